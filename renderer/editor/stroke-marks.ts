/** Threads and areas as marks: made, holed, and given a volume by their length or their skin. */
import type { ViewId } from '#shared/anatomy/views.ts';
import type { AreaMark, ThreadMark } from '#shared/chart/schema.ts';
import { UM_PER_CM } from '#shared/units.ts';

import type { ChartEdit } from './chart-edits.ts';
import type { Place } from './skin-model.ts';
import type { EditorState, StampDefaults } from './state.ts';
import type { ViewPoint } from './viewport.ts';

const whole = ({ uUm, vUm }: ViewPoint) => ({ uUm: Math.round(uUm), vUm: Math.round(vUm) });

/** The volume of a thread by the stamp's mL per cm along the skin, µL; 0 where either is not known. */
export function threadUl({ skin, stamp }: Pick<EditorState, 'skin' | 'stamp'>, path: readonly Place[]): number {
  if (stamp.threadUlPerCm === null) return 0;
  return Math.round((stamp.threadUlPerCm * (skin?.threadLengthUm(path) ?? 0)) / UM_PER_CM);
}

/** The volume of an area by the stamp's mL per cm² of skin, µL; 0 where either is not known. */
export const areaUl = ({ areaUlPerCm2 }: StampDefaults, cm2: number | null): number =>
  areaUlPerCm2 === null || cm2 === null ? 0 : Math.round(areaUlPerCm2 * cm2);

/** A new thread with the stamp's values. */
export function makeThread(
  id: string,
  view: ViewId,
  path: readonly ViewPoint[],
  state: Pick<EditorState, 'skin' | 'stamp'>,
): ThreadMark {
  const places = path.map((place) => ({ view, ...whole(place) }));
  const { treatmentId, depthUm } = state.stamp;
  return {
    id,
    treatment: treatmentId,
    kind: 'thread',
    state: 'given',
    path: places,
    volumeUl: threadUl(state, places),
    ...(depthUm === null ? {} : { depthUm }),
  };
}

/** A new area with the stamp's values. */
export function makeArea(
  id: string,
  view: ViewId,
  outline: readonly ViewPoint[],
  { skin, stamp }: Pick<EditorState, 'skin' | 'stamp'>,
): AreaMark {
  const area = { outline: outline.map((place) => ({ view, ...whole(place) })) };
  return {
    id,
    treatment: stamp.treatmentId,
    kind: 'area',
    state: 'given',
    ...area,
    volumeUl: areaUl(stamp, skin?.areaCm2(area) ?? null),
    ...(stamp.depthUm === null ? {} : { depthUm: stamp.depthUm }),
  };
}

/** Cuts a hole into an area; its volume shrinks with its skin. */
export const addHole =
  (id: string, view: ViewId, hole: readonly ViewPoint[], skin: EditorState['skin']): ChartEdit =>
  (chart) => ({
    ...chart,
    marks: chart.marks.map((mark) => {
      if (mark.id !== id || mark.kind !== 'area') return mark;
      const holed = { ...mark, holes: [...(mark.holes ?? []), hole.map((place) => ({ view, ...whole(place) }))] };
      const [before, after] = [skin?.areaCm2(mark) ?? null, skin?.areaCm2(holed) ?? null];
      const share = before === null || after === null || before === 0 ? 1 : after / before;
      return { ...holed, volumeUl: Math.round(mark.volumeUl * share) };
    }),
  });

/** Outlines drawn by hand keep the corners that matter: none is farther from the rest than this many pixels. */
const KEPT_PX = 1.2;

/** A hand-drawn line with fewer corners (Ramer, Douglas and Peucker). */
export function simplified(line: readonly ViewPoint[], umPerPx: number): ViewPoint[] {
  const [first, last] = [line[0], line[line.length - 1]];
  if (first === undefined || last === undefined || line.length < 3) return [...line];
  const [du, dv] = [last.uUm - first.uUm, last.vUm - first.vUm];
  const length = Math.hypot(du, dv);
  let farthest = 0;
  let at = 0;
  line.forEach(({ uUm, vUm }, i) => {
    const [u, v] = [uUm - first.uUm, vUm - first.vUm];
    const away = length === 0 ? Math.hypot(u, v) : Math.abs(u * dv - v * du) / length;
    if (away <= farthest) return;
    farthest = away;
    at = i;
  });
  if (farthest <= KEPT_PX * umPerPx) return [first, last];
  return [...simplified(line.slice(0, at + 1), umPerPx).slice(0, -1), ...simplified(line.slice(at), umPerPx)];
}
