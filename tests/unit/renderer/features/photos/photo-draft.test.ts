import { describe, expect, it } from 'vitest';

import { photoSchema } from '#shared/dossier/photo.ts';
import {
  bodyWith,
  draftOf,
  isChanged,
  plusMark,
  redo,
  setOverlay,
  undo,
  withMark,
  withoutMark,
} from '../../../../../renderer/features/photos/viewer/photo-draft.ts';
import { beginPress, type Press } from '../../../../../renderer/features/photos/viewer/presses.ts';
import { type KeyContext, viewerKey } from '../../../../../renderer/features/photos/viewer/viewer-keys.ts';
import { WHOLE } from '../../../../../renderer/features/photos/pan-zoom.ts';

const body = photoSchema.parse({
  fileId: 'f',
  thumbFileId: 't',
  sha256: '0'.repeat(64),
  mediaType: 'image/jpeg',
  width: 800,
  height: 600,
  takenAt: null,
  takenOn: null,
  moment: 'before',
  view: null,
  caption: '',
  scale: null,
  marks: [],
  ofANewerProgram: 7,
});

describe('a photo being changed', () => {
  it('is unchanged until something differs, and keeps what it does not know', () => {
    const draft = draftOf(body);
    expect(isChanged(body, draft)).toBe(false);
    expect(isChanged(body, { ...draft, said: { ...draft.said, caption: '  ' } })).toBe(false);
    const next = { ...draft, said: { ...draft.said, caption: ' left ' } };
    expect(isChanged(body, next)).toBe(true);
    expect(bodyWith(body, next)).toEqual({ ...body, caption: 'left' });
  });

  it('goes back and forth step by step, a drag being one step', () => {
    const set = setOverlay(draftOf(body), plusMark(draftOf(body).overlay, 'a', { x: 1, y: 2 }));
    const begun = setOverlay(set, withMark(set.overlay, 'a', { x: 5 }));
    const dragged = setOverlay(begun, withMark(begun.overlay, 'a', { x: 9 }), true);
    expect(dragged.overlay.marks).toMatchObject([{ id: 'a', x: 9, y: 2 }]);
    expect(undo(dragged).overlay.marks).toMatchObject([{ x: 1 }]);
    expect(undo(undo(dragged)).overlay.marks).toEqual([]);
    expect(undo(undo(undo(dragged)))).toEqual(undo(undo(dragged)));
    expect(redo(redo(undo(undo(dragged)))).overlay).toEqual(dragged.overlay);
    expect(redo(dragged)).toEqual(dragged);
    expect(withoutMark(dragged.overlay, 'a').marks).toEqual([]);
  });
});

/** A photo on which things are done; what they made of it is kept in `overlay`. */
function aHand(tool: Press['tool']) {
  const hand = {
    tool,
    overlay: draftOf(body).overlay,
    selected: null as string | null,
    picture: { width: 800, height: 600 },
    newId: () => 'new',
    change: (overlay: Press['overlay']) => {
      hand.overlay = overlay;
    },
    select: (id: string | null) => {
      hand.selected = id;
    },
  };
  return hand;
}

describe('the pointer on a photo', () => {
  it('sets a mark where it is pressed and takes it along until it is let go', () => {
    const hand = aHand('mark');
    beginPress(hand, { x: 10, y: 20 }, null)?.move({ x: 30, y: 900 }, 0);
    expect(hand.overlay.marks).toMatchObject([{ id: 'new', x: 30, y: 600, volumeUl: null }]);
    expect(hand.selected).toBe('new');
    beginPress(hand, { x: 30, y: 600 }, 'mark:new')?.move({ x: 31, y: 5 }, 0);
    expect(hand.overlay.marks).toMatchObject([{ id: 'new', x: 31, y: 5 }]);
  });

  it('draws the known length, then moves its ends', () => {
    const hand = aHand('scale');
    beginPress(hand, { x: 100, y: 100 }, null)?.move({ x: 300, y: 100 }, 0);
    expect(hand.overlay.scale).toEqual({ x1: 100, y1: 100, x2: 300, y2: 100, lengthUm: 10_000 });
    beginPress(hand, { x: 300, y: 100 }, 'scale:2')?.move({ x: 400, y: 120 }, 0);
    expect(hand.overlay.scale).toMatchObject({ x1: 100, x2: 400, y2: 120 });
  });

  it('moves the picture where nothing is chosen to be done', () => {
    expect(beginPress(aHand('look'), { x: 1, y: 1 }, null)).toBe(null);
  });
});

describe('the keyboard on a photo', () => {
  const context = (tool: Press['tool'], own: Partial<KeyContext> = {}) => {
    const hand = Object.assign(aHand(tool), {
      look: WHOLE,
      mayWrite: true,
      lookAt: () => undefined,
      setTool: () => undefined,
      undo: () => undefined,
      redo: () => undefined,
      ...own,
    });
    return hand;
  };
  const press = (on: KeyContext, key: string, shiftKey = false) =>
    viewerKey(on, { key, shiftKey, ctrlKey: false, metaKey: false });

  it('sets a mark in the middle, moves it and takes it away', () => {
    const hand = context('mark');
    expect(press(hand, 'Enter')).toBe(true);
    expect(hand.overlay.marks).toMatchObject([{ x: 400, y: 300 }]);
    press(hand, 'ArrowRight', true);
    press(hand, 'ArrowUp');
    expect(hand.overlay.marks).toMatchObject([{ x: 416, y: 298.4 }]);
    press(hand, 'Delete');
    expect(hand.overlay.marks).toEqual([]);
  });

  it('draws a known length across the middle', () => {
    const hand = context('scale');
    press(hand, 'Enter');
    expect(hand.overlay.scale).toMatchObject({ x1: 300, y1: 300, x2: 500, y2: 300 });
  });

  it('changes nothing for whoever may only read', () => {
    const hand = context('mark', { mayWrite: false });
    expect(press(hand, 'Enter')).toBe(false);
    expect(hand.overlay.marks).toEqual([]);
  });
});
