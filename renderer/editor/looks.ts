/** What is looked at in each view; apart from the editor's state, since it changes with every step of a zoom. */
import { type StoreApi, createStore } from 'zustand/vanilla';

import type { ViewId } from '#shared/anatomy/views.ts';

import type { EditorState } from './state.ts';
import { type ViewFrame, type Viewport, fitViewport, frameOf } from './viewport.ts';

type Viewports = Readonly<Partial<Record<ViewId, Viewport>>>;

/** The viewports of an editor. */
export interface Looks {
  readonly viewport: () => Viewport;
  readonly frame: () => ViewFrame;
  readonly look: (view: ViewId, viewport: Viewport) => void;
  /** Shows every view as a whole again. */
  readonly forget: () => void;
  /** Calls when the drawing lies elsewhere on the screen; gives what ends it. */
  readonly onFrame: (moved: () => void) => () => void;
}

/** Looks at every view as a whole. */
export function createLooks(store: StoreApi<EditorState>): Looks {
  const looks = createStore<Viewports>(() => ({}));
  const viewport = (): Viewport => {
    const { view, extents } = store.getState();
    return looks.getState()[view] ?? fitViewport(extents[view]);
  };
  return {
    viewport,
    frame() {
      const { view, extents, size } = store.getState();
      return frameOf(viewport(), extents[view], size);
    },
    look: (view, next) => looks.setState({ [view]: next }),
    forget: () => looks.setState({}, true),
    onFrame(moved) {
      const stops = [
        looks.subscribe(moved),
        store.subscribe((now, before) => {
          if (now.view !== before.view || now.size !== before.size || now.extents !== before.extents) moved();
        }),
      ];
      return () => stops.forEach((stop) => stop());
    },
  };
}
