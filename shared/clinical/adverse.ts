/** Adverse events: what is offered, when it usually shows, how it is graded, and when to look for late infections. */
import { addTo, daysBetween } from './plain-date.ts';

/** An event that is offered; its usual onset is told only where a source tells it. */
export interface AdverseKind {
  readonly code: string;
  /** Tags of sources; empty: no source on file. */
  readonly sources: readonly string[];
  /** Whether a source gives a usual onset, whose words are in the catalogue under the code. */
  readonly hasOnset: boolean;
}

const kind = (code: string, sources: readonly string[], hasOnset = false): AdverseKind => ({ code, sources, hasOnset });

/** What is offered, commonest first; anything else goes under `other`. */
export const ADVERSE_KINDS: readonly AdverseKind[] = [
  kind('pain', ['S0', 'S1', 'S2'], true),
  kind('redness', ['S0', 'S2'], true),
  kind('swelling', ['S1', 'S2'], true),
  kind('bruise', ['S2'], true),
  kind('haematoma', ['S2'], true),
  kind('wheals', ['L8'], true),
  kind('nodules', ['S2'], true),
  kind('tenderness', ['S2'], true),
  kind('headache', ['L11']),
  kind('perifolliculitis', ['L32'], true),
  kind('allergic-reaction', ['S1', 'S2']),
  kind('bacterial-infection', ['S1', 'S2']),
  kind('ntm-infection', ['L28', 'L29', 'L30', 'L31'], true),
  kind('granuloma', ['L8']),
  kind('necrosis', ['L4', 'L41c']),
  kind('fat-necrosis', ['L22', 'L30']),
  kind('nerve-paresis', ['L21']),
  kind('dysphagia', ['L21']),
  kind('anaesthetic-toxicity', []),
  kind('syncope', []),
  kind('hyperpigmentation', []),
  kind('herpes-flare', []),
  kind('alopecia-patch', []),
  kind('other', []),
];

/** The scale of injection-site reactions (CTCAE v6.0, as quoted in source L41c). Grades 1 to 5. */
export const CTCAE = { code: 'ctcae-injection-site', source: 'L41c', grades: [1, 2, 3, 4, 5] } as const;

/** A sign that is graded by its size (source L41d): least sizes of grades 1, 2 and 3, mm. */
export interface SizedSign {
  readonly code: string;
  readonly fromMm: readonly [number, number, number];
}

/** Signs of the millimetre scale (source L41d). */
export const SIZED_SIGNS: readonly SizedSign[] = [
  { code: 'redness-mm', fromMm: [1, 51, 101] },
  { code: 'swelling-mm', fromMm: [1, 21, 51] },
  { code: 'nodule-mm', fromMm: [1, 16, 30] },
  { code: 'ulcer-mm', fromMm: [1, 10, 20] },
  { code: 'scar-mm', fromMm: [1, 10, 20] },
];

/** Where the millimetre scale comes from. */
export const SIZED_SOURCE = 'L41d';

const UM_PER_MM = 1_000;

/** Grade of a sign by its size; 0 below the least. Sizes between whole millimetres belong to the grade below. */
export function gradeOfSize({ fromMm }: SizedSign, sizeUm: number): number {
  const mm = Math.floor(sizeUm / UM_PER_MM);
  return fromMm.filter((least) => mm >= least).length;
}

/** Infections with slow mycobacteria showed 1 to 12 weeks after the session in 15 cases (source L29). */
export const LATE_INFECTION = { fromWeeks: 1, toWeeks: 12, source: 'L29' } as const;

/** Weeks after which a session is no longer asked about. */
const ASKED_UNTIL_WEEKS = 26;

/** When somebody should be asked about late infections after a session. */
export const followUpDay = (sessionDay: string): string => addTo(sessionDay, LATE_INFECTION.toWeeks, 'weeks');

const DAYS_PER_WEEK = 7;

/** Whether a session is due for the question on a day: about twelve weeks past, and not half a year. */
export function isFollowUpDue(sessionDay: string, today: string): boolean {
  const days = daysBetween(sessionDay, today);
  return days >= LATE_INFECTION.toWeeks * DAYS_PER_WEEK && days <= ASKED_UNTIL_WEEKS * DAYS_PER_WEEK;
}
