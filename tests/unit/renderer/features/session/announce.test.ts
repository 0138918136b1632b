import { describe, expect, test } from 'vitest';

import { deleteMarks } from '../../../../../renderer/editor/chart-edits.ts';
import { commandById } from '../../../../../renderer/editor/commands.ts';
import { announce } from '../../../../../renderer/features/session/announce.ts';
import { chartChange } from '../../../../../renderer/features/session/announce-changes.ts';
import type { AnnounceWords } from '../../../../../renderer/features/session/use-announce-words.ts';
import { aChart, aPoint, anEditor, flatSkin, manualTimers } from '../../editor/builders.ts';

/** Says what kind of thing happened, without a language. */
const words: AnnounceWords = {
  change: ({ set, removed, moved, changed }) => [
    ...set.map(({ number }) => `set ${number}`),
    ...removed.map(({ number }) => `removed ${number}`),
    ...moved.map(({ number }) => `moved ${number}`),
    ...changed.map(({ number }) => `changed ${number}`),
  ],
  findings: (appeared, resolved) => [...appeared.map(({ kind }) => kind), ...(resolved > 0 ? ['resolved'] : [])],
  distance: () => [],
  selection: ({ selection }) => `selected ${[...selection].join()}`,
  finding: ({ kind }) => kind,
  cursor: () => 'cursor',
  step: (direction) => direction,
};

function listening(isByKey = true) {
  const { editor } = anEditor(aChart(['a', 'b'].map((id, i) => aPoint({ id, uUm: i * 20_000 }))));
  editor.setSkin(flatSkin(), 'ready');
  const timers = manualTimers();
  const said: string[] = [];
  announce({ editor, timers, words: () => words, say: (text) => said.push(text), isByKey: () => isByKey });
  return { editor, timers, said };
}

describe('announcements', () => {
  test('a walk of ten steps is one sentence, when the hand rests', () => {
    const { editor, timers, said } = listening();
    editor.select(['a']);
    for (let i = 0; i < 10; i++) commandById('nudge-right').run(editor);
    timers.advance(3_000);
    expect(said).toEqual(['moved 1']);
  });

  test('what is undone is said to be, and a mark that was just set is not told again as selected', () => {
    const { editor, timers, said } = listening();
    editor.setTool('stamp');
    commandById('cursor').run(editor);
    for (let i = 0; i < 4; i++) commandById('nudge-up-far').run(editor);
    commandById('cursor-press').run(editor);
    timers.advance(3_000);
    editor.undo();
    timers.advance(3_000);
    expect(said).toEqual(['set 3', 'undo removed 3']);
  });

  test('the cursor is told when it rests; a selection made with a mouse is not', () => {
    const { editor, timers, said } = listening(false);
    editor.select(['a']);
    timers.advance(3_000);
    editor.select([]);
    commandById('cursor').run(editor);
    commandById('nudge-up').run(editor);
    timers.advance(500);
    commandById('nudge-up').run(editor);
    timers.advance(500);
    expect(said).toEqual([]);
    timers.advance(200);
    expect(said).toEqual(['cursor']);
  });

  test('changes are told by the numbers that are on paper', () => {
    const before = aChart(['a', 'b', 'c'].map((id, i) => aPoint({ id, uUm: i })));
    const after = deleteMarks(new Set(['b']))(before);
    expect(chartChange(before, after)).toMatchObject({ removed: [{ number: 2 }], set: [], moved: [], changed: [] });
  });
});
