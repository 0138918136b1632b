/** Where a place of the drawing lies on the screen, read from what the canvas says about itself. */
import { type Page } from 'playwright/test';

/** A place on the drawing in cm of view coordinates. */
export interface PlaceCm {
  readonly u: number;
  readonly v: number;
}

/** Where the drawing lies: the screen position of u = 0, v = 0, and px for a centimetre. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

async function readFrame(page: Page): Promise<Frame> {
  const canvas = page.getByTestId('chart-canvas');
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('the canvas is not on the screen');
  const number = async (name: string) => Number(await canvas.getAttribute(`data-${name}`));
  return {
    x: box.x + (await number('origin-x')),
    y: box.y + (await number('origin-y')),
    scale: await number('scale-px-per-cm'),
  };
}

const sameFrame = (a: Frame, b: Frame): boolean => a.x === b.x && a.y === b.y && a.scale === b.scale;

/** Frames that must pass without the drawing moving: a bar that opens or a view that changes moves it a little later. */
const STILL_FRAMES = 3;

/** The frame once the drawing lies still, as a person waits for it before pressing. */
async function frameOf(page: Page): Promise<Frame> {
  let frame = await readFrame(page);
  for (let still = 0, tries = 0; still < STILL_FRAMES && tries < 200; tries++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
    const next = await readFrame(page);
    still = sameFrame(frame, next) ? still + 1 : 0;
    frame = next;
  }
  return frame;
}

/** The screen position of a place on the drawing. */
export async function onScreen(page: Page, { u, v }: PlaceCm): Promise<{ x: number; y: number }> {
  const { x, y, scale } = await frameOf(page);
  return { x: x + u * scale, y: y - v * scale };
}

/** The place on the drawing under a screen position. */
export async function placeUnder(page: Page, at: { x: number; y: number }): Promise<PlaceCm> {
  const { x, y, scale } = await frameOf(page);
  return { u: (at.x - x) / scale, v: (y - at.y) / scale };
}

/** Clicks a place of the drawing with the real mouse. */
export async function clickPlace(page: Page, place: PlaceCm): Promise<void> {
  const { x, y } = await onScreen(page, place);
  await page.mouse.click(x, y);
}

/** Drags from one place of the drawing to another. */
export async function dragPlace(page: Page, from: PlaceCm, to: PlaceCm): Promise<void> {
  const start = await onScreen(page, from);
  const end = await onScreen(page, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}
