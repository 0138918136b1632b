/** The program used as somebody without a mouse uses it. */
import { expect, type Locator, type Page } from 'playwright/test';

/** More presses of Tab than any screen needs. */
const MOST_TABS = 60;

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement).catch(() => false);

/** Presses Tab until something has the focus. */
export async function tabTo(page: Page, locator: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(locator).toBeVisible();
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await hasFocus(locator)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no way by ${key} to ${String(locator)}`);
}

/** Presses a key so many times. */
export async function pressTimes(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}
