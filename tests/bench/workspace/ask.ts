/** Asks the running app's service through the window's own bridge. */
import type { Page } from 'playwright/test';

/** Fails where the app refuses. */
export async function ask(page: Page, channel: string, input: unknown): Promise<void> {
  const answer = await page.evaluate(
    async ([name, value]) => {
      const bridge: unknown = Reflect.get(window, 'mesochart');
      const call: unknown = typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, String(name)) : null;
      if (typeof call !== 'function') return 'no such channel';
      return JSON.stringify(await Reflect.apply(call, bridge, [value]));
    },
    [channel, input],
  );
  if (!answer.includes('"ok":true')) throw new Error(answer);
}
