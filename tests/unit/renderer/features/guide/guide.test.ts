import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { createGuideSearch } from '../../../../../renderer/features/guide/guide-search.ts';
import { sectionsOf } from '../../../../../renderer/features/guide/guide-sections.ts';
import { guideSection } from '../../../../../renderer/features/session/inspector/guide-section.ts';

const docs = resolve(import.meta.dirname, '../../../../../docs');
const read = (name: string) => readFileSync(resolve(docs, name), 'utf8');
const english = read('user-guide.md');
const sections = sectionsOf(english, english);
const { kind: kinds } = z
  .object({ kind: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(resolve(docs, '../renderer/i18n/en/findings.json'), 'utf8')));

describe('the guide', () => {
  test('is cut at every heading, and no two places have one name', () => {
    expect(sections.length).toBe(english.match(/^#+ /gm)?.length);
    expect(new Set(sections.map(({ anchor }) => anchor)).size).toBe(sections.length);
  });

  test('has a place for the help on every finding', () => {
    for (const kind of Object.keys(kinds))
      expect(sections.some(({ anchor }) => anchor === guideSection(kind))).toBe(true);
  });

  test('shows only pictures that are there', () => {
    const names = new Set(readdirSync(resolve(docs, 'screenshots')));
    for (const [, name] of english.matchAll(/!\[[^\]]*\]\(screenshots\/([^)]+)\)/g)) expect(names).toContain(name);
  });

  test.each(readdirSync(docs).filter((name) => /^user-guide\.\w\w\.md$/.test(name)))(
    'has the same places and pictures in every language: %s',
    (name) => {
      const translated = read(name);
      const depths = (markdown: string) => sectionsOf(markdown, english).map(({ depth }) => depth);
      const pictures = (markdown: string) =>
        [...markdown.matchAll(/\]\((screenshots\/[^)]+)\)/g)].map(([, path]) => path);
      expect(depths(translated)).toEqual(depths(english));
      expect(pictures(translated)).toEqual(pictures(english));
    },
  );
});

describe('a search in the guide', () => {
  const search = createGuideSearch(sections);
  const found = (words: string) => search(words).map(({ section }) => section.anchor);

  test('finds a chapter by the beginning of its title first', () => {
    expect(found('backu')[0]).toBe('backups');
    expect(found('caution')[0]).toBe('caution-zones');
  });

  test('needs every word, forgives a wrong letter and an accent, and shows the words around', () => {
    expect(found('recovery code')).toContain('signing-in-switching-locking');
    expect(found('recovary')).toEqual(found('recovery'));
    expect(found('pàttern')[0]).toBe('patterns');
    expect(search('lidocaine')[0]?.excerpt.toLowerCase()).toContain('lidocaine');
    expect(found('zzzz')).toEqual([]);
  });
});
