import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Chart } from '#shared/chart/schema.ts';

import { deleteMarks, setAnatomySex, setMarkValues } from '../../../../renderer/editor/chart-edits.ts';
import { COMMANDS, commandById } from '../../../../renderer/editor/commands.ts';
import type { Editor } from '../../../../renderer/editor/editor.ts';
import { TOOL_IDS } from '../../../../renderer/editor/state.ts';
import type { PointerInput } from '../../../../renderer/editor/tools/tool.ts';
import { toScreen } from '../../../../renderer/editor/viewport.ts';
import { aChart, aPoint, anEditor } from './builders.ts';

const V = 1_600_000;
const three = () =>
  aChart([aPoint({ id: 'a' }), aPoint({ id: 'b', uUm: 40_000 }), aPoint({ id: 'c', uUm: 80_000, state: 'planned' })]);
const withStatus = (chart: Chart, status: Chart['session']['status']): Chart => ({
  ...chart,
  session: { ...chart.session, status },
});

const at = (editor: Editor, uUm: number, shift = false): PointerInput => ({
  place: { uUm, vUm: V },
  screen: toScreen(editor.frame(), { uUm, vUm: V }),
  shift,
  coarse: false,
});

/** Everything a hand, a key or a panel can ask of an editor. */
const deeds = fc.oneof(
  fc.constantFrom(...COMMANDS.map(({ id }) => id)).map((id) => (editor: Editor) => commandById(id).run(editor)),
  fc.constantFrom(...TOOL_IDS).map((tool) => (editor: Editor) => editor.setTool(tool)),
  fc
    .tuple(fc.constantFrom(0, 40_000, 60_000, 80_000), fc.constantFrom(0, 20_000, 40_000), fc.boolean())
    .map(([from, way, shift]) => (editor: Editor) => {
      editor.pointerDown(at(editor, from, shift));
      editor.pointerMove(at(editor, from + way, shift));
      editor.pointerUp(at(editor, from + way, shift));
    }),
  fc.constant((editor: Editor) => editor.edit(deleteMarks(new Set(['a', 'b'])), { label: 'edit.delete' })),
  fc.constant((editor: Editor) =>
    editor.edit(setMarkValues(new Set(['a', 'c']), { volumeUl: 1, state: 'given' }), { label: 'x', typing: 'x' }),
  ),
  fc.constant((editor: Editor) => editor.edit(setAnatomySex('male', []), { label: 'edit.anatomy' })),
  fc.constant((editor: Editor) => editor.undo()),
  fc.constant((editor: Editor) => editor.redo()),
  fc.constant((editor: Editor) => editor.setReadOnly(false)),
);

describe('a chart that is only read', () => {
  test.each(['signed', 'entered-in-error'] as const)(
    '%s: no hand, key or panel changes or sends anything',
    (status) => {
      fc.assert(
        fc.property(fc.array(deeds, { maxLength: 25 }), (list) => {
          const chart = withStatus(three(), status);
          const { editor, sent, timers } = anEditor(chart);
          for (const deed of list) deed(editor);
          timers.advance(10_000);
          expect(editor.store.getState().chart).toBe(chart);
          expect(sent).toEqual([]);
        }),
      );
    },
  );

  test('it can be looked at: selected, framed, zoomed and moved about', () => {
    const { editor } = anEditor(withStatus(three(), 'signed'));
    expect(editor.store.getState().tool).toBe('select');
    editor.pointerDown(at(editor, 40_000));
    editor.pointerUp(at(editor, 40_000));
    expect([...editor.store.getState().selection]).toEqual(['b']);
    const before = editor.viewport().zoom;
    commandById('zoom-in').run(editor);
    expect(editor.viewport().zoom).toBeGreaterThan(before);
  });

  test('a tool that changes is not taken up, and dragging says why nothing moves', () => {
    const { editor } = anEditor(withStatus(three(), 'signed'));
    editor.setTool('erase');
    expect(editor.store.getState().tool).toBe('select');
    editor.pointerDown(at(editor, 0));
    editor.pointerMove(at(editor, 30_000));
    expect(editor.store.getState().hint?.code).toBe('signed');
  });

  test('what was drawn before is still not undone once it is signed', async () => {
    const { editor, sent } = anEditor(three());
    editor.select(['a']);
    commandById('delete').run(editor);
    await editor.flush();
    const signed = withStatus(editor.store.getState().chart, 'signed');
    editor.lock(signed);
    expect(commandById('undo').enabled(editor)).toBe(false);
    editor.undo();
    editor.redo();
    expect(editor.store.getState().chart).toBe(signed);
    expect(sent).toHaveLength(1);
    expect(await editor.flush()).toBe(true);
  });

  test('a drag under way is given up when the chart is signed', () => {
    const { editor } = anEditor(three());
    editor.setTool('select');
    editor.pointerDown(at(editor, 0));
    editor.pointerMove(at(editor, 30_000));
    const signed = withStatus(editor.store.getState().chart, 'signed');
    editor.lock(signed);
    editor.pointerUp(at(editor, 30_000));
    expect(editor.store.getState().chart).toBe(signed);
    expect(editor.gestures.getState().gesture.kind).toBe('none');
  });
});

describe('signing', () => {
  test('holds changes off while it runs, and lets go when it is refused', () => {
    const { editor } = anEditor(three());
    editor.setReadOnly(true);
    editor.select(['a']);
    commandById('delete').run(editor);
    expect(editor.store.getState().chart.marks).toHaveLength(3);
    editor.setReadOnly(false);
    commandById('delete').run(editor);
    expect(editor.store.getState().chart.marks).toHaveLength(2);
  });

  test('knows the revision that is saved', async () => {
    const { editor } = anEditor(three());
    expect(editor.revision()).toBe(1);
    editor.edit(deleteMarks(new Set(['a'])), { label: 'edit.delete' });
    await editor.flush();
    expect(editor.revision()).toBe(2);
  });

  test('is asked for by its command, which a locked chart does not offer', () => {
    const { editor } = anEditor(three());
    commandById('sign').run(editor);
    expect(editor.store.getState().task).toBe('sign');
    editor.setTask(null);
    editor.lock(withStatus(editor.store.getState().chart, 'signed'));
    expect(commandById('sign').enabled(editor)).toBe(false);
  });
});
