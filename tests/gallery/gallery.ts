import { join } from 'node:path';

import { expect, type Page, test } from 'playwright/test';

import { LANGUAGES } from '#shared/language.ts';
import { newDataFolder, removeFolder, ROOT, startApp } from '../e2e/helpers/app.ts';
import { OWNER } from '../e2e/helpers/clinic.ts';
import { CLINIC_SCREENS, SAMPLE_SCREENS, type Screen } from './screens.ts';
import { type Shot, writeSheet } from './sheet.ts';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const THEMES = ['light', 'dark'] as const;

/** Only screens whose names fit; all of them by default. */
const WANTED = new RegExp(process.env['GALLERY'] ?? '.');

const shots = new Map<string, Shot[]>();

async function walk(language: (typeof LANGUAGES)[number], column: number): Promise<void> {
  const data = newDataFolder();
  const { app, page } = await startApp(data, SIZES[0], [], { language, door: 'closed' });
  await page.locator('input[type="password"]').fill(OWNER.password);
  await page.keyboard.press('Enter');
  await expect(page.locator('input[type="password"]')).toHaveCount(0);
  const visit = async ({ name, path, tab }: Screen, ids: ReadonlyMap<string, string>) => {
    if (!WANTED.test(name)) return;
    const place = path.replace(/:(\w+)/g, (_all, id: string) => ids.get(id) ?? '');
    await page.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await page.waitForTimeout(name === 'print' ? 4_000 : 700);
    if (tab !== undefined) {
      await page.getByTestId('chart-canvas').waitFor();
      await page.locator('aside').getByRole('tab').nth(tab).click();
      await page.waitForTimeout(1_500);
    }
    const row = async (size: (typeof SIZES)[number], index: number) => {
      await app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, size);
      await page.waitForFunction((width) => window.innerWidth === width, size.width);
      for (const [k, colorScheme] of THEMES.entries()) {
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(300);
        const png = await page.screenshot();
        shots.set(name, [...(shots.get(name) ?? []), { column, row: index * THEMES.length + k, png }]);
      }
    };
    for (const [index, size] of SIZES.entries()) await row(size, index);
  };
  for (const screen of CLINIC_SCREENS) await visit(screen, new Map());
  await openSample(page);
  const ids = await idsOf(page);
  for (const screen of SAMPLE_SCREENS) await visit(screen, ids);
  await app.close();
  removeFolder(data);
}

/** To the sample clinic, whatever its button is called in this language. */
async function openSample(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await window.mesochart['place:use']({ place: 'sample' });
    location.hash = '/patients';
    location.reload();
  });
  await page.waitForSelector('main');
}

/** The first patient of the sample and her newest session. */
async function idsOf(page: Page): Promise<ReadonlyMap<string, string>> {
  await page.locator('main input').first().fill('ada');
  await page.waitForTimeout(600);
  await page.keyboard.press('Enter');
  const session = page.locator('a[href*="#/session/"]').first();
  await expect(session).toBeVisible();
  const idIn = (address: string | null, kind: string) => new RegExp(`${kind}/([^/?]+)`).exec(address ?? '')?.[1] ?? '';
  return new Map([
    ['id', idIn(page.url(), 'patients')],
    ['session', idIn(await session.getAttribute('href'), 'session')],
  ]);
}

for (const [column, language] of LANGUAGES.entries())
  test(`pictures in ${language}`, async () => {
    await walk(language, column);
  });

test('sheets', async () => {
  for (const [name, pictures] of shots) await writeSheet(join(ROOT, 'docs/gallery'), name, pictures);
});
