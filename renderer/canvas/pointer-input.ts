/** Turns the canvas's pointer and wheel events into what the editor understands: tools, panning, zooming, pinching. */
import type { Editor } from '../editor/editor.ts';
import type { PointerInput } from '../editor/tools/tool.ts';
import { type ScreenPoint, panBy, toView, zoomAt } from '../editor/viewport.ts';

/** Wheel ticks: a notch of 100 px zooms by a fifth. */
const WHEEL_ZOOM_PER_PX = 0.0018;
/** A pinch on a trackpad arrives as small wheel steps with Ctrl. */
const PINCH_ZOOM_PER_PX = 0.01;
const LINE_PX = 33;

type Grip =
  | { readonly kind: 'none' }
  | { readonly kind: 'tool'; readonly pointer: number }
  | { readonly kind: 'pan'; readonly pointer: number; readonly last: ScreenPoint }
  | { readonly kind: 'pinch'; readonly middle: ScreenPoint; readonly spread: number };

/** Listens on the canvas's element until the signal aborts. */
export function listenToPointers(element: HTMLElement, editor: Editor, signal: AbortSignal): void {
  let grip: Grip = { kind: 'none' };
  let spaceHeld = false;
  const touches = new Map<number, ScreenPoint>();

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

  function down(event: PointerEvent): void {
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    corner = cornerNow();
    const screen = screenOf(event);
    if (event.pointerType === 'touch') touches.set(event.pointerId, screen);
    const fingers = pinch();
    if (fingers !== null) {
      // A second finger means zoom: what the first began is given up.
      if (grip.kind === 'tool') editor.cancel();
      grip = { kind: 'pinch', ...fingers };
    } else if (event.button === 1 || event.button === 2 || spaceHeld) {
      grip = { kind: 'pan', pointer: event.pointerId, last: screen };
    } else if (event.button === 0) {
      grip = { kind: 'tool', pointer: event.pointerId };
      editor.pointerDown(inputOf(event));
    }
    showGrip();
    if (event.button === 1) event.preventDefault();
  }

  function move(event: PointerEvent): void {
    // What the hand holds is nobody else's business.
    if (grip.kind !== 'none') event.stopPropagation();
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
      pan({ x: screen.x - grip.last.x, y: screen.y - grip.last.y });
      grip = { ...grip, last: screen };
    } else if (grip.kind === 'none' || grip.pointer === event.pointerId) editor.pointerMove(inputOf(event));
  }

  function up(event: PointerEvent): void {
    touches.delete(event.pointerId);
    if (grip.kind === 'tool' && grip.pointer === event.pointerId) {
      if (event.type === 'pointercancel') editor.cancel();
      else editor.pointerUp(inputOf(event));
      grip = { kind: 'none' };
    } else if (grip.kind === 'pan' && grip.pointer === event.pointerId) grip = { kind: 'none' };
    else if (grip.kind === 'pinch' && touches.size === 0) grip = { kind: 'none' };
    if (grip.kind === 'none') corner = null;
    showGrip();
  }

  function wheel(event: WheelEvent): void {
    event.preventDefault();
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_PX : event.deltaY;
    zoom(screenOf(event), Math.exp(-px * (event.ctrlKey ? PINCH_ZOOM_PER_PX : WHEEL_ZOOM_PER_PX)));
  }

  const listen = { signal };
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
  element.addEventListener('pointerleave', () => editor.pointerLeave(), listen);
  element.addEventListener('wheel', wheel, { signal, passive: false });
  element.addEventListener('contextmenu', (event) => event.preventDefault(), listen);
  element.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== ' ') return;
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
