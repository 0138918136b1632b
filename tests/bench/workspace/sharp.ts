/** How long the picture that was moved stands in for the one that is painted. */
import type { Page } from 'playwright/test';

import type { WindowPlace } from './gestures.ts';

/** Zooms a little and gives the time until the painted picture is shown as it was painted, ms. */
export async function untilSharp(page: Page, at: WindowPlace): Promise<number> {
  await page.mouse.move(at.x, at.y);
  for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -8);
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        const look = () => {
          const world = document.querySelector<HTMLElement>('[data-testid=chart-canvas] > div');
          // A frame later it is drawn.
          if (world?.style.transform.endsWith('scale(1)') === true)
            requestAnimationFrame(() => resolve(performance.now() - started));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  for (let i = 0; i < 6; i++) await page.mouse.wheel(0, 8);
  await page.waitForTimeout(300);
  return ms;
}
