/** What was given to the patient before: shown pale beneath the marks, and asked about when a place is used again. */
import type { ViewPlace } from '#shared/anatomy/best-view.ts';
import type { Chart, Mark } from '#shared/chart/schema.ts';

/** An earlier session with what was given in it. */
export interface EarlierSession {
  readonly id: string;
  readonly startedAt: string;
  readonly zone: string;
  readonly marks: readonly Mark[];
}

/** A session as it is listed. */
interface ListedSession extends EarlierSession {
  readonly status: Chart['session']['status'];
  readonly anatomy: { readonly set: string; readonly sex: string };
}

const DAY_MS = 86_400_000;

/** Whole days from one instant to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The sessions before a chart's own, newest first, on the same body: elsewhere the same numbers are another place. */
export function earlierSessions(chart: Chart, listed: readonly ListedSession[]): EarlierSession[] {
  return listed
    .filter(
      ({ id, startedAt, status, anatomy }) =>
        id !== chart.session.id &&
        startedAt < chart.session.startedAt &&
        status !== 'entered-in-error' &&
        anatomy.set === chart.anatomy.set &&
        anatomy.sex === chart.anatomy.sex,
    )
    .map(({ id, startedAt, zone, marks }) => ({
      id,
      startedAt,
      zone,
      marks: marks.filter((mark) => mark.state === 'given'),
    }))
    .filter(({ marks }) => marks.length > 0)
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}

/** A place where a point was given before. */
export interface EarlierPoint extends ViewPlace {
  readonly days: number;
  readonly startedAt: string;
  readonly zone: string;
}

/** The points given within so many days before a chart's session. */
export const earlierPoints = (chart: Chart, earlier: readonly EarlierSession[], days: number): EarlierPoint[] =>
  earlier.flatMap(({ startedAt, zone, marks }) => {
    const age = daysBetween(startedAt, chart.session.startedAt);
    if (age > days) return [];
    return marks.flatMap((mark) =>
      mark.kind === 'point' ? [{ view: mark.view, uUm: mark.uUm, vUm: mark.vUm, days: age, startedAt, zone }] : [],
    );
  });
