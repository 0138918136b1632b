/** Asks axe about what is on screen. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** What is serious or critical, one line for each. */
async function faults(page: Page): Promise<readonly string[]> {
  // The app's own page is the only frame; axe's default opens another page, which a desktop app has none of.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Fails softly on everything serious or critical, in both themes. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Colours move for a moment, and a colour on its way has a contrast of its own.
    await page.waitForTimeout(300);
    let told = await faults(page);
    if (told.length > 0) {
      // A notice that was just fading is gone by now; a fault is still there.
      await page.waitForTimeout(700);
      told = await faults(page);
    }
    expect.soft(told, `${name}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
