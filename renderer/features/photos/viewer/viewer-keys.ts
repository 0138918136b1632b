/** An opened photo by the keyboard. */
import type { Look } from '../pan-zoom.ts';
import { onPicture, WHOLE, zoomAt } from '../pan-zoom.ts';
import type { SizePx } from '#shared/clinical/photos/limits.ts';
import { FIRST_LENGTH_UM, type Tool } from './presses.ts';
import { type Overlay, plusMark, withMark, withoutMark } from './photo-draft.ts';

/** What keys act on. */
export interface KeyContext {
  readonly tool: Tool;
  readonly overlay: Overlay;
  readonly selected: string | null;
  readonly look: Look;
  readonly picture: SizePx;
  readonly mayWrite: boolean;
  readonly newId: () => string;
  readonly change: (overlay: Overlay) => void;
  readonly select: (id: string | null) => void;
  readonly lookAt: (look: Look) => void;
  readonly setTool: (tool: Tool) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** A key as the browser tells it. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const ZOOM_STEP = 1.4;
const FAST = 10;
/** A step of an arrow key is this part of the picture's width. */
const STEP_PART = 0.002;
const SCALE_PART = 0.25;

/** What is in the middle of the screen, where a key sets something. */
const middle = ({ look, picture }: KeyContext) =>
  onPicture({ x: look.cx * picture.width, y: look.cy * picture.height }, picture);

function place(context: KeyContext): boolean {
  const { tool, overlay, picture, newId, change, select } = context;
  const { x, y } = middle(context);
  if (tool === 'mark') {
    const id = newId();
    change(plusMark(overlay, id, { x, y }));
    select(id);
    return true;
  }
  if (tool !== 'scale') return false;
  const half = (picture.width * SCALE_PART) / 2;
  const [a, b] = [onPicture({ x: x - half, y }, picture), onPicture({ x: x + half, y }, picture)];
  const lengthUm = overlay.scale?.lengthUm ?? FIRST_LENGTH_UM;
  change({ ...overlay, scale: { x1: a.x, y1: a.y, x2: b.x, y2: b.y, lengthUm } });
  return true;
}

function arrow(context: KeyContext, [dx, dy]: readonly [number, number], isFast: boolean): boolean {
  const { overlay, selected, look, picture, mayWrite, change, lookAt } = context;
  const mark = overlay.marks.find(({ id }) => id === selected);
  const step = STEP_PART * (isFast ? FAST : 1);
  if (mark !== undefined && mayWrite) {
    const by = picture.width * step;
    change(withMark(overlay, mark.id, onPicture({ x: mark.x + dx * by, y: mark.y + dy * by }, picture)));
    return true;
  }
  if (look.zoom === 1) return false;
  lookAt({ ...look, cx: look.cx + (dx * step * FAST) / look.zoom, cy: look.cy + (dy * step * FAST) / look.zoom });
  return true;
}

function edit(context: KeyContext, { key, ctrlKey, metaKey, shiftKey }: Key): boolean {
  const { overlay, selected, change, select, setTool, undo, redo } = context;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'z') (shiftKey ? redo : undo)();
    else if (key.toLowerCase() === 'y') redo();
    else return false;
    return true;
  }
  if ((key === 'Delete' || key === 'Backspace') && selected !== null) {
    change(withoutMark(overlay, selected));
    select(null);
    return true;
  }
  const tool = ({ v: 'look', c: 'scale', p: 'mark' } as const)[key.toLowerCase()];
  if (tool === undefined) return key === 'Enter' && place(context);
  setTool(tool);
  return true;
}

/** Does what a key says; false: it says nothing here. */
export function viewerKey(context: KeyContext, pressed: Key): boolean {
  const { look, picture, lookAt, select, selected, mayWrite } = context;
  if (mayWrite && edit(context, pressed)) return true;
  if (pressed.ctrlKey || pressed.metaKey) return false;
  const direction = ARROWS[pressed.key];
  if (direction !== undefined) return arrow(context, direction, pressed.shiftKey);
  const zoom = (factor: number) => {
    const at = { x: picture.width / 2, y: picture.height / 2 };
    lookAt(zoomAt(look, factor, picture, picture, at));
    return true;
  };
  if (pressed.key === '+' || pressed.key === '=') return zoom(ZOOM_STEP);
  if (pressed.key === '-') return zoom(1 / ZOOM_STEP);
  if (pressed.key === '0') {
    lookAt(WHOLE);
    return true;
  }
  if (pressed.key === 'Escape' && selected !== null) {
    select(null);
    return true;
  }
  return false;
}
