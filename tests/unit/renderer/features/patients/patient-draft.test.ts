import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  emptyPatient,
  mergePatient,
  patientProblems,
} from '../../../../../renderer/features/patients/patient-draft.ts';

const base = { ...emptyPatient(), family: 'Weber', given: 'Anna', phone: '1' };
const TODAY = '2026-11-22';

describe('a new patient from what was typed in a search', () => {
  it.each([
    ['Weber', 'Weber', ''],
    ['Anna Weber', 'Weber', 'Anna'],
    ['Anna Maria Weber', 'Weber', 'Anna Maria'],
    ['van der Berg, Jan', 'van der Berg', 'Jan'],
    ['', '', ''],
  ])('reads %j', (typed, family, given) => {
    expect(emptyPatient(typed)).toMatchObject({ family, given });
  });
});

describe('checks of the patient form', () => {
  it('asks for nothing but a family name', () => {
    expect(patientProblems(emptyPatient('Weber'), TODAY)).toEqual({});
    expect(patientProblems(emptyPatient(), TODAY)).toEqual({ family: 'required' });
    expect(patientProblems({ ...base, family: '   ' }, TODAY)).toEqual({ family: 'required' });
  });

  it('takes a birth date up to today at the clinic', () => {
    expect(patientProblems({ ...base, birthDate: TODAY }, TODAY)).toEqual({});
    expect(patientProblems({ ...base, birthDate: '2026-11-23' }, TODAY)).toEqual({ birthDate: 'future' });
  });

  it('names the field that cannot be stored', () => {
    expect(patientProblems({ ...base, birthDate: '2026-02-30' }, TODAY)).toMatchObject({ birthDate: 'invalid' });
    expect(patientProblems({ ...base, phone: '1'.repeat(101) }, TODAY)).toEqual({ phone: 'invalid' });
  });
});

describe('when someone else saved the same patient meanwhile', () => {
  it('keeps what was typed here and takes in what was changed there', () => {
    const typed = { ...base, phone: '2' };
    const stored = { ...base, given: 'Anne', phone: '3', notes: 'new' };
    expect(mergePatient(base, typed, stored)).toEqual({ ...stored, phone: '2' });
  });

  it('gives the stored patient when nothing was typed, and the typed one when nothing was stored', () => {
    const patients = fc.record({ family: fc.string(), given: fc.string(), notes: fc.string() });
    fc.assert(
      fc.property(patients, (other) => {
        const changed = { ...base, ...other };
        expect(mergePatient(base, base, changed)).toEqual(changed);
        expect(mergePatient(base, changed, base)).toEqual(changed);
      }),
    );
  });
});
