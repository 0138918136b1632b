import { describe, expect, it } from 'vitest';

import { proposedSheets, sheetFits } from '#shared/clinical/sheets.ts';
import { citationsOf } from '#shared/clinical/sources.ts';
import { LANGUAGES } from '#shared/language.ts';
import { aftercareTemplateSchema } from '#shared/dossier/follow-up.ts';

describe('a sheet', () => {
  it('fits any visit where it names nothing, else by technique and the beginning of a region', () => {
    expect(sheetFits({ techniques: [], regions: [] }, ['nappage'], [])).toBe(true);
    expect(sheetFits({ techniques: ['nappage'], regions: [] }, ['papule'], [])).toBe(false);
    expect(sheetFits({ techniques: [], regions: ['scalp'] }, ['papule'], ['scalp_vertex'])).toBe(true);
    expect(sheetFits({ techniques: [], regions: ['scalp'] }, ['papule'], ['forehead'])).toBe(false);
  });

  it.each(LANGUAGES)(
    'is proposed in every language with its sources, not in use, and to be read first: %s',
    (language) => {
      for (const { code: _code, tags, ...body } of proposedSheets(language)) {
        expect(aftercareTemplateSchema.parse(body)).toMatchObject({ language, inUse: false, reviewed: false });
        for (const { title } of citationsOf(tags)) expect(body.source).toContain(title);
        expect(body.source).not.toMatch(/\{/);
      }
    },
  );

  it.each(LANGUAGES)('names the same times in every language: %s', (language) => {
    const numbers = (code: string, of: 'text' | 'source') => (sheet: { code: string; text: string; source: string }) =>
      sheet.code === code ? (sheet[of].match(/\d+/g) ?? []) : [];
    for (const { code } of proposedSheets('en'))
      for (const of of ['text', 'source'] as const)
        expect(proposedSheets(language).flatMap(numbers(code, of))).toEqual(
          proposedSheets('en').flatMap(numbers(code, of)),
        );
  });

  it.each([
    ['aftercare', /24 hours/, 'S2'],
    ['aftercare', /48 hours/, 'L35e'],
    ['aftercare-scalp', /2 days/, 'L35c'],
  ])('of %s has its time from its source', (code, time, tag) => {
    const sheet = proposedSheets('en').find((one) => one.code === code);
    expect(sheet?.text).toMatch(time);
    expect(sheet?.tags).toContain(tag);
  });
});
