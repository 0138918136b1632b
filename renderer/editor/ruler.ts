/** A measurement between any two places, kept while the ruler is in hand: across views, and when the patient is measured. */
import type { StoreApi } from 'zustand/vanilla';

import type { Place, SkinModel, SkinWay } from './skin-model.ts';
import type { EditorState, GestureState } from './state.ts';
import type { ViewPoint } from './viewport.ts';

/** While the hand moves, farther ways than this are not measured: the drawing must keep up, µm. */
const LIVE_UM = 150_000;

/** What the ruler says, as it shows in the present view. */
export interface RulerReading {
  readonly from: Place;
  /** null: the second place is still to come. */
  readonly to: Place | null;
  /** False while the second place is in the hand. */
  readonly settled: boolean;
  /** Along the skin; null where it is not known. */
  readonly way: SkinWay | null;
  /** The stretches of the way in sight. */
  readonly seen: readonly (readonly ViewPoint[])[];
  /** Where the ends show; null out of sight. */
  readonly ends: readonly [ViewPoint | null, ViewPoint | null];
  /** Straight on the drawing; null unless both ends show. */
  readonly drawnUm: number | null;
}

function shownAt(skin: SkinModel | null, place: Place | null, view: EditorState['view']): ViewPoint | null {
  if (place === null) return null;
  return place.view === view ? place : (skin?.project(place, view) ?? null);
}

function read({ skin, view }: EditorState, from: Place, to: Place | null, settled: boolean): RulerReading {
  const ends = [shownAt(skin, from, view), shownAt(skin, to, view)] as const;
  const [a, b] = ends;
  const limit = settled ? undefined : LIVE_UM;
  const known = to === null || skin === null ? null : { skin, to };
  const way = known?.skin.way(from, known.to, view, limit) ?? null;
  return {
    from,
    to,
    settled,
    way,
    seen: known === null || way === null ? [] : known.skin.waySeen(from, known.to, view, limit),
    ends,
    drawnUm: a === null || b === null ? null : Math.hypot(a.uUm - b.uUm, a.vUm - b.vUm),
  };
}

/** Lays the ruler down and takes it up. */
export interface Ruler {
  lay(from: Place, to: Place | null, settled: boolean): void;
  takeUp(): void;
  isLaid(): boolean;
}

/** A ruler that reads anew when the view or the skin changes. */
export function createRuler(store: StoreApi<EditorState>, gestures: StoreApi<GestureState>): Ruler {
  const lay: Ruler['lay'] = (from, to, settled) =>
    gestures.setState({ ruler: read(store.getState(), from, to, settled) });
  store.subscribe((now, before) => {
    const { ruler } = gestures.getState();
    if (ruler === null || (now.view === before.view && now.skin === before.skin)) return;
    lay(ruler.from, ruler.to, ruler.settled);
  });
  return {
    lay,
    takeUp: () => gestures.setState({ ruler: null }),
    isLaid: () => gestures.getState().ruler !== null,
  };
}
