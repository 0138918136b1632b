/** Small canvases that lie over a part of the screen: what is small is quick to draw and to show. */

/** A part of the screen, CSS pixels. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Steps in which a canvas grows: making one larger costs more than drawing on it. */
const STEP_PX = 64;

/** A canvas that is larger than it need be by no more than this stays as it is: a gesture needs now more, now less. */
const SPARE_PX = 3 * STEP_PX;

const inSteps = (px: number): number => Math.ceil(px / STEP_PX) * STEP_PX;

/** How long a side is to be, where it is `now` so long. */
function sideFor(neededPx: number, nowPx: number): number {
  const side = inSteps(neededPx);
  return nowPx >= side && nowPx - side <= SPARE_PX ? nowPx : side;
}

/** The room with its corner on a grid: a canvas that stays where it is costs no layout while the hand moves within a cell. */
function onGrid({ left, top, width, height }: Room): Room {
  const [x, y] = [Math.floor(left / STEP_PX) * STEP_PX, Math.floor(top / STEP_PX) * STEP_PX];
  return { left: x, top: y, width: left + width - x, height: top + height - y };
}

/** Lays an empty canvas over a part of the screen; its pen draws in the screen's own pixels. */
export function layCanvas(canvas: HTMLCanvasElement, asked: Room, pixelRatio: number): CanvasRenderingContext2D {
  const room = onGrid(asked);
  const [width, height] = [
    sideFor(room.width, Math.round(canvas.width / pixelRatio)),
    sideFor(room.height, Math.round(canvas.height / pixelRatio)),
  ];
  const [deviceWidth, deviceHeight] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  const ctx = canvas.getContext('2d');
  if (ctx === null) throw new Error('the window can draw on a canvas: Chromium always gives a 2d context');
  if (canvas.width !== deviceWidth || canvas.height !== deviceHeight) {
    canvas.width = deviceWidth;
    canvas.height = deviceHeight;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  } else {
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, deviceWidth, deviceHeight);
  }
  // Between two device pixels everything on it would blur.
  const snap = (px: number) => Math.floor(px * pixelRatio) / pixelRatio;
  const [left, top] = [snap(room.left), snap(room.top)];
  const place = `translate(${left}px, ${top}px)`;
  if (canvas.style.transform !== place) canvas.style.transform = place;
  ctx.setTransform(pixelRatio, 0, 0, pixelRatio, -left * pixelRatio, -top * pixelRatio);
  return ctx;
}
