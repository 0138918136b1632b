/**
 * The difference between two states of a chart: what is undone, sent to the service and kept in the change log.
 *
 * Lists are compared by id and keep their order, because a mark's number on the drawing is its place in the list.
 */
import { z } from 'zod';

import { joinedOf, joinedSchema, withoutJoined } from '../dossier/joined-shape.ts';
import {
  type Chart,
  calibrationSchema,
  chartPatientSchema,
  chartSchema,
  chartSessionSchema,
  markSchema,
  treatmentSchema,
} from './schema.ts';

const index = z.number().int().min(0).max(20_000);

/** One entry of a list before and after; null where it is not there. Indexes are places in the list. */
const itemChange = <T extends z.ZodType>(item: T) =>
  z.object({
    id: z.string().min(1).max(100),
    before: z.object({ index, value: item }).nullable(),
    after: z.object({ index, value: item }).nullable(),
  });

const replaced = <T extends z.ZodType>(value: T) => z.object({ before: value, after: value });

/** A change of a chart, exact in both directions. */
export const deltaSchema = z.object({
  marks: z.array(itemChange(markSchema)).max(40_000),
  treatments: z.array(itemChange(treatmentSchema)).max(200),
  session: replaced(chartSessionSchema).optional(),
  patient: replaced(chartPatientSchema).optional(),
  anatomy: replaced(z.looseObject({ set: z.string(), sex: z.enum(['female', 'male']) })).optional(),
  calibration: replaced(calibrationSchema.nullable()).optional(),
  /** What joins the chart from the record around it; only signing does that. */
  joined: replaced(joinedSchema).optional(),
});

/** A change of a chart. */
export type Delta = z.infer<typeof deltaSchema>;

interface Identified {
  readonly id: string;
}

interface ItemChange<T> {
  id: string;
  before: { index: number; value: T } | null;
  after: { index: number; value: T } | null;
}

/** Structural equality of JSON values; object key order does not count. */
export function sameJson(a: unknown, b: unknown): boolean {
  // Not Object.is: rounding makes -0, which JSON writes as 0.
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => sameJson(x, b[i]));
  }
  const left = new Map(Object.entries(a).filter(([, value]) => value !== undefined));
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return (
    left.size === right.size && [...left].every(([key, value]) => right.has(key) && sameJson(value, right.get(key)))
  );
}

function diffList<T extends Identified>(before: readonly T[], after: readonly T[]): ItemChange<T>[] {
  const old = new Map(before.map((value, i) => [value.id, { index: i, value }]));
  const now = new Map(after.map((value, i) => [value.id, { index: i, value }]));
  // Entries that stay must keep their order among themselves; one that moves is taken out and put in again.
  const changes: ItemChange<T>[] = [];
  for (const [id, entry] of old) if (!now.has(id)) changes.push({ id, before: entry, after: null });
  const stayed = before.filter((value) => now.has(value.id)).map((value) => value.id);
  const stays = after.filter((value) => old.has(value.id)).map((value) => value.id);
  const moved = stayed.some((id, i) => id !== stays[i]);
  for (const [id, entry] of now) {
    const was = old.get(id) ?? null;
    if (was === null || moved || !sameJson(was.value, entry.value)) changes.push({ id, before: was, after: entry });
  }
  return changes;
}

function applyList<T extends Identified>(list: readonly T[], changes: readonly ItemChange<T>[]): readonly T[] {
  if (changes.length === 0) return list;
  const byId = new Map(changes.map((change) => [change.id, change]));
  const present = new Map(list.map((value) => [value.id, value]));
  for (const change of changes) {
    const expected = change.before?.value ?? null;
    if (!sameJson(present.get(change.id) ?? null, expected)) throw new DeltaConflict(change.id);
  }
  const inPlace = (change: ItemChange<T>) => change.before?.index === change.after?.index;
  const kept: T[] = [];
  for (const value of list) {
    const change = byId.get(value.id);
    if (change === undefined || inPlace(change)) kept.push(change?.after?.value ?? value);
  }
  // Ascending places: each insertion finds everything before it already there.
  const inserted = changes
    .filter((change) => change.after !== null && !inPlace(change))
    .flatMap((change) => (change.after === null ? [] : [change.after]))
    .sort((a, b) => a.index - b.index);
  for (const entry of inserted) kept.splice(entry.index, 0, entry.value);
  return kept;
}

