/** Turns the canvas's pointer and wheel events into what the editor understands: tools, panning, zooming, pinching. */
import { hideCursor } from '../editor/cursor.ts';
import type { Editor } from '../editor/editor.ts';
import type { ToolId } from '../editor/state.ts';
import type { PointerInput } from '../editor/tools/tool.ts';
import { type ScreenPoint, panBy, toView, zoomAt } from '../editor/viewport.ts';
import { createPalmGuard } from './palm.ts';

/** Wheel ticks: a notch of 100 px zooms by a fifth. */
const WHEEL_ZOOM_PER_PX = 0.0018;
/** A pinch on a trackpad arrives as small wheel steps with Ctrl. */
const PINCH_ZOOM_PER_PX = 0.01;
const LINE_PX = 33;

/** A finger that rests asks for the menu after so long, ms, unless it has moved farther than so many pixels. */
const LONG_PRESS_MS = 500;
const FINGER_SLOP_PX = 8;
/** The right button asks for the menu unless it has moved the drawing. */
const MENU_SLOP_PX = 4;
/** The other end of a pen. */
const ERASER = 32;

type Grip =
  | { readonly kind: 'none' }
  | { readonly kind: 'tool'; readonly pointer: number; readonly from: ScreenPoint; readonly pans: boolean }
  | { readonly kind: 'pan'; readonly pointer: number; readonly last: ScreenPoint; readonly menuAt: ScreenPoint | null }
  | { readonly kind: 'pinch'; readonly middle: ScreenPoint; readonly spread: number };

