/** What taking files in would do: what is new, what is here already, what stands against it. Nothing is changed by it. */
import { z } from 'zod';

/** What can be said against a file, an entry or a patient that comes in. */
export const PROBLEM_CODES = [
  // of the whole
  'not-an-export',
  'newer-version',
  'bad-manifest',
  'unsafe-name',
  'duplicate-name',
  'link',
  'not-a-file',
  'too-many-files',
  'too-large',
  'bomb',
  'cut-short',
  'damaged-archive',
  // of one file
  'missing',
  'changed',
  'extra',
  'not-utf8',
  'not-json',
  'invalid',
  'not-signed-content',
  'cannot-read',
  // of what is in it
  'wrong-patient',
  'wrong-session',
  'bad-order',
  'duplicate-id',
  'two-of-one',
  'picture-missing',
  'picture-refused',
  'picture-lost',
  // against what is here
  'erased-here',
  'patient-differs',
  'session-differs',
  'session-elsewhere',
  'session-closed',
  'entry-differs',
  'other-here',
  'file-taken',
  // only said
  'details-kept',
  'alike',
  'pseudonymised',
] as const;

/** `stop`: it cannot be read or trusted · `conflict`: something else is here · `notice`: to be known, stops nothing. */
export const problemSchema = z.object({
  severity: z.enum(['stop', 'conflict', 'notice']),
  code: z.enum(PROBLEM_CODES),
  /** Which file, as named in the export or by the user; empty where it is about no file. */
  file: z.string(),
  /** Where in it, as a JSON path; or the id that is meant. */
  path: z.string(),
  /** What a reader of the format said, in English; empty where the code says all. */
  message: z.string(),
});

const count = z.number().int().min(0);
const tally = z.object({ new: count, same: count });

/** What would become of a patient, of a chart file, or of what belongs to the clinic itself. */
export const planItemSchema = z.object({
  /** By which it is chosen. */
  key: z.string().min(1).max(1_100),
  kind: z.enum(['patient', 'chart', 'clinic']),
  outcome: z.enum(['new', 'adds', 'same', 'conflict', 'unreadable']),
  file: z.string(),
  patientId: z.string().nullable(),
  sessionId: z.string().nullable(),
  /** As the file names them, for whoever chooses. */
  name: z.string(),
  birthDate: z.string().nullable(),
  sessions: tally,
  entries: tally,
  pictures: tally,
  problems: z.array(problemSchema),
});

/** A dry run. */
export const importPlanSchema = z.object({
  kind: z.enum(['charts', 'whole']),
  /** Names the plan: whoever applies it says which one they saw. */
  digest: z.string(),
  exportedAt: z.string().nullable(),
  clinicName: z.string().nullable(),
  program: z.string().nullable(),
  files: count,
  bytes: count,
  /** Of the whole. One that stops it leaves nothing to choose. */
  problems: z.array(problemSchema),
  items: z.array(planItemSchema),
});

/** What can be said against something. */
export type Problem = z.infer<typeof problemSchema>;
/** What would become of one thing. */
export type PlanItem = z.infer<typeof planItemSchema>;
/** A dry run. */
export type ImportPlan = z.infer<typeof importPlanSchema>;
/** New and known. */
export type Tally = z.infer<typeof tally>;

/** Nothing of a kind. */
export const NONE: Tally = { new: 0, same: 0 };

/** What becomes of something, from what is said against it and how much of it is new. */
export function outcomeOf(
  problems: readonly Problem[],
  isNew: boolean,
  tallies: readonly Tally[],
): PlanItem['outcome'] {
  if (problems.some(({ severity }) => severity === 'stop')) return 'unreadable';
  if (problems.some(({ severity }) => severity === 'conflict')) return 'conflict';
  if (isNew) return 'new';
  return tallies.some((one) => one.new > 0) ? 'adds' : 'same';
}

/** Whether something can be taken in. */
export const canTake = ({ outcome }: Pick<PlanItem, 'outcome'>): boolean =>
  outcome !== 'conflict' && outcome !== 'unreadable';

/** Whether nothing of a plan can be taken in. */
export const isStopped = ({ problems }: Pick<ImportPlan, 'problems'>): boolean =>
  problems.some(({ severity }) => severity === 'stop');
