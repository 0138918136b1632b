import { describe, expect, test } from 'vitest';

import { commandForKey } from '../../../../renderer/editor/key-bindings.ts';
import { walkAlongSkin } from '../../../../renderer/editor/cursor-walk.ts';
import type { Editor } from '../../../../renderer/editor/editor.ts';
import { toScreen } from '../../../../renderer/editor/viewport.ts';
import { aChart, aPoint, anEditor, flatSkin } from './builders.ts';

/** Presses keys one after the other, as the workspace passes them on. */
function press(editor: Editor, ...keys: readonly string[]): void {
  for (const text of keys) {
    const parts = text.split('+');
    const key = parts.at(-1) ?? '';
    const command = commandForKey({
      key: key === 'Space' ? ' ' : key,
      ctrlKey: parts.includes('Ctrl'),
      metaKey: false,
      shiftKey: parts.includes('Shift'),
      altKey: false,
    });
    if (command === undefined) throw new Error(`no command for ${text}`);
    if (command.enabled(editor)) command.run(editor);
  }
}

const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key);

function anEditorWithSkin(marks: Parameters<typeof aChart>[0] = []) {
  const { editor } = anEditor(aChart(marks));
  editor.setSkin(flatSkin(), 'ready');
  return editor;
}

const cursorOf = (editor: Editor) => editor.cursor.getState().at;
const marksOf = (editor: Editor) => editor.store.getState().chart.marks;

describe('a step of the cursor', () => {
  const from = { view: 'face-front', uUm: 0, vUm: 1_600_000 } as const;

  test('is as long along the skin as asked for, on a slant too', () => {
    // Skin that turns away: twice as long as it looks.
    const slanted = flatSkin({
      way: (a, b) => ({ distanceUm: 2 * Math.hypot(a.uUm - b.uUm, a.vUm - b.vUm), approximate: false, pathOnView: [] }),
    });
    expect(walkAlongSkin(slanted, from, 1_000, 0)).toEqual({ uUm: 500, vUm: 1_600_000 });
    expect(walkAlongSkin(flatSkin(), from, 0, -100)).toEqual({ uUm: 0, vUm: 1_599_900 });
  });

  test('is measured on the drawing where there is no skin, and leads off it at its edge', () => {
    expect(walkAlongSkin(null, from, 1_000, 0)).toEqual({ uUm: 1_000, vUm: 1_600_000 });
    expect(walkAlongSkin(flatSkin(), { ...from, uUm: 100_000 }, 1_000, 0).uUm).toBe(101_000);
  });
});

describe('the cursor', () => {
  test('arrows call it where nothing is selected, and walk it by 1, 5 and 0.1 mm', () => {
    const editor = anEditorWithSkin();
    press(editor, 'ArrowRight');
    const start = cursorOf(editor);
    if (start === null) throw new Error('no cursor');
    press(editor, 'ArrowRight', 'Shift+ArrowUp', 'Ctrl+ArrowLeft');
    expect(cursorOf(editor)).toEqual({ uUm: start.uUm + 900, vUm: start.vUm + 5_000 });
  });

  test('Space sets a point exactly there, and the next arrow walks on without it', () => {
    const editor = anEditorWithSkin();
    press(editor, 'p', 'c', 'Space');
    const [first] = marksOf(editor);
    expect(first).toMatchObject({ ...cursorOf(editor), kind: 'point' });
    press(editor, ...times(3, 'Shift+ArrowRight'), 'Enter');
    expect(marksOf(editor)).toHaveLength(2);
    expect(marksOf(editor)[0]).toBe(first);
    press(editor, 'Escape', 'ArrowRight');
    expect(cursorOf(editor)).toBeNull();
    expect(marksOf(editor)[1]).toMatchObject({ uUm: (first?.kind === 'point' ? first.uUm : 0) + 16_000 });
  });

  test('picks marks, and with Shift more of them', () => {
    const editor = anEditorWithSkin([aPoint({ id: 'a', uUm: 0 }), aPoint({ id: 'b', uUm: 20_000 })]);
    press(editor, 'v', 'n', 'c', 'Space');
    expect([...editor.store.getState().selection]).toEqual(['a']);
    press(editor, ...times(4, 'Shift+ArrowRight'), 'Shift+Space');
    expect([...editor.store.getState().selection]).toEqual(['a', 'b']);
  });

  test('draws a thread corner by corner, an area by its way, and measures with the ruler', () => {
    const editor = anEditorWithSkin();
    press(editor, 't', 'c', 'Space', ...times(4, 'Shift+ArrowRight'), 'Space', ...times(4, 'Shift+ArrowUp'), 'Enter');
    expect(marksOf(editor)[0]).toMatchObject({ kind: 'thread', path: { length: 3 } });
    press(editor, 'a', 'Space', ...times(4, 'Shift+ArrowRight'), ...times(4, 'Shift+ArrowUp'));
    expect(editor.cursor.getState().held).toBe(true);
    press(editor, ...times(4, 'Shift+ArrowLeft'), 'Enter');
    expect(marksOf(editor)[1]).toMatchObject({ kind: 'area' });
    press(editor, 'm', 'Space', ...times(2, 'Shift+ArrowRight'), 'Space');
    expect(editor.gestures.getState().ruler).toMatchObject({ settled: true, way: { distanceUm: 10_000 } });
  });

  test('Escape gives up what is drawn first, then the cursor, then the selection', () => {
    const editor = anEditorWithSkin([aPoint({ id: 'a' })]);
    editor.select(['a']);
    press(editor, 'a', 'c', 'Space', 'Shift+ArrowRight', 'Escape');
    expect(editor.cursor.getState()).toMatchObject({ held: false });
    expect(cursorOf(editor)).not.toBeNull();
    press(editor, 'Escape');
    expect(cursorOf(editor)).toBeNull();
    expect(editor.store.getState().selection.size).toBe(1);
    press(editor, 'Escape');
    expect(editor.store.getState().selection.size).toBe(0);
  });

  test('the drawing follows it, so that it never leaves the canvas', () => {
    const editor = anEditorWithSkin();
    editor.setViewport({ ...editor.viewport(), zoom: 20 });
    press(editor, 'c', ...times(30, 'Shift+ArrowUp'));
    const at = cursorOf(editor);
    if (at === null) throw new Error('no cursor');
    const { x, y } = toScreen(editor.frame(), at);
    const { widthPx, heightPx } = editor.store.getState().size;
    expect(x > 0 && x < widthPx && y > 0 && y < heightPx).toBe(true);
  });
});

describe('from mark to mark', () => {
  test('goes by the numbers, round the end, in both directions', () => {
    const editor = anEditorWithSkin(['a', 'b', 'c'].map((id, i) => aPoint({ id, uUm: i * 10_000 })));
    const seen: string[] = [];
    for (const key of ['n', 'n', 'n', 'n', 'Shift+n', 'Shift+n']) {
      press(editor, key);
      seen.push([...editor.store.getState().selection].join());
    }
    expect(seen).toEqual(['a', 'b', 'c', 'a', 'c', 'b']);
  });
});
