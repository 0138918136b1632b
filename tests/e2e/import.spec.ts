/** Files come back in: a whole export into an empty clinic, and chart files of which one is bad. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'playwright/test';

import { stripJpeg } from '#shared/clinical/photos/jpeg.ts';
import { aChart, aPoint } from '../fixtures/chart/builders.ts';
import { fillForExport, runWhole } from '../fixtures/interchange/whole.ts';
import { aPhotoInput } from '../fixtures/photos/inputs.ts';
import { openService } from '../fixtures/service/temp-service.ts';
import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { drawn } from './helpers/photos.ts';
import { answerOpenDialog } from './helpers/record.ts';

let data: string;
let other: string;
let running: RunningApp;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  data = newDataFolder();
  other = newDataFolder();
  const service = openService(join(other, 'data'));
  await fillForExport(service);
  running = await startApp(data);
  const size = { width: 800, height: 600 };
  // A picture that can be decoded, which those of the fixtures cannot.
  const picture = stripJpeg(new Uint8Array(await drawn(running.page, size.width, size.height)));
  if (picture === null) throw new Error('no JPEG came out');
  await service.ask('photo:add', aPhotoInput({ id: 'real', picture, ...size }));
  await runWhole(service, join(other, 'out'));
  service.close();
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
  removeFolder(other);
});

test('a whole export is looked through, then taken in, and its patients can be opened', async () => {
  const { app, page } = running;
  await page.goto(`${page.url().split('#')[0]}#/exchange/in`);
  await expectAccessible(page, 'nothing chosen');
  await answerOpenDialog(app, join(other, 'out'));
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Sample' })).toHaveCount(2);
  await expect(page.getByText(/2 new patients, 3 sessions, \d+ entries and 4 pictures will be added/)).toBeVisible();
  await expectAccessible(page, 'what would be done');
  await page.getByRole('button', { name: 'Import 3 items' }).click();
  await expect(page.getByRole('heading', { name: 'Taken in' })).toBeVisible();
  await expectAccessible(page, 'what was done');
  await page.getByRole('link', { name: 'Sample, Ada' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sample');
});

test('a photo from elsewhere gets a small picture when it is first seen', async () => {
  const { page } = running;
  await page.goto(`${page.url().split('#')[0]}#/patients/p1/photos`);
  const sizes = () =>
    page
      .locator('main img')
      .evaluateAll((images) =>
        images.flatMap((image) => (image instanceof HTMLImageElement ? [image.naturalWidth] : [])),
      );
  await expect.poll(sizes).toContain(320);
});

test('a bad file among good ones stops them all until the good ones are chosen', async () => {
  const { app, page } = running;
  const good = aChart({ sessionId: 'new', marks: [aPoint()] });
  writeFileSync(join(other, 'good.json'), JSON.stringify(good));
  writeFileSync(join(other, 'bad.json'), JSON.stringify({ ...good, marks: [{ ...aPoint(), volumeUl: -1 }] }));
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    ['good.json', 'bad.json'].map((name) => join(other, name)),
  );
  await page.goto(`${page.url().split('#')[0]}#/`);
  await page.getByRole('button', { name: 'Import charts…' }).click();
  await expect(page.getByText('1 of them cannot be taken in')).toBeVisible();
  await expect(page.getByText('bad.json · $.marks[0].volumeUl')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await expectAccessible(page, 'one bad file');
  await page.getByRole('button', { name: 'Tick all' }).click();
  await page.getByRole('button', { name: 'Import 1 item' }).click();
  await expect(page.getByText(/1 session, 0 entries and 0 pictures were added/)).toBeVisible();
  expect(running.complaints).toEqual([]);
});
