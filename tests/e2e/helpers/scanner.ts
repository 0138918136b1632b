/** A scanner that types as a keyboard does, faster than this machine may be able to follow. */
import type { Page } from 'playwright/test';

/** Between two of its keys, s. */
const GAP_S = 0.005;

/** Sends a code and Enter; each key says when it was pressed, as keys of a real one do, however late they are dealt with. */
export async function scan(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const beganS = Date.now() / 1_000;
  for (const [i, key] of [...code, 'Enter'].entries()) {
    const text = key === 'Enter' ? '\r' : key;
    const press = { key, text, timestamp: beganS + i * GAP_S, ...(key === 'Enter' && { windowsVirtualKeyCode: 13 }) };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...press });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, timestamp: press.timestamp });
  }
  await session.detach();
}
