import { describe, expect, test } from 'vitest';

import type { Editor } from '../../../../../renderer/editor/editor.ts';
import { commandById } from '../../../../../renderer/editor/commands.ts';
import { placesOf } from '../../../../../renderer/editor/mark-places.ts';
import type { PointerInput } from '../../../../../renderer/editor/tools/tool.ts';
import { toScreen } from '../../../../../renderer/editor/viewport.ts';
import { aChart, anEditor, aPoint, flatSkin } from '../builders.ts';

const at = (editor: Editor, uUm: number, vUm: number, shift = false): PointerInput => ({
  place: { uUm, vUm },
  screen: toScreen(editor.frame(), { uUm, vUm }),
  shift,
  coarse: false,
});

function click(editor: Editor, uUm: number, vUm: number, shift = false): void {
  editor.pointerDown(at(editor, uUm, vUm, shift));
  editor.pointerUp(at(editor, uUm, vUm, shift));
}

function drag(editor: Editor, from: [number, number], to: [number, number], shift = false): void {
  editor.pointerDown(at(editor, ...from, shift));
  editor.pointerMove(at(editor, (from[0] + to[0]) / 2, (from[1] + to[1]) / 2, shift));
  editor.pointerMove(at(editor, ...to, shift));
  editor.pointerUp(at(editor, ...to, shift));
}

const marks = (editor: Editor) => editor.store.getState().chart.marks;
const where = (editor: Editor) => marks(editor).map((mark) => [placesOf(mark)[0]?.uUm, placesOf(mark)[0]?.vUm]);
const selected = (editor: Editor) => [...editor.store.getState().selection].sort();

const V = 1_600_000;
const three = () => aChart([aPoint({ id: 'a' }), aPoint({ id: 'b', uUm: 40_000 }), aPoint({ id: 'c', uUm: 80_000 })]);

describe('point tool', () => {
  test('sets a point exactly where it was clicked, with the stamp values, and selects it', () => {
    const { editor } = anEditor();
    editor.setStamp({ volumeUl: 20, depthUm: 1_500 });
    click(editor, 12_345, V);
    expect(marks(editor)).toEqual([aPoint({ id: 'new-1', uUm: 12_345, vUm: V, volumeUl: 20, depthUm: 1_500 })]);
    expect(selected(editor)).toEqual(['new-1']);
  });

  test('a trembling hand still sets the point where it went down', () => {
    const { editor } = anEditor();
    editor.pointerDown(at(editor, 0, V));
    editor.pointerMove(at(editor, 900, V));
    editor.pointerUp(at(editor, 900, V));
    expect(where(editor)).toEqual([[0, V]]);
  });

  test('press and slide sets the point where it is let go and measures on the way', () => {
    const { editor } = anEditor(aChart([aPoint({ id: 'a' })]));
    editor.setSkin(flatSkin(), 'ready');
    editor.pointerDown(at(editor, 50_000, V));
    editor.pointerMove(at(editor, 30_000, V));
    expect(editor.gestures.getState().lines.map((line) => [line.distanceUm, line.fits])).toEqual([[30_000, true]]);
    editor.pointerUp(at(editor, 30_000, V));
    expect(where(editor)).toEqual([
      [0, V],
      [30_000, V],
    ]);
    expect(editor.gestures.getState().gesture).toEqual({ kind: 'none' });
  });

  test('beside the skin nothing is set and the reason is given', () => {
    const { editor } = anEditor();
    editor.setSkin(flatSkin(), 'ready');
    click(editor, 120_000, V);
    expect(marks(editor)).toHaveLength(0);
    expect(editor.store.getState().hint?.code).toBe('off-skin');
  });

  test('dragging a point moves it in one step that undo takes back', () => {
    const { editor, sent } = anEditor(three());
    drag(editor, [0, V], [0, V + 30_000]);
    expect(where(editor)[0]).toEqual([0, V + 30_000]);
    expect(marks(editor)).toHaveLength(3);
    expect(sent).toHaveLength(1);
    editor.undo();
    expect(where(editor)[0]).toEqual([0, V]);
  });

  test('Esc gives up a point that is being set', () => {
    const { editor } = anEditor();
    editor.pointerDown(at(editor, 0, V));
    editor.cancel();
    editor.pointerUp(at(editor, 0, V));
    expect(marks(editor)).toHaveLength(0);
  });

  test('a signed chart is not changed', () => {
    const chart = three();
    const { editor, sent } = anEditor({ ...chart, session: { ...chart.session, status: 'signed' } });
    click(editor, 20_000, V + 50_000);
    drag(editor, [0, V], [0, V + 30_000]);
    expect(editor.store.getState().chart.marks).toEqual(chart.marks);
    expect(sent).toHaveLength(0);
    expect(editor.store.getState().hint?.code).toBe('signed');
  });
});

