import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { ALLERGEN_CLASSES, allergenClass, classesNamed } from '#shared/clinical/allergens.ts';
import { citationsOf } from '#shared/clinical/sources.ts';

const words: unknown = JSON.parse(readFileSync('renderer/i18n/en/clinical.json', 'utf8'));

describe('allergen classes', () => {
  it('each have one code, a name, and sources that can be named', () => {
    const codes = ALLERGEN_CLASSES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const named = Object.fromEntries(codes.map((code) => [code, expect.any(String)]));
    expect(words).toHaveProperty('allergen', named);
    for (const { code, sources } of ALLERGEN_CLASSES) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(citationsOf(sources)).toHaveLength(sources.length);
    }
  });

  it('have a source where one was read and none where it is only common knowledge', () => {
    const sourcesOf = (code: string) => allergenClass(code)?.sources;
    expect(sourcesOf('sulfite')).toEqual(['L25']);
    expect(sourcesOf('fish')).toEqual(['L38']);
    expect(sourcesOf('benzyl-alcohol')).toEqual(['L21']);
    for (const code of ['paraben', 'egg-lecithin', 'salicylate', 'human-albumin', 'latex', 'chlorhexidine']) {
      expect(sourcesOf(code)).toEqual([]);
    }
  });

  it('are proposed from what is typed', () => {
    const named = (text: string) => classesNamed(text).map(({ code }) => code);
    expect(named('Lidocaine 2 %')).toEqual(['amide-anaesthetic']);
    expect(named('Procaine')).toEqual(['ester-anaesthetic']);
    expect(named('salmon DNA')).toEqual(['fish']);
    expect(named('dust')).toEqual([]);
  });
});
