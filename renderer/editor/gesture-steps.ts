/** Takes in the steps of a gesture and measures from what is in the hand to its neighbours. */
import type { StoreApi } from 'zustand/vanilla';

import { measureLiveLines } from './live-lines.ts';
import type { Timers } from './save-queue.ts';
import type { EditorState, Gesture, GestureState } from './state.ts';
import type { ViewPlaces } from './view-places.ts';

/** The hand rests when nothing came for so long, ms. */
const RESTING_MS = 34;

/** Makes what takes in a step. */
export function createGestureSteps(
  store: StoreApi<EditorState>,
  gestures: StoreApi<GestureState>,
  timers: Timers,
  places: () => ViewPlaces,
): (gesture: Gesture) => void {
  const linesOf = (gesture: Gesture) => measureLiveLines(store.getState(), gesture, places());
  let isStale = false;
  return (gesture) => {
    const before = gestures.getState().gesture;
    if (gesture === before) return;
    // While marks are carried every second step is measured: the eye does not see the difference, the hand feels it.
    isStale = gesture.kind === 'move' && before.kind === 'move' && !isStale;
    if (!isStale) {
      gestures.setState({ gesture, lines: linesOf(gesture) });
      return;
    }
    gestures.setState({ gesture });
    timers.set(() => {
      if (gestures.getState().gesture === gesture) gestures.setState({ lines: linesOf(gesture) });
    }, RESTING_MS);
  };
}
