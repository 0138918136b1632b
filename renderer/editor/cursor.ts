/** The keyboard's cursor on the drawing: it walks in millimetres and presses as a pointer would. */
import { NO_DRAFT } from './pattern-request.ts';
import type { Editor } from './editor-api.ts';
import { walkAlongSkin } from './cursor-walk.ts';
import type { PointerInput } from './tools/tool.ts';
import { type ViewPoint, panBy, toScreen, toView } from './viewport.ts';

/** The cursor is kept this far from the edge of the canvas, pixels. */
const MARGIN_PX = 72;
/** Round the middle of the canvas, where the cursor first shows, skin is looked for in steps of so many pixels. */
const LOOK_PX = 24;

const inputAt = (editor: Editor, place: ViewPoint, shift = false): PointerInput => ({
  screen: toScreen(editor.frame(), place),
  place,
  shift,
  coarse: false,
});

const rounded = ({ uUm, vUm }: ViewPoint): ViewPoint => ({ uUm: Math.round(uUm), vUm: Math.round(vUm) });

/** True while the cursor shows. */
export const cursorShows = (editor: Editor): boolean => editor.cursor.getState().at !== null;

/** The one selected mark's place, else the skin nearest to the middle of the canvas. */
function startPlace(editor: Editor): ViewPoint {
  const { selection, size, skin, view } = editor.store.getState();
  const [id] = selection;
  const marked = selection.size === 1 && id !== undefined ? editor.markAt(id)?.points[0] : undefined;
  if (marked !== undefined) return rounded(marked);
  const middle = { x: size.widthPx / 2, y: size.heightPx / 2 };
  const at = (dx: number, dy: number) => rounded(toView(editor.frame(), { x: middle.x + dx, y: middle.y + dy }));
  if (skin === null) return at(0, 0);
  for (let ring = 0; ring * LOOK_PX < Math.min(middle.x, middle.y); ring++) {
    for (let turn = 0; turn < 8; turn++) {
      const angle = (turn * Math.PI) / 4;
      const place = at(ring * LOOK_PX * Math.cos(angle), ring * LOOK_PX * Math.sin(angle));
      if (skin.isOnSkin({ view, ...place })) return place;
    }
  }
  return at(0, 0);
}

/** Scrolls the drawing just far enough for a place to be in sight. */
function keepInSight(editor: Editor, place: ViewPoint): void {
  const { size, view, extents } = editor.store.getState();
  const { x, y } = toScreen(editor.frame(), place);
  const inward = (value: number, length: number) =>
    Math.max(0, MARGIN_PX - value) - Math.max(0, value - (length - MARGIN_PX));
  const moved = { x: inward(x, size.widthPx), y: inward(y, size.heightPx) };
  if (moved.x !== 0 || moved.y !== 0)
    editor.setViewport(panBy(editor.viewport(), editor.frame(), extents[view], moved));
}

/** Puts the cursor on a place of the present drawing; tools hear of it as of a pointer. */
export function putCursor(editor: Editor, place: ViewPoint): void {
  keepInSight(editor, place);
  editor.cursor.setState({ at: place });
  editor.pointerMove(inputAt(editor, place));
  if (!editor.cursor.getState().held) editor.aim(place);
}

/** Shows the cursor, or hides it. */
export function toggleCursor(editor: Editor): void {
  if (cursorShows(editor)) hideCursor(editor);
  else putCursor(editor, startPlace(editor));
}

/** Takes the cursor away; what is drawn with it is given up. */
export function hideCursor(editor: Editor): void {
  const { at, held } = editor.cursor.getState();
  if (at === null) return;
  if (held) editor.letGo();
  editor.cursor.setState({ at: null, held: false });
  editor.aim(null);
  editor.pointerLeave();
}

/** Walks so many µm along the skin, to the right and up on the drawing; the first step only shows the cursor. */
export function walkCursor(editor: Editor, duUm: number, dvUm: number): void {
  const { at } = editor.cursor.getState();
  const { skin, view } = editor.store.getState();
  putCursor(editor, at === null ? startPlace(editor) : walkAlongSkin(skin, { view, ...at }, duUm, dvUm));
}

/** Tools whose line is drawn while the pointer is held: a press begins it, the next one ends it. */
function isDrawnHeld(editor: Editor): boolean {
  const { tool } = editor.store.getState();
  if (tool === 'area') return true;
  const { kind, area } = editor.patterns.store.getState().settings;
  return tool === 'pattern' && (kind === 'threads' || (kind === 'fill' && area === 'lasso'));
}

/** Presses at the cursor: sets, picks, begins, adds a corner. */
export function pressCursor(editor: Editor, shift = false): void {
  const { at, held } = editor.cursor.getState();
  if (at === null) return;
  const input = inputAt(editor, at, shift);
  if (held) {
    editor.cursor.setState({ held: false });
    editor.pointerUp(input);
    return;
  }
  editor.aim(null);
  editor.pointerMove(input);
  editor.pointerDown(input);
  if (isDrawnHeld(editor) && !editor.store.getState().readOnly) editor.cursor.setState({ held: true });
  else editor.pointerUp(input);
}

/** Enter: ends the line at the cursor or sets the pattern; where nothing is to be ended, presses. */
export function endAtCursor(editor: Editor): void {
  const { at, held } = editor.cursor.getState();
  const { tool } = editor.store.getState();
  const draft = editor.patterns.store.getState().draft;
  if (at === null || (tool === 'pattern' && !held && draft !== NO_DRAFT)) {
    editor.finish();
    return;
  }
  const isOpen = tool === 'thread' && editor.gestures.getState().gesture.kind === 'thread';
  pressCursor(editor);
  if (isOpen) editor.finish();
}

/** Escape: gives up what is under way, then the cursor, then the selection. */
export function escapeFrom(editor: Editor): void {
  const isUnderWay = editor.giveUp();
  editor.cursor.setState({ held: false });
  if (isUnderWay) return;
  if (cursorShows(editor)) hideCursor(editor);
  else editor.select([]);
}

/** Asks for a menu at the cursor, the selected mark, or the middle of the canvas. */
export function askMenu(editor: Editor): void {
  const place = editor.cursor.getState().at ?? startPlace(editor);
  const screen = toScreen(editor.frame(), place);
  editor.cursor.setState({ asked: { what: 'menu', screen, place, coarse: false } });
}
