/**
 * What of the record joins a chart when it is signed: as further top-level keys of the chart file, so that the
 * signature covers it. Until then the entries live on their own.
 */
import { type Chart, chartSchema } from '../chart/schema.ts';
import { type AnyEntry } from './entry.ts';
import { type Joined, joinedOf, type JoinedKey, withoutJoined } from './joined-shape.ts';
import { KIND_NAMES, type KindName } from './kinds.ts';

/** Key of the chart file and where its entries come from: all of the patient's, or those of the session. */
const JOINS = {
  history: { key: 'history', of: 'patient' },
  allergy: { key: 'allergies', of: 'patient' },
  medicine: { key: 'medicines', of: 'patient' },
  analysis: { key: 'analyses', of: 'patient' },
  consultation: { key: 'consultations', of: 'patient' },
  screening: { key: 'screening', of: 'patient' },
  'screening-check': { key: 'screeningChecks', of: 'session' },
  override: { key: 'overrides', of: 'session' },
  care: { key: 'care', of: 'session' },
  'patch-test': { key: 'patchTests', of: 'patient' },
  consent: { key: 'consents', of: 'patient' },
  'consent-withdrawal': { key: 'consentWithdrawals', of: 'patient' },
  'no-consent': { key: 'withoutConsent', of: 'session' },
  photo: { key: 'photos', of: 'session' },
  course: { key: 'courses', of: 'patient' },
  score: { key: 'scores', of: 'session' },
  aftercare: { key: 'aftercare', of: 'session' },
  'adverse-event': { key: 'adverseEvents', of: 'session' },
} as const satisfies Partial<Record<KindName, { readonly key: JoinedKey; readonly of: 'patient' | 'session' }>>;

const isJoining = (kind: KindName): kind is keyof typeof JOINS => kind in JOINS;

/** Whether a kind joins the charts of all of a patient's visits, and not only that of one. */
export const isOfPatient = (kind: KindName): boolean => isJoining(kind) && JOINS[kind].of === 'patient';

/** What joined a chart, as the entries that it was. Their first moment is not in the file: it is that of the revision. */
export function entriesOfChart(chart: Chart): AnyEntry[] {
  const joined = joinedOf(chart);
  return KIND_NAMES.filter(isJoining).flatMap((kind) => {
    const { key, of } = JOINS[kind];
    return (joined[key] ?? []).map(({ id, revision, at, by, ...body }) => ({
      id,
      kind,
      patientId: chart.patient.id,
      sessionId: of === 'session' ? chart.session.id : null,
      revision,
      at,
      createdAt: at,
      by: { id: by.id, name: by.name },
      removal: null,
      body,
    }));
  });
}

type JoinedEntries = Joined[JoinedKey];

/** A chart with the entries that belong to it; an entry takes the place of the same one of an imported file. */
export function joinEntries(chart: Chart, entries: readonly AnyEntry[]): Chart {
  const joined = new Map<string, JoinedEntries>(Object.entries(joinedOf(chart)));
  for (const { kind, id, revision, at, by, body, sessionId, removal } of entries) {
    if (!isJoining(kind)) continue;
    const { key, of } = JOINS[kind];
    if (of === 'session' && sessionId !== chart.session.id) continue;
    const others = (joined.get(key) ?? []).filter((other) => other.id !== id);
    joined.set(key, removal === null ? [...others, { ...body, id, revision, at, by }] : others);
  }
  const filled = [...joined]
    .map(([key, values]) => [key, (values ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1))] as const)
    .filter(([, values]) => values.length > 0);
  return chartSchema.parse({ ...withoutJoined(chart), ...Object.fromEntries(filled) });
}
