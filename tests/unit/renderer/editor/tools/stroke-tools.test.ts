import { describe, expect, test } from 'vitest';

import type { Editor } from '../../../../../renderer/editor/editor.ts';
import { simplified } from '../../../../../renderer/editor/stroke-marks.ts';
import { aChart, anEditor, flatSkin } from '../builders.ts';
import { at, click, square, stroke } from '../hands.ts';

const V = 1_600_000;
const marks = (editor: Editor) => editor.store.getState().chart.marks;

function withTool(tool: 'thread' | 'area') {
  const { editor } = anEditor(aChart());
  editor.setSkin(flatSkin(), 'ready');
  editor.setTool(tool);
  return editor;
}

describe('thread tool', () => {
  test('press at the entry and drag to the exit sets a thread with its volume by length', () => {
    const editor = withTool('thread');
    editor.setStamp({ threadUlPerCm: 50, depthUm: 2_000 });
    editor.pointerDown(at(editor, 0, V));
    editor.pointerMove(at(editor, 40_000, V));
    expect(editor.gestures.getState().gesture).toMatchObject({ kind: 'thread', lengthUm: 40_000 });
    editor.pointerUp(at(editor, 40_000, V));
    expect(marks(editor)).toEqual([
      {
        id: 'new-1',
        treatment: 't1',
        kind: 'thread',
        state: 'given',
        path: [
          { view: 'face-front', uUm: 0, vUm: V },
          { view: 'face-front', uUm: 40_000, vUm: V },
        ],
        volumeUl: 200,
        depthUm: 2_000,
      },
    ]);
  });

  test('clicks set corners; a click on the last one or Enter ends it', () => {
    const editor = withTool('thread');
    for (const u of [0, 30_000, 60_000, 60_000]) click(editor, u, V);
    for (const u of [0, 30_000]) click(editor, u, V - 50_000);
    editor.finish();
    expect(marks(editor).map((mark) => mark.kind === 'thread' && mark.path.map(({ uUm }) => uUm))).toEqual([
      [0, 30_000, 60_000],
      [0, 30_000],
    ]);
  });

  test('a single click, Escape or an exit beside the skin set nothing', () => {
    const editor = withTool('thread');
    click(editor, 0, V);
    editor.cancel();
    click(editor, 0, V);
    editor.finish();
    stroke(editor, [
      [0, V],
      [150_000, V],
    ]);
    expect(marks(editor)).toHaveLength(0);
    expect(editor.store.getState().hint?.code).toBe('off-skin');
  });

  test('is found on its line and moves as a whole', () => {
    const editor = withTool('thread');
    stroke(editor, [
      [0, V],
      [40_000, V],
    ]);
    editor.setTool('select');
    stroke(editor, [
      [20_000, V],
      [20_000, V - 10_000],
      [20_000, V - 30_000],
    ]);
    expect(marks(editor)[0]).toMatchObject({
      path: [
        { uUm: 0, vUm: V - 30_000 },
        { uUm: 40_000, vUm: V - 30_000 },
      ],
    });
  });
});

describe('area tool', () => {
  test('draws round skin and sets its volume by the square centimetre', () => {
    const editor = withTool('area');
    editor.setStamp({ areaUlPerCm2: 100 });
    stroke(editor, square(0, V, 40_000));
    const [area] = marks(editor);
    expect(area).toMatchObject({ kind: 'area', state: 'given', volumeUl: 1_600 });
    expect(area?.kind === 'area' && area.outline.length).toBeLessThan(7);
  });

  test('with Alt leaves a hole out of the area under it; its volume shrinks with its skin', () => {
    const editor = withTool('area');
    editor.setStamp({ areaUlPerCm2: 100 });
    stroke(editor, square(0, V, 40_000));
    stroke(editor, square(0, V, 20_000), true);
    expect(marks(editor)).toHaveLength(1);
    expect(marks(editor)[0]).toMatchObject({ volumeUl: 1_200, holes: [{ length: expect.any(Number) as number }] });
    stroke(editor, square(80_000, V, 20_000), true);
    expect(editor.store.getState().hint?.code).toBe('no-area');
  });

  test('a click draws nothing', () => {
    const editor = withTool('area');
    click(editor, 0, V);
    expect(marks(editor)).toHaveLength(0);
  });

  test('is found inside, not in its hole', () => {
    const editor = withTool('area');
    stroke(editor, square(0, V, 60_000));
    stroke(editor, square(0, V, 20_000), true);
    expect(editor.hit(at(editor, 20_000, V))?.mark.kind).toBe('area');
    expect(editor.hit(at(editor, 0, V))).toBeNull();
  });
});

test('a line drawn by hand keeps the corners that matter', () => {
  const line = Array.from({ length: 50 }, (_, i) => ({ uUm: i * 1_000, vUm: i < 25 ? 0 : (i - 24) * 1_000 }));
  expect(simplified(line, 100)).toEqual([line[0], line[24], line[49]]);
});
