import { describe, expect, it } from 'vitest';

import { citationsOf } from '#shared/clinical/sources.ts';
import { PUBLISHED_LIMITS, publishedLimit } from '#shared/cocktail/guard/published.ts';
import { rulesOf } from '#shared/cocktail/guard/rule.ts';
import { LIMIT_CODES } from '#shared/cocktail/guard/values.ts';
import { limitEntry } from './guard-chart.ts';

const valuesOf = (code: string) => publishedLimit(code)?.values;
const sourcesOf = (code: string) => publishedLimit(code)?.sources.map(({ tag, grade }) => `${tag} ${grade}`);

describe('the published limits', () => {
  it('has lidocaine without epinephrine at 4.5 mg/kg and 300 mg: a topical label (A) and a secondary summary (B), L24', () => {
    expect(valuesOf('lidocaine-plain')).toEqual({ maxUgPerKg: 4_500, maxUg: 300_000 });
    expect(sourcesOf('lidocaine-plain')).toEqual(['L24 A', 'L24c A', 'L24d B']);
  });

  it('has lidocaine with epinephrine at 7 mg/kg and 500 mg: a dental label (A), L24b', () => {
    expect(valuesOf('lidocaine-epinephrine')).toEqual({ maxUgPerKg: 7_000, maxUg: 500_000 });
    expect(sourcesOf('lidocaine-epinephrine')).toEqual(['L24b A']);
  });

  it('has deoxycholic acid at 0.2 mL a point, 50 points, 10 mL, 100 mg, 1 cm, 6 sessions, a month: its label (A), L21', () => {
    expect(valuesOf('deoxycholic-acid')).toEqual({
      maxPointUl: 200,
      maxPoints: 50,
      maxVolumeUl: 10_000,
      maxUg: 100_000,
      minSpacingUm: 10_000,
      maxSessions: 6,
      minIntervalMonths: 1,
    });
    expect(publishedLimit('deoxycholic-acid')?.regions).toEqual(['submental']);
    expect(sourcesOf('deoxycholic-acid')).toEqual(['L21 A']);
  });

  it('are these three, and each number has a source on file of the grade that it is shown with', () => {
    expect(PUBLISHED_LIMITS.map(({ code }) => code)).toEqual([
      'lidocaine-plain',
      'lidocaine-epinephrine',
      'deoxycholic-acid',
    ]);
    for (const { sources, values } of PUBLISHED_LIMITS) {
      expect(citationsOf(sources.map(({ tag }) => tag)).map(({ tag, grade }) => ({ tag, grade }))).toEqual(
        sources.map(({ tag, grade }) => ({ tag, grade })),
      );
      expect(LIMIT_CODES).toEqual(expect.arrayContaining(Object.keys(values)));
    }
  });
});

describe('a limit counts', () => {
  const published = { published: 'deoxycholic-acid', name: 'Deoxycholic acid', substance: '', values: { maxUg: 1 } };

  it('once it is confirmed on a label, and not before', () => {
    expect(rulesOf([])).toEqual([]);
    expect(rulesOf([limitEntry({ ...published, enabled: false })])).toEqual([]);
    expect(rulesOf([limitEntry({ ...published, label: ' ' })])).toEqual([]);
    expect(rulesOf([limitEntry(published)])).toMatchObject([
      { code: 'deoxycholic-acid', label: 'Label of our product', confirmedOn: '2026-01-05', sources: ['L21'] },
    ]);
  });

  it('only with something that it is about, numbers that are known, and a code that is', () => {
    expect(rulesOf([limitEntry({ substance: ' , ', values: { maxUg: 1 } })])).toEqual([]);
    expect(rulesOf([limitEntry({ values: { maxMoons: 3 } })])).toEqual([]);
    expect(rulesOf([limitEntry({ published: 'of-a-newer-program', values: { maxUg: 1 } })])).toEqual([]);
    expect(rulesOf([limitEntry({ values: { maxUg: 1, maxMoons: 3 } })])).toMatchObject([
      { code: 'limit-1', words: ['tranexamic acid', 'txa'], isLidocaine: false, values: { maxUg: 1 } },
    ]);
  });
});
