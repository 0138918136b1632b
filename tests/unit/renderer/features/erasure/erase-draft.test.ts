import { describe, expect, it } from 'vitest';

import { eraseProblems } from '../../../../../renderer/features/erasure/erase-draft.ts';
import { isWithinRetention } from '../../../../../renderer/features/erasure/within-retention.ts';

const NAME = { family: 'Łukasik', given: 'Ada' };
const WHOLE = { basis: 'GDPR Article 17', reason: 'asked for in writing', family: 'Łukasik', password: 'x' };

describe('the form before an erasure', () => {
  it('can be sent when all of it is there, however the name is capitalised or composed', () => {
    expect(eraseProblems(WHOLE, NAME)).toEqual({});
    expect(eraseProblems({ ...WHOLE, family: ' łUKASIK ' }, NAME)).toEqual({});
    expect(eraseProblems({ ...WHOLE, family: 'Jose\u0301' }, { family: 'José', given: '' })).toEqual({});
  });

  it('is held back by another name, an empty password, or a reason that says nothing', () => {
    expect(eraseProblems({ ...WHOLE, family: 'Lukasik' }, NAME)).toEqual({ family: 'familyWrong' });
    expect(eraseProblems({ ...WHOLE, password: '' }, NAME)).toEqual({ password: 'short' });
    expect(eraseProblems({ ...WHOLE, reason: ' - ' }, NAME)).toEqual({ reason: 'short' });
  });

  it("refuses the patient's name in what stays for good", () => {
    expect(eraseProblems({ ...WHOLE, reason: 'Ms Łukasik asked for it' }, NAME)).toEqual({ reason: 'named' });
    const may = { family: 'May', given: '' };
    expect(eraseProblems({ ...WHOLE, family: 'May', reason: 'may be wrong' }, may)).toEqual({});
  });
});

describe('the retention period', () => {
  it('runs until the same day so many years later', () => {
    const last = '2016-11-22T10:00:00.000Z';
    expect(isWithinRetention(last, 10, Date.parse('2026-11-22T09:59:59.999Z'))).toBe(true);
    expect(isWithinRetention(last, 10, Date.parse('2026-11-22T10:00:00.000Z'))).toBe(false);
  });
});
