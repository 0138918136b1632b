/** Commands of the hand on the keyboard: the cursor, going from mark to mark and from finding to finding. */
import { moveMarks } from './chart-edits.ts';
import type { Command } from './commands.ts';
import {
  askMenu,
  cursorShows,
  endAtCursor,
  escapeFrom,
  hideCursor,
  pressCursor,
  putCursor,
  toggleCursor,
  walkCursor,
} from './cursor.ts';
import type { Editor } from './editor-api.ts';
import { shownMarks } from './mark-places.ts';
import { showMarks, showPlace } from './show-marks.ts';

const always = () => true;

/** Steps of the arrow keys, µm: alone, with Shift, with Ctrl. */
const STEPS = [
  { suffix: '', keys: '', stepUm: 1_000 },
  { suffix: '-far', keys: 'Shift+', stepUm: 5_000 },
  { suffix: '-fine', keys: 'Mod+', stepUm: 100 },
] as const;

/** With the cursor in sight or nothing selected, arrows walk it; otherwise they move the selection. */
const walks = (editor: Editor): boolean => cursorShows(editor) || editor.store.getState().selection.size === 0;

const arrows = (direction: string, du: number, dv: number): Command[] =>
  STEPS.map(({ suffix, keys, stepUm }) => ({
    id: `nudge-${direction}${suffix}`,
    labelKey: `command.nudge-${direction}${suffix}`,
    shortcuts: [`${keys}Arrow${direction.charAt(0).toUpperCase()}${direction.slice(1)}`],
    enabled: (editor) => walks(editor) || !editor.store.getState().readOnly,
    run: (editor) => {
      if (walks(editor)) {
        walkCursor(editor, du * stepUm, dv * stepUm);
        return;
      }
      const { selection, view } = editor.store.getState();
      const change = moveMarks(selection, view, du * stepUm, dv * stepUm, shownMarks(editor.placed()));
      editor.edit(change, { label: 'edit.move', typing: 'nudge' });
    },
  }));

/** Selects the mark that is so many numbers on from the one selected last, round the end of the list. */
function goToMark(editor: Editor, by: 1 | -1): void {
  const { chart, selection } = editor.store.getState();
  const last = [...selection].at(-1);
  const present = chart.marks.findIndex((mark) => mark.id === last);
  const count = chart.marks.length;
  const from = present === -1 && by === -1 ? 0 : present;
  const next = chart.marks[(from + by + count) % Math.max(1, count)];
  if (next === undefined) return;
  hideCursor(editor);
  showMarks(editor, [next.id]);
}

/** Brings the next finding before the eye and takes the last of its marks in hand: that is the one to be moved. */
function goToFinding(editor: Editor, by: 1 | -1): void {
  const found = editor.store.getState().findings.filter(({ marks, place }) => marks.length > 0 || place !== undefined);
  const { finding } = editor.cursor.getState();
  const present = found.findIndex(({ id }) => id === finding);
  const from = present === -1 && by === -1 ? 0 : present;
  const next = found[(from + by + found.length) % Math.max(1, found.length)];
  if (next === undefined) return;
  hideCursor(editor);
  const last = next.marks.at(-1);
  if (last === undefined) {
    if (next.place !== undefined) {
      showPlace(editor, next.place);
      const { view, skin } = editor.store.getState();
      const at = next.place.view === view ? next.place : skin?.project(next.place, view);
      if (at) putCursor(editor, { uUm: Math.round(at.uUm), vUm: Math.round(at.vUm) });
    }
  } else {
    showMarks(editor, next.marks);
    editor.select([last]);
  }
  editor.cursor.setState({ finding: next.id });
}

const hasMarks = (editor: Editor): boolean => editor.store.getState().chart.marks.length > 0;
const hasFindings = (editor: Editor): boolean => editor.store.getState().findings.length > 0;

/** The commands. */
export const CURSOR_COMMANDS: readonly Command[] = [
  { id: 'cursor', labelKey: 'command.cursor', shortcuts: ['c'], enabled: always, run: toggleCursor },
  ...arrows('left', -1, 0),
  ...arrows('right', 1, 0),
  ...arrows('up', 0, 1),
  ...arrows('down', 0, -1),
  {
    id: 'cursor-press',
    labelKey: 'command.cursor-press',
    shortcuts: ['Space'],
    enabled: cursorShows,
    run: (editor) => pressCursor(editor),
  },
  {
    id: 'cursor-extend',
    labelKey: 'command.cursor-extend',
    shortcuts: ['Shift+Space', 'Shift+Enter'],
    enabled: cursorShows,
    run: (editor) => pressCursor(editor, true),
  },
  {
    id: 'finish',
    labelKey: 'command.finish',
    shortcuts: ['Enter'],
    enabled: (editor) => cursorShows(editor) || !editor.store.getState().readOnly,
    run: endAtCursor,
  },
  {
    id: 'next-mark',
    labelKey: 'command.next-mark',
    shortcuts: ['n'],
    enabled: hasMarks,
    run: (editor) => goToMark(editor, 1),
  },
  {
    id: 'previous-mark',
    labelKey: 'command.previous-mark',
    shortcuts: ['Shift+n'],
    enabled: hasMarks,
    run: (editor) => goToMark(editor, -1),
  },
  {
    id: 'next-finding',
    labelKey: 'command.next-finding',
    shortcuts: ['j'],
    enabled: hasFindings,
    run: (editor) => goToFinding(editor, 1),
  },
  {
    id: 'previous-finding',
    labelKey: 'command.previous-finding',
    shortcuts: ['Shift+j'],
    enabled: hasFindings,
    run: (editor) => goToFinding(editor, -1),
  },
  {
    id: 'edit-volume',
    labelKey: 'command.edit-volume',
    shortcuts: ['F2'],
    enabled: (editor) => !editor.store.getState().readOnly && editor.store.getState().selection.size > 0,
    run: (editor) => editor.cursor.setState({ asked: { what: 'edit' } }),
  },
  {
    id: 'context-menu',
    labelKey: 'command.context-menu',
    shortcuts: ['Shift+F10', 'ContextMenu'],
    enabled: always,
    run: askMenu,
  },
  { id: 'cancel', labelKey: 'command.cancel', shortcuts: ['Escape'], enabled: always, run: escapeFrom },
];
