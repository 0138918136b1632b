import { describe, expect, test } from 'vitest';

import { COMMANDS, commandById } from '../../../../renderer/editor/commands.ts';
import { commandForKey } from '../../../../renderer/editor/key-bindings.ts';
import { aChart, aPoint, anEditor } from './builders.ts';

const press = (key: string, modifiers: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {}) =>
  commandForKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers });

describe('commands', () => {
  test('every command has an id and keys of its own', () => {
    const ids = COMMANDS.map((command) => command.id);
    const keys = COMMANDS.flatMap((command) => command.shortcuts);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('keys find their commands', () => {
    expect(press('z', { ctrlKey: true })?.id).toBe('undo');
    expect(press('Z', { ctrlKey: true, shiftKey: true })?.id).toBe('redo');
    expect(press('y', { ctrlKey: true })?.id).toBe('redo');
    expect(press('ArrowLeft')?.id).toBe('nudge-left');
    expect(press('ArrowLeft', { shiftKey: true })?.id).toBe('nudge-left-far');
    expect(press('+', { shiftKey: true })?.id).toBe('zoom-in');
    expect(press('4')?.id).toBe('view-number-4');
    expect(press('V')?.id).toBe('tool-select');
    expect(press('v', { altKey: true })).toBeUndefined();
  });

  test('arrows move the selection by a millimetre, with shift by five, and undo takes the walk back', () => {
    const { editor } = anEditor(aChart([aPoint({ id: 'a', uUm: 0 })]));
    editor.select(['a']);
    commandById('nudge-right').run(editor);
    commandById('nudge-right-far').run(editor);
    expect(editor.store.getState().chart.marks[0]).toMatchObject({ uUm: 6_000 });
    editor.undo();
    expect(editor.store.getState().chart.marks[0]).toMatchObject({ uUm: 0 });
  });

  test('planned marks are confirmed given for the selection or for all', () => {
    const planned = (id: string) => aPoint({ id, state: 'planned' });
    const { editor } = anEditor(aChart([planned('a'), planned('b'), planned('c')]));
    const states = () => editor.store.getState().chart.marks.map((mark) => mark.state);
    expect(commandById('confirm-selection').enabled(editor)).toBe(false);
    editor.select(['b']);
    commandById('confirm-selection').run(editor);
    expect(states()).toEqual(['planned', 'given', 'planned']);
    commandById('confirm-all').run(editor);
    expect(states()).toEqual(['given', 'given', 'given']);
    expect(commandById('confirm-all').enabled(editor)).toBe(false);
  });

  test('undo and redo are sent as such', async () => {
    const { editor, sent } = anEditor(aChart([aPoint({ id: 'a' })]));
    editor.select(['a']);
    for (const id of ['delete', 'undo', 'redo']) {
      commandById(id).run(editor);
      await editor.flush();
    }
    expect(sent.map((request) => request.origin)).toEqual(['edit', 'undo', 'redo']);
    expect(sent.map((request) => request.baseRevision)).toEqual([1, 2, 3]);
  });
});