describe('select tool', () => {
  function selecting() {
    const made = anEditor(three());
    made.editor.setTool('select');
    return made.editor;
  }

  test('a click selects one mark, a click beside selects none', () => {
    const editor = selecting();
    click(editor, 40_000, V);
    expect(selected(editor)).toEqual(['b']);
    click(editor, 0, V + 100_000);
    expect(selected(editor)).toEqual([]);
  });

  test('shift-click adds and takes away', () => {
    const editor = selecting();
    click(editor, 0, V);
    click(editor, 40_000, V, true);
    expect(selected(editor)).toEqual(['a', 'b']);
    click(editor, 0, V, true);
    expect(selected(editor)).toEqual(['b']);
  });

  test('the rubber band selects what it holds; with shift it adds', () => {
    const editor = selecting();
    drag(editor, [-20_000, V + 20_000], [50_000, V - 20_000]);
    expect(selected(editor)).toEqual(['a', 'b']);
    drag(editor, [60_000, V + 20_000], [90_000, V - 20_000], true);
    expect(selected(editor)).toEqual(['a', 'b', 'c']);
  });

  test('dragging a selected mark takes the whole selection along, in one edit', () => {
    const editor = selecting();
    editor.select(['a', 'c']);
    drag(editor, [80_000, V], [80_000, V + 25_000]);
    expect(where(editor)).toEqual([
      [0, V + 25_000],
      [40_000, V],
      [80_000, V + 25_000],
    ]);
    editor.undo();
    expect(where(editor).map(([, v]) => v)).toEqual([V, V, V]);
    expect(editor.store.getState().undoLabel).toBeNull();
  });

  test('Esc in a drag leaves every mark where it was; a second Esc clears the selection', () => {
    const editor = selecting();
    editor.select(['a']);
    editor.pointerDown(at(editor, 0, V));
    editor.pointerMove(at(editor, 0, V + 30_000));
    editor.cancel();
    editor.pointerUp(at(editor, 0, V + 30_000));
    expect(where(editor)[0]).toEqual([0, V]);
    expect(selected(editor)).toEqual(['a']);
    editor.cancel();
    expect(selected(editor)).toEqual([]);
  });
});

describe('erase tool', () => {
  test('takes away everything a fast stroke crosses, in one step', () => {
    const { editor } = anEditor(three());
    editor.setTool('erase');
    editor.pointerDown(at(editor, -20_000, V));
    editor.pointerUp(at(editor, 60_000, V));
    expect(marks(editor).map((mark) => mark.id)).toEqual(['c']);
    editor.undo();
    expect(marks(editor).map((mark) => mark.id)).toEqual(['a', 'b', 'c']);
  });

  test('Esc spares what was crossed', () => {
    const { editor } = anEditor(three());
    editor.setTool('erase');
    editor.pointerDown(at(editor, 0, V));
    editor.cancel();
    editor.pointerUp(at(editor, 0, V));
    expect(marks(editor)).toHaveLength(3);
  });
});

describe('a mark of another view', () => {
  /** Both views show the same sheet of skin; the profile shows it 10 mm farther to the left. */
  const sheet = flatSkin({
    project: (place, view) => ({
      uUm: place.uUm + (place.view === view ? 0 : view === 'face-front' ? 10_000 : -10_000),
      vUm: place.vUm,
      edge: false,
    }),
  });

  test('is moved where it is seen, and belongs to that view from then on', () => {
    const { editor } = anEditor(aChart([aPoint({ id: 'a', view: 'face-left', uUm: 20_000 }), aPoint({ id: 'b' })]));
    editor.setSkin(sheet, 'ready');
    editor.setView('face-front');
    editor.setTool('select');
    drag(editor, [30_000, V], [35_000, V + 2_000]);
    expect(marks(editor)[0]).toMatchObject({ view: 'face-front', uUm: 35_000, vUm: V + 2_000 });
    expect(marks(editor)[1]).toMatchObject({ view: 'face-front', uUm: 0, vUm: V });
    editor.undo();
    expect(marks(editor)[0]).toMatchObject({ view: 'face-left', uUm: 20_000, vUm: V });
  });

  test('stays where it is when the view does not show it', () => {
    const { editor } = anEditor(aChart([aPoint({ id: 'a', view: 'face-left', uUm: 20_000 })]));
    editor.setSkin(flatSkin(), 'ready');
    editor.setView('face-front');
    editor.select(['a']);
    commandById('nudge-left').run(editor);
    expect(marks(editor)[0]).toMatchObject({ view: 'face-left', uUm: 20_000 });
  });
});

test('a change of view keeps the place looked at in the middle, and families remember their view', () => {
  const { editor } = anEditor();
  editor.setSkin(flatSkin({ project: () => ({ uUm: 33_000, vUm: 1_500_000, edge: false }) }), 'ready');
  editor.setViewport({ zoom: 4, centreUUm: 10_000, centreVUm: 1_500_000 });
  const { umPerPx } = editor.frame();
  editor.setView('face-left');
  expect(editor.viewport()).toMatchObject({ centreUUm: 33_000, centreVUm: 1_500_000 });
  expect(editor.frame().umPerPx).toBeCloseTo(umPerPx, 6);
  editor.setFamily('scalp');
  expect(editor.store.getState().view).toBe('scalp-top');
  editor.setFamily('face');
  expect(editor.store.getState().view).toBe('face-left');
});
