/** What is typed in the patient form, its problems, and what happens when someone else saved meanwhile. */
import { type PatientInput, patientInputSchema } from '#shared/ipc/records.ts';

/** A patient nobody has filled in yet; a name typed elsewhere becomes "Family, Given" or "Given Family". */
export function emptyPatient(typedName = ''): PatientInput {
  const [before = '', after] = typedName.split(',').map((part) => part.trim());
  const words = before.split(/\s+/).filter((word) => word !== '');
  const family = after === undefined ? (words[words.length - 1] ?? '') : before;
  const given = after ?? words.slice(0, -1).join(' ');
  return {
    family,
    given,
    birthDate: null,
    sex: 'unknown',
    weightG: null,
    phone: '',
    email: '',
    reference: '',
    notes: '',
  };
}

/** Fields with problems; the words come from the catalogue. */
export type PatientProblems = Partial<Record<keyof PatientInput, 'required' | 'invalid' | 'future'>>;

/** Checks a draft; `today` is the plain date at the clinic. */
export function patientProblems(draft: PatientInput, today: string): PatientProblems {
  const problems: PatientProblems = {};
  const parsed = patientInputSchema.safeParse(draft);
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    const field = patientInputSchema.keyof().safeParse(issue.path[0]);
    if (field.success) problems[field.data] = 'invalid';
  }
  if (draft.family.trim() === '') problems.family = 'required';
  if (draft.birthDate !== null && draft.birthDate > today) problems.birthDate = 'future';
  return problems;
}

/** Keeps what was typed here and takes everything else as it is stored now. */
export function mergePatient(base: PatientInput, typed: PatientInput, stored: PatientInput): PatientInput {
  const keep = <K extends keyof PatientInput>(key: K): PatientInput[K] =>
    typed[key] === base[key] ? stored[key] : typed[key];
  return {
    family: keep('family'),
    given: keep('given'),
    birthDate: keep('birthDate'),
    sex: keep('sex'),
    weightG: keep('weightG'),
    phone: keep('phone'),
    email: keep('email'),
    reference: keep('reference'),
    notes: keep('notes'),
  };
}
