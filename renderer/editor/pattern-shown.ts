/** The planned marks of a pattern as they show in the present view, before they are set. */
import type { Place } from './skin-model.ts';
import type { PatternPreview, PatternState } from './pattern.ts';
import type { EditorState } from './state.ts';
import type { ViewFrame, ViewPoint } from './viewport.ts';

/** What shows of a preview. */
export interface ShownPattern {
  readonly places: readonly ViewPoint[];
  readonly paths: readonly (readonly ViewPoint[])[];
}

/** Where a pattern is turned, and about what. */
export interface PatternHandle {
  readonly pivot: ViewPoint;
  readonly at: ViewPoint;
}

const NOTHING: ShownPattern = { places: [], paths: [] };

/** Length of the handle's arm, pixels. */
const ARM_PX = 64;

/** Finds what shows, and remembers the last answer: every frame asks. */
export function createShownPattern(): (preview: PatternPreview | null, state: EditorState) => ShownPattern {
  let last: { preview: PatternPreview; view: string; skin: EditorState['skin']; shown: ShownPattern } | null = null;
  return (preview, { view, skin }) => {
    if (preview === null) return NOTHING;
    if (last?.preview === preview && last.view === view && last.skin === skin) return last.shown;
    const show = (place: Place): ViewPoint[] => {
      if (place.view === view) return [place];
      const there = skin?.project(place, view) ?? null;
      return there === null ? [] : [there];
    };
    const shown = {
      places: preview.laid.places.flatMap(show),
      paths: preview.laid.paths.flatMap((path) => {
        const points = path.flatMap(show);
        return points.length === path.length ? [points] : [];
      }),
    };
    last = { preview, view, skin, shown };
    return shown;
  };
}

/** The handle that turns a fill; null where nothing of it shows. */
export function patternHandle(
  { settings, request }: Pick<PatternState, 'settings' | 'request'>,
  { places }: ShownPattern,
  { umPerPx }: ViewFrame,
): PatternHandle | null {
  if (request?.kind !== 'fill' || places.length === 0) return null;
  const mean = (axis: (place: ViewPoint) => number) =>
    places.reduce((sum, place) => sum + axis(place), 0) / places.length;
  const pivot = { uUm: mean(({ uUm }) => uUm), vUm: mean(({ vUm }) => vUm) };
  const angle = (settings.angleDegrees * Math.PI) / 180;
  const armUm = ARM_PX * umPerPx;
  return { pivot, at: { uUm: pivot.uUm + armUm * Math.cos(angle), vUm: pivot.vUm + armUm * Math.sin(angle) } };
}
