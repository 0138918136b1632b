import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { createSearch, type Findable, folded } from '../../../../../renderer/features/settings/search.ts';
import { SETTINGS_GROUPS } from '../../../../../renderer/features/settings/sections.tsx';

const group = z.record(z.string(), z.unknown());
const find = z
  .object({ group, section: group, item: group })
  .parse(JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../../../renderer/i18n/en/find.json'), 'utf8')));

const findable = (title: string, own: Partial<Findable> = {}): Findable => ({
  to: `/settings/${title}`,
  title,
  within: '',
  words: '',
  ...own,
});
const titles = (found: readonly Findable[]) => found.map(({ title }) => title);

describe('the search of the settings', () => {
  const search = createSearch([
    findable('Récupération', { words: 'code de secours' }),
    findable('Couleurs', { within: 'Apparence', words: 'thème sombre clair' }),
    findable('Apparence'),
    findable('Œdème'),
  ]);

  it('takes accents, ligatures and letter case for what they mean', () => {
    expect(titles(search('RECUP'))).toEqual(['Récupération']);
    expect(titles(search('theme'))).toEqual(['Couleurs']);
    expect(titles(search('oedeme'))).toEqual(['Œdème']);
    expect(titles(search('thème'.normalize('NFD')))).toEqual(['Couleurs']);
  });

  it('puts titles before words, and words before what is merely in the same section', () => {
    expect(titles(search('appar'))).toEqual(['Apparence', 'Couleurs']);
  });

  it('asks that every word fits', () => {
    expect(titles(search('code secours'))).toEqual(['Récupération']);
    expect(titles(search('code sombre'))).toEqual([]);
    expect(titles(search('   '))).toEqual([]);
  });

  it('finds every setting by any beginning of its title', () => {
    const word = fc.stringMatching(/^[a-zéèàçñœ]{1,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (words, which, length) => {
        const title = words[which % words.length] ?? '';
        const letters = [...title];
        const typed = letters.slice(0, 1 + (length % letters.length)).join('');
        expect(titles(createSearch(words.map((name) => findable(name)))(typed))).toContain(title);
      }),
    );
  });

  it('compares text that was folded already as the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => folded(folded(text)) === folded(text)));
  });
});

describe('the sections of the settings', () => {
  const sections = SETTINGS_GROUPS.flatMap((group) => group.sections);

  it('have words, a place of their own, and one way to be shown', () => {
    expect(Object.keys(find.group)).toEqual(expect.arrayContaining(SETTINGS_GROUPS.map(({ id }) => id)));
    expect(Object.keys(find.section)).toEqual(expect.arrayContaining(sections.map(({ id }) => id)));
    for (const { pane, to } of sections) expect((pane === undefined) !== (to === undefined)).toBe(true);
  });

  it('name settings that have words', () => {
    expect(Object.keys(find.item)).toEqual(expect.arrayContaining(sections.flatMap(({ items = [] }) => items)));
  });
});
