import { expect, test } from 'playwright/test';

import { newDataFolder, removeFolder, startApp } from './helpers/app.ts';
import { sessionIdOf, startSessionWith } from './helpers/record.ts';

test('a computer without a camera says so, and what to do instead', async () => {
  const data = newDataFolder();
  const { app, page } = await startApp(data);
  await startSessionWith(page, 'Without', 'Camera');
  const id = sessionIdOf(page);
  await page.evaluate((session) => (location.hash = `/session/${session}/record/photos`), id);
  await page.getByRole('button', { name: 'Camera' }).click();
  await expect(page.getByText('No camera found')).toBeVisible();
  await expect(page.getByText(/add photos as files/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take photo' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await app.close();
  removeFolder(data);
});
