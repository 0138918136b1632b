/** Ways through the settings. */
import type { Page } from 'playwright/test';

import { goTo } from './app.ts';

/** Opens a section of the settings by the list at their side. */
export async function openSection(page: Page, name: string): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('navigation', { name: 'All settings' }).getByRole('link', { name, exact: true }).click();
}
