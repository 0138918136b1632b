import { describe, expect, test } from 'vitest';

import { deleteMarks } from '../../../../../renderer/editor/chart-edits.ts';
import type { Editor } from '../../../../../renderer/editor/editor.ts';
import type { PointerInput } from '../../../../../renderer/editor/tools/tool.ts';
import { toScreen } from '../../../../../renderer/editor/viewport.ts';
import { aChart, anEditor, aPoint, flatSkin } from '../builders.ts';

const V = 1_600_000;
const at = (editor: Editor, uUm: number): PointerInput => ({
  place: { uUm, vUm: V },
  screen: toScreen(editor.frame(), { uUm, vUm: V }),
  shift: false,
  coarse: false,
});
function click(editor: Editor, uUm: number): void {
  editor.pointerDown(at(editor, uUm));
  editor.pointerUp(at(editor, uUm));
}
function drag(editor: Editor, from: number, to: number): void {
  editor.pointerDown(at(editor, from));
  editor.pointerMove(at(editor, to));
  editor.pointerUp(at(editor, to));
}
function aRuler(chart = aChart(), skin = flatSkin()) {
  const { editor, sent } = anEditor(chart);
  editor.setSkin(skin, 'ready');
  editor.setTool('ruler');
  const reading = () => editor.gestures.getState().ruler;
  return { editor, sent, reading };
}

describe('ruler', () => {
  test('a drag and two clicks measure the same way', () => {
    const { editor, reading } = aRuler();
    drag(editor, 10_000, 50_000);
    expect(reading()).toMatchObject({ settled: true, way: { distanceUm: 40_000 }, drawnUm: 40_000 });
    click(editor, 0);
    expect(reading()).toMatchObject({ to: null, way: null });
    editor.pointerMove(at(editor, 20_000));
    expect(reading()).toMatchObject({ settled: false, way: { distanceUm: 20_000 } });
    click(editor, 30_000);
    expect(reading()).toMatchObject({ settled: true, way: { distanceUm: 30_000 } });
    editor.pointerMove(at(editor, 90_000));
    expect(reading()).toMatchObject({ way: { distanceUm: 30_000 } });
  });

  test('the second place may lie on another view; what does not show there has no length on the drawing', () => {
    const { editor, reading } = aRuler();
    click(editor, 10_000);
    editor.setView('face-left');
    click(editor, 40_000);
    expect(reading()).toMatchObject({
      from: { view: 'face-front' },
      to: { view: 'face-left' },
      way: { distanceUm: 30_000 },
      drawnUm: null,
    });
    editor.setView('face-front');
    expect(reading()?.ends[0]).toMatchObject({ uUm: 10_000 });
    expect(reading()?.ends[1]).toBeNull();
  });

  test('catches a mark exactly', () => {
    const { editor, reading } = aRuler(aChart([aPoint({ id: 'a', uUm: 50_000, vUm: V })]));
    drag(editor, 0, 50_400);
    expect(reading()?.to).toMatchObject({ id: 'a', uUm: 50_000 });
  });

  test('says so where there is no skin, and waits for another second place', () => {
    const { editor, reading } = aRuler();
    click(editor, 200_000);
    expect(reading()).toBeNull();
    expect(editor.store.getState().hint?.code).toBe('not-skin');
    click(editor, 0);
    click(editor, 200_000);
    expect(reading()).toMatchObject({ to: null });
    click(editor, 5_000);
    expect(reading()).toMatchObject({ settled: true });
  });

  test('Esc and another tool take it up; the selection stays until Esc is pressed again', () => {
    const { editor, reading } = aRuler(aChart([aPoint({ id: 'a', uUm: 90_000 })]));
    editor.select(['a']);
    drag(editor, 0, 30_000);
    editor.cancel();
    expect(reading()).toBeNull();
    expect(editor.store.getState().selection.size).toBe(1);
    drag(editor, 0, 30_000);
    editor.setTool('select');
    expect(reading()).toBeNull();
  });

  test('undo leaves it where it lies', () => {
    const { editor, reading } = aRuler(aChart([aPoint({ id: 'a', uUm: 90_000 })]));
    editor.edit(deleteMarks(new Set(['a'])), { label: 'edit.delete' });
    drag(editor, 0, 30_000);
    editor.undo();
    expect(reading()).toMatchObject({ way: { distanceUm: 30_000 } });
  });

  test('measures a locked chart and changes nothing', () => {
    const chart = aChart();
    const { editor, sent, reading } = aRuler({ ...chart, session: { ...chart.session, status: 'signed' } });
    expect(editor.store.getState().tool).toBe('ruler');
    drag(editor, 0, 30_000);
    expect(reading()).toMatchObject({ way: { distanceUm: 30_000 } });
    expect(sent).toEqual([]);
  });

  test('reads anew when the patient has been measured', () => {
    const { editor, reading } = aRuler();
    drag(editor, 0, 30_000);
    editor.setSkin(flatSkin({ way: () => ({ distanceUm: 33_000, approximate: false, pathOnView: [] }) }), 'ready');
    expect(reading()).toMatchObject({ way: { distanceUm: 33_000 } });
  });
});
