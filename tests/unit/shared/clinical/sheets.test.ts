import { describe, expect, it } from 'vitest';

import { PROPOSED_SHEETS, sheetFits } from '#shared/clinical/sheets.ts';
import { aftercareTemplateSchema } from '#shared/dossier/follow-up.ts';

describe('a sheet', () => {
  it('fits any visit where it names nothing, else by technique and the beginning of a region', () => {
    expect(sheetFits({ techniques: [], regions: [] }, ['nappage'], [])).toBe(true);
    expect(sheetFits({ techniques: ['nappage'], regions: [] }, ['papule'], [])).toBe(false);
    expect(sheetFits({ techniques: [], regions: ['scalp'] }, ['papule'], ['scalp_vertex'])).toBe(true);
    expect(sheetFits({ techniques: [], regions: ['scalp'] }, ['papule'], ['forehead'])).toBe(false);
  });

  it('is proposed with its sources, not in use, and to be read first', () => {
    for (const { code: _code, tags, ...body } of PROPOSED_SHEETS) {
      expect(aftercareTemplateSchema.parse(body)).toMatchObject({ inUse: false, reviewed: false });
      for (const tag of tags) expect(body.source).toContain(tag);
    }
  });

  it.each([
    ['aftercare', /24 hours/, 'S2'],
    ['aftercare', /48 hours/, 'L35e'],
    ['aftercare-scalp', /2 days/, 'L35c'],
  ])('of %s has its time from its source', (code, time, tag) => {
    const sheet = PROPOSED_SHEETS.find((one) => one.code === code);
    expect(sheet?.text).toMatch(time);
    expect(sheet?.tags).toContain(tag);
  });
});
