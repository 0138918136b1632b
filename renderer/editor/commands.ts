/** Every command of the workspace in one list: buttons, menus and keys read the same. */
import { viewDefinition, type ViewFamily, viewsOf } from '#shared/anatomy/views.ts';

import { deleteMarks, setMarkValues } from './chart-edits.ts';
import { CURSOR_COMMANDS } from './cursor-commands.ts';
import type { Editor } from './editor.ts';
import { mirrorMarks } from './mirror-marks.ts';
import { addMarks } from './pattern-marks.ts';
import { readsOnly, TOOL_IDS, type ToolId } from './state.ts';
import { fitViewport, zoomAt } from './viewport.ts';

/** A command. */
export interface Command {
  readonly id: string;
  /** Key of its words. */
  readonly labelKey: string;
  /** Keys in the notation of `key-bindings.ts`; the first is shown. */
  readonly shortcuts: readonly string[];
  readonly enabled: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}

const ZOOM_STEP = 1.4;

const always = () => true;
const writable = (editor: Editor) => !editor.store.getState().readOnly;
const hasSelection = (editor: Editor) => writable(editor) && editor.store.getState().selection.size > 0;

function zoom(editor: Editor, factor: number): void {
  const { widthPx, heightPx } = editor.store.getState().size;
  editor.setViewport(zoomAt(editor.viewport(), editor.frame(), { x: widthPx / 2, y: heightPx / 2 }, factor));
}

const plannedIds = (editor: Editor, ids: Iterable<string> | null): ReadonlySet<string> => {
  const wanted = ids === null ? null : new Set(ids);
  const { marks } = editor.store.getState().chart;
  return new Set(
    marks.filter((mark) => mark.state === 'planned' && (wanted?.has(mark.id) ?? true)).map((mark) => mark.id),
  );
};

/** Copies what is selected to the other side, as planned; what is there already is not set twice. */
function mirrorSelection(editor: Editor): void {
  const { chart, selection, skin } = editor.store.getState();
  const { marks, refused } = mirrorMarks(chart, selection, skin, editor.newId);
  if (marks.length > 0) {
    editor.edit(addMarks(marks), { label: 'edit.mirror' });
    editor.select(marks.map((mark) => mark.id));
  }
  if (refused > 0) editor.hint(marks.length > 0 ? 'mirror-some' : 'mirror-none');
}

/** Families of views with the key that leads there. */
const FAMILIES: readonly { readonly family: ViewFamily; readonly key: string }[] = [
  { family: 'face', key: 'f' },
  { family: 'scalp', key: 's' },
  { family: 'body', key: 'b' },
];

const toolKeys: Readonly<Record<ToolId, string>> = {
  select: 'v',
  stamp: 'p',
  thread: 't',
  area: 'a',
  pattern: 'l',
  erase: 'e',
  ruler: 'm',
};

