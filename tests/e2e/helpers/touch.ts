/** Fingers and a pen on the canvas, as the system reports them. */
import { type CDPSession, type Page } from 'playwright/test';

interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Hands on the screen. */
export interface Hands {
  /** Fingers come down together, go along their ways in steps, and leave. */
  swipe(ways: readonly (readonly [ScreenPoint, ScreenPoint])[], radius?: number): Promise<void>;
  tap(at: ScreenPoint, radius?: number): Promise<void>;
  rest(at: ScreenPoint, ms: number): Promise<void>;
  pen(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: ScreenPoint): Promise<void>;
}

const STEPS = 8;

/** Makes the screen one that is touched. */
export async function handsOn(page: Page): Promise<Hands> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly ScreenPoint[], radius = 10) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at.map((point, id) => ({ ...point, id, radiusX: radius, radiusY: radius })),
    });
  return {
    async swipe(ways, radius) {
      await touch(
        'touchStart',
        ways.map(([from]) => from),
        radius,
      );
      for (let step = 1; step <= STEPS; step++) {
        const part = step / STEPS;
        await touch(
          'touchMove',
          ways.map(([from, to]) => ({ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) })),
          radius,
        );
      }
      await touch('touchEnd', []);
    },
    async tap(at, radius) {
      await touch('touchStart', [at], radius);
      await touch('touchEnd', []);
    },
    async rest(at, ms) {
      await touch('touchStart', [at]);
      await page.waitForTimeout(ms);
      await touch('touchEnd', []);
    },
    async pen(type, at) {
      await cdp.send('Input.dispatchMouseEvent', {
        type,
        ...at,
        button: type === 'mouseMoved' ? 'none' : 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        clickCount: 1,
        pointerType: 'pen',
      });
    },
  };
}