/** The chart is not in the state that a delta starts from. */
export class DeltaConflict extends Error {
  readonly id: string;

  constructor(id: string) {
    super('the chart has changed since this edit was made');
    this.id = id;
  }
}

/** The delta that leads from one state of a chart to another. */
export function diffCharts(before: Chart, after: Chart): Delta {
  const delta: Delta = {
    marks: diffList(before.marks, after.marks),
    treatments: diffList(before.treatments, after.treatments),
  };
  if (!sameJson(before.session, after.session)) delta.session = { before: before.session, after: after.session };
  if (!sameJson(before.patient, after.patient)) delta.patient = { before: before.patient, after: after.patient };
  if (!sameJson(before.anatomy, after.anatomy)) delta.anatomy = { before: before.anatomy, after: after.anatomy };
  if (!sameJson(before.calibration, after.calibration)) {
    delta.calibration = { before: before.calibration ?? null, after: after.calibration ?? null };
  }
  const joined = { before: joinedOf(before), after: joinedOf(after) };
  if (!sameJson(joined.before, joined.after)) delta.joined = joined;
  return delta;
}

/** True when the delta changes nothing. */
export const isEmptyDelta = (delta: Delta): boolean =>
  delta.marks.length === 0 &&
  delta.treatments.length === 0 &&
  delta.session === undefined &&
  delta.patient === undefined &&
  delta.anatomy === undefined &&
  delta.calibration === undefined &&
  delta.joined === undefined;

/** Applies a delta. Throws DeltaConflict, with the chart unchanged, when it starts from another state. */
export function applyDelta(chart: Chart, delta: Delta): Chart {
  for (const key of ['session', 'patient', 'anatomy', 'calibration'] as const) {
    const change = delta[key];
    if (change !== undefined && !sameJson(chart[key] ?? null, change.before)) throw new DeltaConflict(key);
  }
  if (delta.joined !== undefined && !sameJson(joinedOf(chart), delta.joined.before)) throw new DeltaConflict('joined');
  const { calibration, ...rest } = chart;
  const nextCalibration = delta.calibration === undefined ? calibration : (delta.calibration.after ?? undefined);
  const next: Chart = {
    ...rest,
    ...(nextCalibration === undefined ? {} : { calibration: nextCalibration }),
    anatomy: delta.anatomy?.after ?? chart.anatomy,
    patient: delta.patient?.after ?? chart.patient,
    session: delta.session?.after ?? chart.session,
    treatments: [...applyList(chart.treatments, delta.treatments)],
    marks: [...applyList(chart.marks, delta.marks)],
  };
  return delta.joined === undefined ? next : chartSchema.parse({ ...withoutJoined(next), ...delta.joined.after });
}

const swap = <T>(change: { before: T; after: T }): { before: T; after: T } => ({
  before: change.after,
  after: change.before,
});

/** The delta that takes back another. */
export function invertDelta(delta: Delta): Delta {
  return {
    marks: delta.marks.map((change) => ({ id: change.id, ...swap(change) })),
    treatments: delta.treatments.map((change) => ({ id: change.id, ...swap(change) })),
    ...(delta.session && { session: swap(delta.session) }),
    ...(delta.patient && { patient: swap(delta.patient) }),
    ...(delta.anatomy && { anatomy: swap(delta.anatomy) }),
    ...(delta.calibration && { calibration: swap(delta.calibration) }),
    ...(delta.joined && { joined: swap(delta.joined) }),
  };
}