/** The commands. */
export const COMMANDS: readonly Command[] = [
  ...TOOL_IDS.map((tool): Command => ({
    id: `tool-${tool}`,
    labelKey: `tool.${tool}`,
    shortcuts: [toolKeys[tool]],
    enabled: readsOnly(tool) ? always : writable,
    run: (editor) => editor.setTool(tool),
  })),
  {
    id: 'undo',
    labelKey: 'command.undo',
    shortcuts: ['Mod+z'],
    enabled: (editor) => writable(editor) && editor.store.getState().undoLabel !== null,
    run: (editor) => editor.undo(),
  },
  {
    id: 'redo',
    labelKey: 'command.redo',
    shortcuts: ['Mod+y', 'Mod+Shift+z'],
    enabled: (editor) => writable(editor) && editor.store.getState().redoLabel !== null,
    run: (editor) => editor.redo(),
  },
  {
    id: 'select-all',
    labelKey: 'command.select-all',
    shortcuts: ['Mod+a'],
    enabled: always,
    // Marks that only shine through from another view stay out: deleting "all" must not reach what was set elsewhere.
    run: (editor) => editor.select(editor.placed().flatMap(({ mark, own }) => (own ? [mark.id] : []))),
  },
  {
    id: 'delete',
    labelKey: 'command.delete',
    shortcuts: ['Delete', 'Backspace'],
    enabled: hasSelection,
    run: (editor) => editor.edit(deleteMarks(editor.store.getState().selection), { label: 'edit.delete' }),
  },
  {
    id: 'confirm-selection',
    labelKey: 'command.confirm-selection',
    shortcuts: ['g'],
    enabled: (editor) => hasSelection(editor) && plannedIds(editor, editor.store.getState().selection).size > 0,
    run: (editor) =>
      editor.edit(setMarkValues(plannedIds(editor, editor.store.getState().selection), { state: 'given' }), {
        label: 'edit.confirm',
      }),
  },
  {
    id: 'confirm-all',
    labelKey: 'command.confirm-all',
    shortcuts: ['Mod+g'],
    enabled: (editor) => writable(editor) && plannedIds(editor, null).size > 0,
    run: (editor) =>
      editor.edit(setMarkValues(plannedIds(editor, null), { state: 'given' }), { label: 'edit.confirm' }),
  },
  {
    id: 'plan-selection',
    labelKey: 'command.plan-selection',
    shortcuts: ['Shift+g'],
    enabled: hasSelection,
    run: (editor) =>
      editor.edit(setMarkValues(editor.store.getState().selection, { state: 'planned' }), { label: 'edit.plan' }),
  },
  {
    id: 'mirror',
    labelKey: 'command.mirror',
    shortcuts: ['x'],
    enabled: hasSelection,
    run: mirrorSelection,
  },
  {
    id: 'sign',
    labelKey: 'command.sign',
    shortcuts: ['Mod+Enter'],
    enabled: writable,
    run: (editor) => editor.setTask('sign'),
  },
  {
    id: 'calibrate',
    labelKey: 'command.calibrate',
    shortcuts: ['k'],
    enabled: always,
    run: (editor) => editor.setTask('calibrate'),
  },
  {
    id: 'apply-protocol',
    labelKey: 'command.apply-protocol',
    shortcuts: ['o'],
    enabled: writable,
    run: (editor) => editor.setTask('apply-protocol'),
  },
  {
    id: 'picture',
    labelKey: 'command.picture',
    shortcuts: ['Mod+Shift+p'],
    enabled: always,
    run: (editor) => editor.setTask('picture'),
  },
  {
    id: 'caution-zones',
    labelKey: 'command.caution-zones',
    shortcuts: ['d'],
    enabled: always,
    run: (editor) => editor.showCautions(!editor.store.getState().cautionsShown),
  },
  {
    id: 'zoom-in',
    labelKey: 'command.zoom-in',
    shortcuts: ['+', '='],
    enabled: always,
    run: (editor) => zoom(editor, ZOOM_STEP),
  },
  {
    id: 'zoom-out',
    labelKey: 'command.zoom-out',
    shortcuts: ['-'],
    enabled: always,
    run: (editor) => zoom(editor, 1 / ZOOM_STEP),
  },
  {
    id: 'zoom-fit',
    labelKey: 'command.zoom-fit',
    shortcuts: ['0'],
    enabled: always,
    run: (editor) => {
      const { view, extents } = editor.store.getState();
      editor.setViewport(fitViewport(extents[view]));
    },
  },
  ...FAMILIES.flatMap(({ family, key }) => [
    {
      id: `family-${family}`,
      labelKey: `family.${family}`,
      shortcuts: [key],
      enabled: always,
      run: (editor: Editor) => editor.setFamily(family),
    },
    ...viewsOf(family).map((view): Command => ({
      id: `view-${view}`,
      labelKey: `view.${view}`,
      shortcuts: [],
      enabled: always,
      run: (editor) => editor.setView(view),
    })),
  ]),
  ...[0, 1, 2, 3, 4, 5].map((i): Command => ({
    id: `view-number-${i + 1}`,
    labelKey: `command.view-number`,
    shortcuts: [String(i + 1)],
    enabled: always,
    run: (editor) => {
      const view = viewsOf(viewDefinition(editor.store.getState().view).family)[i];
      if (view !== undefined) editor.setView(view);
    },
  })),
  ...CURSOR_COMMANDS,
];

/** A command by its id. */
export function commandById(id: string): Command {
  const command = COMMANDS.find((candidate) => candidate.id === id);
  if (command === undefined) throw new Error(`the list of commands has no ${id}`);
  return command;
}
