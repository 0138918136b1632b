/** Pure edits of a chart: each takes a chart and gives another. Ids are arguments. */
import { CALIBRATED_PARTS } from '#shared/anatomy/calibrated-metric.ts';
import { type MeasureValue, stretchFromMeasures } from '#shared/anatomy/calibration.ts';
import type { ViewId } from '#shared/anatomy/views.ts';
import type { Chart, Mark, PointMark, Treatment } from '#shared/chart/schema.ts';

/** A pure edit. */
export type ChartEdit = (chart: Chart) => Chart;

const patchMarks = (chart: Chart, ids: ReadonlySet<string>, patch: (mark: Mark) => Mark): Chart => ({
  ...chart,
  marks: chart.marks.map((mark) => (ids.has(mark.id) ? patch(mark) : mark)),
});

/** Adds a mark at the end: its number is its place in the list. */
export const addMark =
  (mark: Mark): ChartEdit =>
  (chart) => ({ ...chart, marks: [...chart.marks, mark] });

/** Takes marks away. */
export const deleteMarks =
  (ids: ReadonlySet<string>): ChartEdit =>
  (chart) => ({ ...chart, marks: chart.marks.filter((mark) => !ids.has(mark.id)) });

interface AnyPlace {
  view: ViewId;
  uUm: number;
  vUm: number;
}

/** Where marks show in a view, by id: the places of one mark in their order. */
export type ShownMarks = ReadonlyMap<string, readonly { readonly uUm: number; readonly vUm: number }[]>;

/**
 * Moves marks by whole µm of a view. A mark that was set on another view moves as it shows in this one and belongs to it
 * from then on; one that does not show here stays.
 */
export const moveMarks =
  (ids: ReadonlySet<string>, view: ViewId, duUm: number, dvUm: number, shown: ShownMarks): ChartEdit =>
  (chart) =>
    patchMarks(chart, ids, (mark) => {
      const seen = shown.get(mark.id);
      if (seen === undefined) return mark;
      let next = 0;
      const shift = <T extends AnyPlace>(place: T): T => {
        const at = place.view === view ? place : (seen[next] ?? place);
        next++;
        return { ...place, view, uUm: Math.round(at.uUm + duUm), vUm: Math.round(at.vUm + dvUm) };
      };
      const shiftHole = <T extends AnyPlace>(place: T): T =>
        place.view === view
          ? { ...place, uUm: Math.round(place.uUm + duUm), vUm: Math.round(place.vUm + dvUm) }
          : place;
      switch (mark.kind) {
        case 'point':
          return shift(mark);
        case 'thread':
          return { ...mark, path: mark.path.map(shift) };
        case 'area':
          return {
            ...mark,
            outline: mark.outline.map(shift),
            ...(mark.holes && { holes: mark.holes.map((hole) => hole.map(shiftHole)) }),
          };
      }
    });

/** What can be set on many marks at once. */
export interface MarkValues {
  readonly volumeUl?: number;
  readonly depthUm?: number;
  readonly treatment?: string;
  readonly state?: 'given' | 'planned';
}

/** Sets values on marks; marks that have them already stay the same object. */
export const setMarkValues =
  (ids: ReadonlySet<string>, values: MarkValues): ChartEdit =>
  (chart) =>
    patchMarks(chart, ids, (mark) => {
      const unchanged =
        (values.volumeUl === undefined || values.volumeUl === mark.volumeUl) &&
        (values.depthUm === undefined || values.depthUm === mark.depthUm) &&
        (values.treatment === undefined || values.treatment === mark.treatment) &&
        (values.state === undefined || values.state === mark.state);
      return unchanged ? mark : { ...mark, ...values };
    });

/** Names the region of marks by hand; null: as found on the skin, which the editor fills in. */
export const setRegion =
  (ids: ReadonlySet<string>, region: string | null): ChartEdit =>
  (chart) =>
    patchMarks(chart, ids, (mark) => {
      const { region: _before, ...rest } = mark;
      return region === null ? rest : { ...rest, region };
    });

/** Changes one treatment. */
export const editTreatment =
  (id: string, change: (treatment: Treatment) => Treatment): ChartEdit =>
  (chart) => ({
    ...chart,
    treatments: chart.treatments.map((treatment) => (treatment.id === id ? change(treatment) : treatment)),
  });

/** Adds a treatment that starts like another: same technique, empty cocktail. */
export const addTreatment =
  (id: string, like: Treatment): ChartEdit =>
  (chart) => ({
    ...chart,
    treatments: [
      ...chart.treatments,
      { id, indication: '', technique: like.technique, cocktail: { components: [], preparedUl: 0, discardedUl: 0 } },
    ],
  });

/** Takes a treatment away with its marks; the last one stays, because marks need one. */
export const removeTreatment =
  (id: string): ChartEdit =>
  (chart) =>
    chart.treatments.length < 2
      ? chart
      : {
          ...chart,
          treatments: chart.treatments.filter((treatment) => treatment.id !== id),
          marks: chart.marks.filter((mark) => mark.treatment !== id),
        };

type Calibration = NonNullable<Chart['calibration']>;

/** Factors to a millionth, far finer than a tape: the file stays readable. */
const toMillionth = (factor: number): number => Math.round(factor * 1e6) / 1e6;

function calibrationOf(measures: readonly MeasureValue[], reference: readonly MeasureValue[]): Calibration {
  const stretch = stretchFromMeasures(measures, reference);
  const parts: NonNullable<Calibration['parts']> = {};
  for (const part of CALIBRATED_PARTS) {
    const factors = stretch[part];
    if (factors === undefined) continue;
    parts[part] = { along: toMillionth(factors.along), around: toMillionth(factors.around) };
  }
  return { parts, measures: measures.map(({ code, valueUm }) => ({ code, valueUm })) };
}

/** Measures the chart in the patient's own centimetres, against those of the reference body; without any, in its own. */
export const setCalibration =
  (measures: readonly MeasureValue[], reference: readonly MeasureValue[]): ChartEdit =>
  (chart) => {
    const { calibration, ...rest } = chart;
    if (measures.length === 0) return calibration === undefined ? chart : rest;
    return { ...rest, calibration: { ...calibration, ...calibrationOf(measures, reference) } };
  };

/** Draws the chart on the other reference body; the patient's measures now stand beside that body's. */
export const setAnatomySex =
  (sex: Chart['anatomy']['sex'], reference: readonly MeasureValue[]): ChartEdit =>
  (chart) => {
    const drawn = { ...chart, anatomy: { ...chart.anatomy, sex } };
    const measures = chart.calibration?.measures;
    return measures === undefined ? drawn : setCalibration(measures, reference)(drawn);
  };

/** Names who treats. */
export const setPractitioner =
  (practitioner: Chart['session']['practitioner']): ChartEdit =>
  (chart) => ({ ...chart, session: { ...chart.session, practitioner } });

/** A new point with the stamp's values. */
export function makePoint(
  id: string,
  place: AnyPlace,
  values: { treatmentId: string; volumeUl: number; depthUm: number | null },
): PointMark {
  return {
    id,
    treatment: values.treatmentId,
    kind: 'point',
    state: 'given',
    view: place.view,
    uUm: Math.round(place.uUm),
    vUm: Math.round(place.vUm),
    volumeUl: values.volumeUl,
    ...(values.depthUm === null ? {} : { depthUm: values.depthUm }),
  };
}
