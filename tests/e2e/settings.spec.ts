import { expect, type Page, test } from 'playwright/test';

import { goTo, newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { signIn } from './helpers/clinic.ts';
import { startSessionWith } from './helpers/record.ts';
import { openSection } from './helpers/settings.ts';

let data: string;
let running: RunningApp;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data);
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

const row = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.locator('strong', { hasText: name }) });

const go = (page: Page, hash: string) => page.goto(`${page.url().split('#')[0]}#${hash}`);

const newSession = async (page: Page, family: string) => {
  await go(page, '/');
  await startSessionWith(page, family, 'Ada');
  await page.getByRole('tab', { name: 'Technique' }).click();
};

test('a technique is found by typing, its window changed, used by the next session, and reset from its history', async () => {
  const { page } = running;
  await goTo(page, 'Settings');
  await expect(page.getByRole('combobox', { name: 'Search the settings' })).toBeFocused();
  await page.keyboard.type('Póint by');
  await expect(page.getByRole('option').first()).toContainText('Point by point');
  await expectAccessible(page, 'settings, searched');
  await page.keyboard.press('Enter');
  const technique = row(page, 'Point by point');
  await expect(technique).toHaveAttribute('data-found', '');
  await expect(technique.getByRole('button', { name: 'Edit Point by point' })).toBeFocused();

  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  const spacing = drawer.getByRole('group', { name: 'Distance along the skin' });
  await spacing.getByLabel('From').fill('1.2');
  await spacing.getByLabel('To').fill('0.5');
  await expect(drawer.getByRole('button', { name: 'Save' })).toBeDisabled();
  await spacing.getByLabel('To').fill('2.5');
  await drawer.getByLabel('Where these numbers come from').fill('Our own course, 2026');
  await drawer.getByLabel('Why').fill('Closer suits our pens');
  await expectAccessible(page, 'a technique being edited');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(technique).toContainText(/Window 1\.2\scm to 2\.5\scm/);
  await expect(technique).toContainText('Our own course, 2026');

  await newSession(page, 'Window');
  await expect(page.getByText(/Spacing: 1\.2\scm to 2\.5\scm/)).toBeVisible();
  await expect(page.getByText('Our own course, 2026')).toBeVisible();
  const chart = page.url();

  await go(page, '/settings/techniques');
  await technique.getByRole('button', { name: 'History of Point by point' }).click();
  const first = drawer.getByRole('listitem').filter({ hasText: 'Version 1' });
  await expect(first).toContainText('Why: Closer suits our pens');
  await expectAccessible(page, 'history of a technique');
  await drawer.getByRole('button', { name: 'Back to how it was shipped' }).click();
  await expect(drawer.getByRole('listitem').filter({ hasText: 'Version 2' })).toContainText('Our own course, 2026');
  await page.keyboard.press('Escape');
  await expect(technique).toContainText(/Window 1\scm to 4\scm/);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(technique).toContainText(/Window 1\.2\scm to 2\.5\scm/);
  await technique.getByRole('button', { name: 'Reset Point by point to how it was shipped' }).click();
  await expect(technique).toContainText(/Window 1\scm to 4\scm/);

  await page.goto(chart);
  await page.getByRole('tab', { name: 'Technique' }).click();
  await expect(page.getByText(/Spacing: 1\.2\scm to 2\.5\scm/)).toBeVisible();
});

test('an own technique, a region’s own name and the defaults are what charting begins with', async () => {
  const { page } = running;
  const drawer = page.getByRole('dialog');
  await go(page, '/');
  await openSection(page, 'Techniques and windows');
  await page.getByRole('button', { name: 'New technique' }).click();
  await drawer.getByLabel('Name').fill('House micro');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(row(page, 'House micro')).toContainText('Your own');
  await row(page, 'Nappage').getByRole('button', { name: 'Hide Nappage' }).click();
  await expect(row(page, 'Nappage')).toContainText('Hidden');

  await openSection(page, 'Regions');
  await row(page, 'Chin').getByRole('button', { name: 'Edit Chin' }).click();
  await drawer.getByLabel('English').fill('Mentum');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(row(page, 'Mentum')).toContainText('The program’s word: Chin');

  await openSection(page, 'New sessions');
  await page.getByRole('combobox', { name: 'Technique' }).click();
  await page.getByRole('option', { name: 'House micro' }).click();
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.getByLabel('Volume of a point').fill('0,08');
  await page.getByRole('combobox', { name: 'First view' }).click();
  await page.getByRole('option', { name: 'Body, back' }).click();
  await page.getByRole('combobox', { name: 'Screen after signing in' }).click();
  await page.getByRole('option', { name: 'The day' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('New sessions begin with this now')).toBeVisible();

  await newSession(page, 'Defaults');
  const technique = page.getByRole('combobox', { name: 'Technique' });
  await expect(technique).toHaveValue('House micro');
  await technique.click();
  await expect(page.getByRole('option', { name: 'Papule (superficial intradermal)' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Nappage' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Body, back' })).toHaveAttribute('aria-current', 'true');

  await go(page, '/');
  await expect(page.getByRole('button', { name: 'New patient', exact: true })).toBeVisible();
  await page.keyboard.press('Control+l');
  await signIn(page);
  await expect(page).toHaveURL(/#\/day$/);
});
