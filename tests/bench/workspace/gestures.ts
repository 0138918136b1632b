/** The gestures that are measured, made with the real mouse and wheel sixty times a second. */
import type { CDPSession, Page } from 'playwright/test';

/** What is measured. */
export const GESTURES = ['drag', 'zoom', 'pan'] as const;

/** A gesture that is measured. */
export type GestureName = (typeof GESTURES)[number];

/** A place in the window, CSS pixels. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
}

/** What a gesture cost. */
export interface Cost {
  /** Time of the main thread's processor for each frame that was shown, ms. */
  readonly cpuMs: number;
  readonly framesPerSecond: number;
  /** Longest time between two frames, ms. */
  readonly longestMs: number;
}

const UPDATES = 120;
const FRAME_MS = 1_000 / 60;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends input at sixty a second; what comes late is not made up for. */
async function atSixty(send: (i: number) => Promise<void>): Promise<void> {
  for (let i = 0; i < UPDATES; i++) await Promise.all([send(i), sleep(FRAME_MS)]);
}

/** Where the hand is: out to one side and back, round about `from`. */
const circle = (from: WindowPlace, radius: number, i: number): WindowPlace => ({
  x: from.x + radius * Math.sin((2 * Math.PI * i) / UPDATES),
  y: from.y + radius * (1 - Math.cos((2 * Math.PI * i) / UPDATES)),
});

async function busyMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

/** Makes a gesture at a place and says what it cost, from its first steps to its last. */
export async function measure(page: Page, cdp: CDPSession, name: GestureName, at: WindowPlace): Promise<Cost> {
  await page.mouse.move(at.x, at.y);
  if (name !== 'zoom') await page.mouse.down({ button: name === 'pan' ? 'middle' : 'left' });
  // The hand has begun to move: what happens once for a gesture is not part of an update.
  for (let i = 1; i <= 4; i++) {
    if (name === 'zoom') await page.mouse.wheel(0, -1);
    else await page.mouse.move(at.x + 2 * i, at.y);
  }
  await sleep(150);
  await page.evaluate(() => {
    const times: number[] = [];
    const tick = (now: number) => {
      times.push(now);
      Reflect.set(window, 'benchFrame', requestAnimationFrame(tick));
    };
    Reflect.set(window, 'benchTimes', times);
    tick(performance.now());
  });
  const before = await busyMs(cdp);
  await atSixty(async (i) => {
    if (name === 'zoom') await page.mouse.wheel(0, i < UPDATES / 2 ? -8 : 8);
    else {
      const { x, y } = circle(at, name === 'drag' ? 60 : 120, i);
      await page.mouse.move(x, y);
    }
  });
  const cpuMs = (await busyMs(cdp)) - before;
  const times = await page.evaluate(() => {
    cancelAnimationFrame(Number(Reflect.get(window, 'benchFrame')));
    const found: unknown = Reflect.get(window, 'benchTimes');
    return Array.isArray(found) ? found.map(Number) : [];
  });
  if (name === 'drag') await page.keyboard.press('Escape');
  if (name !== 'zoom') await page.mouse.up({ button: name === 'pan' ? 'middle' : 'left' });
  await sleep(400);
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  const seconds = gaps.reduce((sum, gap) => sum + gap, 0) / 1_000;
  return { cpuMs: cpuMs / gaps.length, framesPerSecond: gaps.length / seconds, longestMs: Math.max(...gaps) };
}