/** Listens on the canvas's element until the signal aborts. */
export function listenToPointers(element: HTMLElement, editor: Editor, signal: AbortSignal): void {
  let grip: Grip = { kind: 'none' };
  let spaceHeld = false;
  const touches = new Map<number, ScreenPoint>();
  const palm = createPalmGuard();
  let resting = 0;
  let toolBefore: ToolId | null = null;

  // Asking where the element lies makes the browser lay the page out: while the hand holds something it stays put.
  let corner: ScreenPoint | null = null;

  const cornerNow = (): ScreenPoint => {
    const { left: x, top: y } = element.getBoundingClientRect();
    return { x, y };
  };
  const screenOf = (event: MouseEvent): ScreenPoint => {
    const { x, y } = corner ?? cornerNow();
    return { x: event.clientX - x, y: event.clientY - y };
  };
  const inputOf = (event: PointerEvent): PointerInput => {
    const screen = screenOf(event);
    const place = toView(editor.frame(), screen);
    return { screen, place, shift: event.shiftKey, alt: event.altKey, coarse: event.pointerType === 'touch' };
  };
  const zoom = (cursor: ScreenPoint, factor: number) =>
    editor.setViewport(zoomAt(editor.viewport(), editor.frame(), cursor, factor));
  const pan = (moved: ScreenPoint) => {
    const { view, extents } = editor.store.getState();
    editor.setViewport(panBy(editor.viewport(), editor.frame(), extents[view], moved));
  };
  const showGrip = () => {
    element.dataset['grip'] = grip.kind === 'pan' || grip.kind === 'pinch' ? 'panning' : spaceHeld ? 'ready' : 'none';
  };

  function pinch(): { middle: ScreenPoint; spread: number } | null {
    const [a, b] = [...touches.values()];
    if (a === undefined || b === undefined) return null;
    return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, spread: Math.hypot(a.x - b.x, a.y - b.y) };
  }

  const isApart = (a: ScreenPoint, b: ScreenPoint, slopPx: number) => Math.hypot(a.x - b.x, a.y - b.y) > slopPx;

  function askMenu(screen: ScreenPoint, coarse: boolean): void {
    editor.cursor.setState({ asked: { what: 'menu', screen, place: toView(editor.frame(), screen), coarse } });
  }

  /** A pen comes down: what the hand beside it seemed to do was never meant. */
  function dropTouches(): void {
    window.clearTimeout(resting);
    if (touches.size === 0) return;
    if (grip.kind === 'tool') editor.letGo();
    touches.clear();
    grip = { kind: 'none' };
  }

  /** A finger that slides over bare skin moves the drawing; marks, and lines that are drawn, follow it. */
  function pansByFinger(input: PointerInput): boolean {
    const { tool } = editor.store.getState();
    return input.coarse && (tool === 'select' || tool === 'stamp') && editor.hit(input) === null;
  }

  function waitForMenu(event: PointerEvent, screen: ScreenPoint): void {
    window.clearTimeout(resting);
    if (event.pointerType !== 'touch') return;
    resting = window.setTimeout(() => {
      if (grip.kind !== 'tool') return;
      editor.letGo();
      grip = { kind: 'none' };
      askMenu(screen, true);
    }, LONG_PRESS_MS);
  }

  function press(event: PointerEvent, screen: ScreenPoint): void {
    const input = inputOf(event);
    if ((event.buttons & ERASER) !== 0) {
      toolBefore = editor.store.getState().tool;
      editor.setTool('erase');
    }
    grip = { kind: 'tool', pointer: event.pointerId, from: screen, pans: pansByFinger(input) };
    waitForMenu(event, screen);
    editor.pointerDown(input);
  }

  function down(event: PointerEvent): void {
    if (palm.isPalm(event)) return;
    palm.seen(event, true);
    if (event.pointerType === 'pen') dropTouches();
    hideCursor(editor);
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    corner = cornerNow();
    const screen = screenOf(event);
    if (event.pointerType === 'touch') touches.set(event.pointerId, screen);
    const fingers = pinch();
    if (fingers !== null) {
      // A second finger means zoom: what the first began is given up.
      window.clearTimeout(resting);
      if (grip.kind === 'tool') editor.letGo();
      grip = { kind: 'pinch', ...fingers };
    } else if (event.button === 1 || event.button === 2 || spaceHeld) {
      grip = { kind: 'pan', pointer: event.pointerId, last: screen, menuAt: event.button === 2 ? screen : null };
    } else if (event.button === 0 || (event.buttons & ERASER) !== 0) press(event, screen);
    showGrip();
    if (event.button === 1) event.preventDefault();
  }

  function move(event: PointerEvent): void {
    if (palm.ignores(event.pointerId)) return;
    palm.seen(event, event.buttons !== 0);
    // What the hand holds is nobody else's business.
    if (grip.kind !== 'none') event.stopPropagation();
    else if (editor.cursor.getState().at !== null) {
      // The screen moves under a mouse that lies still: that is no hand.
      if (event.movementX === 0 && event.movementY === 0) return;
      hideCursor(editor);
    }
    const screen = screenOf(event);
    if (touches.has(event.pointerId)) touches.set(event.pointerId, screen);
    if (grip.kind === 'pinch') {
      const fingers = pinch();
      if (fingers === null) return;
      zoom(fingers.middle, fingers.spread / Math.max(1, grip.spread));
      pan({ x: fingers.middle.x - grip.middle.x, y: fingers.middle.y - grip.middle.y });
      grip = { kind: 'pinch', ...fingers };
    } else if (grip.kind === 'pan') {
      if (grip.pointer !== event.pointerId) return;
      // A click of the right button trembles: the drawing follows once it is clear that it is dragged.
      if (grip.menuAt !== null && !isApart(screen, grip.menuAt, MENU_SLOP_PX)) return;
      pan({ x: screen.x - grip.last.x, y: screen.y - grip.last.y });
      grip = { ...grip, last: screen, menuAt: null };
    } else if (grip.kind === 'tool' && grip.pointer === event.pointerId && event.pointerType === 'touch')
      slide(event, grip, screen);
    else if (grip.kind === 'none' || grip.pointer === event.pointerId) editor.pointerMove(inputOf(event));
  }

  function slide(event: PointerEvent, { from, pans, pointer }: Extract<Grip, { kind: 'tool' }>, screen: ScreenPoint) {
    const hasLeft = isApart(screen, from, FINGER_SLOP_PX);
    if (hasLeft) window.clearTimeout(resting);
    if (!hasLeft || !pans) {
      editor.pointerMove(inputOf(event));
      return;
    }
    editor.letGo();
    pan({ x: screen.x - from.x, y: screen.y - from.y });
    grip = { kind: 'pan', pointer, last: screen, menuAt: null };
    showGrip();
  }

  function up(event: PointerEvent): void {
    palm.seen(event, false);
    const isPalm = palm.ignores(event.pointerId);
    palm.left(event.pointerId);
    if (isPalm) return;
    window.clearTimeout(resting);
    touches.delete(event.pointerId);
    if (grip.kind === 'tool' && grip.pointer === event.pointerId) {
      if (event.type === 'pointercancel') editor.letGo();
      else editor.pointerUp(inputOf(event));
      grip = { kind: 'none' };
    } else if (grip.kind === 'pan' && grip.pointer === event.pointerId) {
      const { menuAt } = grip;
      grip = { kind: 'none' };
      if (menuAt !== null && event.type === 'pointerup') askMenu(menuAt, event.pointerType !== 'mouse');
    } else if (grip.kind === 'pinch' && touches.size === 0) grip = { kind: 'none' };
    if (grip.kind === 'none') corner = null;
    if (toolBefore !== null) editor.setTool(toolBefore);
    toolBefore = null;
    showGrip();
  }

  function wheel(event: WheelEvent): void {
    event.preventDefault();
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_PX : event.deltaY;
    zoom(screenOf(event), Math.exp(-px * (event.ctrlKey ? PINCH_ZOOM_PER_PX : WHEEL_ZOOM_PER_PX)));
  }

  const listen = { signal };
  signal.addEventListener('abort', () => window.clearTimeout(resting));
  signal.addEventListener(
    'abort',
    editor.store.subscribe((now, before) => {
      if (now.size !== before.size) corner = null;
    }),
  );
  element.addEventListener('pointerdown', down, listen);
  element.addEventListener('pointermove', move, listen);
  element.addEventListener('pointerup', up, listen);
  element.addEventListener('pointercancel', up, listen);
  // The mouse that a touch pretends to be afterwards would press whatever has come up under the finger.
  element.addEventListener('touchend', (event) => event.preventDefault(), { signal, passive: false });
  element.addEventListener('pointerleave', () => editor.pointerLeave(), listen);
  element.addEventListener('wheel', wheel, { signal, passive: false });
  element.addEventListener('contextmenu', (event) => event.preventDefault(), listen);
  element.addEventListener(
    'keydown',
    (event) => {
      // With the keyboard's cursor in sight, Space presses.
      if (event.key !== ' ' || editor.cursor.getState().at !== null) return;
      event.preventDefault();
      spaceHeld = true;
      showGrip();
    },
    listen,
  );
  const letGo = () => {
    spaceHeld = false;
    showGrip();
  };
  element.addEventListener('keyup', (event) => event.key === ' ' && letGo(), listen);
  element.addEventListener('blur', letGo, listen);
}
