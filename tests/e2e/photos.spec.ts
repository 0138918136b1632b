import { join } from 'node:path';
import { writeFileSync } from 'node:fs';

import { expect, type Page, test } from 'playwright/test';

import { bareJpeg } from '#shared/clinical/photos/jpeg.ts';
import { exifWithPlace, OTHER_METADATA, PLACE_NAME, withParts } from '../fixtures/photos/jpegs.ts';
import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { ask, type Bridge, drawn } from './helpers/photos.ts';
import { sessionIdOf, startSessionWith } from './helpers/record.ts';

let data: string;
let running: RunningApp;

/** As a telephone writes it: held upright, with the place and much else in it. */
const asFromTelephone = (jpeg: Buffer): Buffer =>
  Buffer.concat([
    withParts(jpeg, exifWithPlace(6), OTHER_METADATA.xmp, OTHER_METADATA.iptc, OTHER_METADATA.comment),
    Buffer.from(PLACE_NAME),
  ]);

const fileOf = (name: string, buffer: Buffer, mimeType = 'image/jpeg') => ({ name, mimeType, buffer });
const input = (page: Page) => page.locator('input[type=file]');
const tiles = (page: Page) => page.locator('li button:has(img)');
const dialog = (page: Page) => page.getByRole('dialog');

interface PhotoEntry {
  id: string;
  sessionId: string | null;
  body: {
    width: number;
    height: number;
    moment: string;
    view: string | null;
    takenAt: string | null;
    marks: unknown[];
  };
}
const stored = (page: Page, patientId: string) =>
  ask<PhotoEntry[]>(page, 'dossier:list', { patientId, kinds: ['photo'] });

/** The bytes that the service gives back. */
const bytesOf = async (page: Page, id: string, size: 'full' | 'thumb'): Promise<Buffer> => {
  const base64 = await page.evaluate(
    async ([photo, which]) => {
      const { value } = await (window as unknown as { mesochart: Bridge }).mesochart['photo:read']!({
        id: photo,
        size: which,
      });
      const { bytes } = value as { bytes: Uint8Array };
      return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
    },
    [id, size] as const,
  );
  return Buffer.from(base64, 'base64');
};

test.describe.configure({ mode: 'serial' });

let sessionId: string;
let patientId: string;

test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data, { width: 1366, height: 768 }, ['--use-fake-device-for-media-stream']);
  const { page } = running;
  await startSessionWith(page, 'Photos', 'Ada');
  sessionId = sessionIdOf(page);
  const { chart } = await ask<{ chart: { patient: { id: string } } }>(page, 'session:open', { sessionId });
  patientId = chart.patient.id;
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

test('a telephone’s photo comes in upright, and of where it was taken nothing is stored', async () => {
  const { page } = running;
  await page.evaluate((id) => (location.hash = `/session/${id}/record/photos`), sessionId);
  await expect(page.getByText('No photos yet')).toBeVisible();
  await expectAccessible(page, 'no photos');
  const jpeg = asFromTelephone(await drawn(page, 1_200, 800));
  expect(jpeg.includes(PLACE_NAME)).toBe(true);
  await input(page).setInputFiles([
    fileOf('IMG_1.jpg', jpeg),
    fileOf('IMG_2.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'.padEnd(400, '\0'), 'latin1'), 'image/heic'),
    fileOf('letter.pdf', Buffer.from('%PDF-1.7'), 'application/pdf'),
  ]);
  await expect(dialog(page).getByText(/HEIC cannot be read here/)).toBeVisible();
  await expect(dialog(page).getByText(/Not a JPEG, PNG or WebP/)).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Add 1 photo' })).toBeEnabled();
  await expectAccessible(page, 'adding photos');
  await dialog(page).getByRole('combobox', { name: 'View' }).click();
  await page.getByRole('option', { name: 'Face, front' }).click();
  await dialog(page).getByRole('button', { name: 'Add 1 photo' }).click();
  await expect(page.getByText('1 photo added')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(tiles(page)).toHaveCount(1);
  const [photo] = await stored(page, patientId);
  expect(photo).toMatchObject({
    sessionId,
    // Turned as the camera was held.
    body: { width: 800, height: 1_200, moment: 'before', view: 'face-front', takenAt: null },
  });
  for (const size of ['full', 'thumb'] as const) {
    const bytes = await bytesOf(page, photo!.id, size);
    expect(bareJpeg(bytes)).toEqual(size === 'full' ? { width: 800, height: 1_200 } : { width: 213, height: 320 });
    for (const trace of [PLACE_NAME, 'Exif', 'GPS', 'http://ns.adobe', 'ICC_PROFILE', 'Photoshop']) {
      expect(bytes.includes(trace), trace).toBe(false);
    }
  }
  expect(running.complaints).toEqual([]);
});

test('photos are dropped anywhere and pasted', async () => {
  const { page, app } = running;
  const path = join(data, 'dropped.jpg');
  writeFileSync(path, await drawn(page, 900, 1_350, 1));
  const devtools = await app.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', {
      type,
      x: 400,
      y: 600,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  }
  await expect(dialog(page).getByText('dropped.jpg')).toBeVisible();
  const pasted = (await drawn(page, 600, 900, 2)).toString('base64');
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'pasted.jpg', { type: 'image/jpeg' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true }));
  }, pasted);
  await expect(dialog(page).getByText('pasted.jpg')).toBeVisible();
  // With a photo from before there, the next ones are taken for later ones.
  await dialog(page).getByRole('combobox', { name: 'View' }).click();
  await page.getByRole('option', { name: 'Face, front' }).click();
  await dialog(page).getByRole('button', { name: 'Add 2 photos' }).click();
  await expect(tiles(page)).toHaveCount(3);
  expect((await stored(page, patientId)).map(({ body }) => body.moment)).toEqual(['before', 'after', 'after']);
  await page.getByRole('radiogroup', { name: 'Moment' }).getByText('Before').click();
  await expect(tiles(page)).toHaveCount(1);
  await page.getByRole('radiogroup', { name: 'Moment' }).getByText('All').click();
  await expectAccessible(page, 'photos');
});

test('a known length gives marks distances, said to be flat and approximate', async () => {
  const { page } = running;
  await tiles(page).first().click();
  const stage = page.getByRole('application');
  await expect(stage.locator('img')).toBeVisible();
  await stage.focus();
  await page.keyboard.press('c');
  const box = (await stage.boundingBox())!;
  const at = (x: number, y: number) => ({ x: box.x + box.width / 2 + x, y: box.y + box.height / 2 + y });
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
  };
  await drag(at(-100, 100), at(100, 100));
  const length = page.getByLabel('Length of the line');
  await length.fill('50');
  await length.press('Enter');
  await expect(page.getByText('Flat, approximate')).toBeVisible();
  await stage.focus();
  await page.keyboard.press('p');
  for (const x of [-80, 0, 60]) await page.mouse.click(at(x, -50).x, at(x, -50).y);
  await expect(page.getByText(/≈\s15\smm to 2 \(flat, approximate\)/)).toBeVisible();
  await expect(page.getByText(/≈\s35\smm to 3 \(flat, approximate\)/)).toBeVisible();
  await stage.focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Note of mark 3')).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await page.getByLabel('Note of mark 3').fill('cheek');
  await page.getByLabel('Caption').fill('before the first session');
  await expectAccessible(page, 'a photo with marks');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  expect((await stored(page, patientId))[0]).toMatchObject({
    body: { caption: 'before the first session', scale: { lengthUm: 50_000 }, marks: [{}, {}, { note: 'cheek' }] },
  });
  // What is changed on the way out is stored as well.
  await page.getByLabel('Caption').fill('before');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(async () => (await stored(page, patientId))[0]).toMatchObject({ body: { caption: 'before' } });
});

test('photos are compared side by side, by a line and through each other', async () => {
  const { page } = running;
  const boxes = page.getByRole('checkbox', { name: /Choose for comparing/ });
  await boxes.nth(0).check();
  await boxes.nth(2).check();
  await page.getByRole('button', { name: 'Compare 2' }).click();
  const stages = page.getByRole('application');
  await expect(stages).toHaveCount(2);
  await expect(stages.locator('img')).toHaveCount(2);
  const widths = () =>
    stages.locator('img').evaluateAll((images) => images.map((image) => image.getBoundingClientRect().height));
  const [before] = await widths();
  await stages.first().hover();
  await page.mouse.wheel(0, -400);
  // They move as one.
  await expect.poll(async () => (await widths()).every((height) => height > before! * 1.5)).toBe(true);
  await expectAccessible(page, 'side by side');
  await page.getByRole('button', { name: 'Whole photo' }).click();
  await page.getByText('Slider', { exact: true }).click();
  await expect(stages).toHaveCount(1);
  await expect(stages.locator('img')).toHaveCount(2);
  await stages.focus();
  const clip = () => stages.locator('div:has(> img)').evaluate((element) => getComputedStyle(element).clipPath);
  const begun = await clip();
  await page.keyboard.press('ArrowRight');
  await expect.poll(clip).not.toBe(begun);
  const box = (await stages.boundingBox())!;
  const line = box.x + box.width * 0.52;
  await page.mouse.move(line, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.25, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(clip).toContain('25%');
  await expectAccessible(page, 'slider');
  await page.getByText('Overlay', { exact: true }).click();
  await expect
    .poll(() => stages.locator('div:has(> img)').evaluate((element) => getComputedStyle(element).opacity))
    .toBe('0.25');
  // The upper photo is moved against the lower one.
  const lefts = () =>
    stages.locator('img').evaluateAll((images) => images.map((image) => image.getBoundingClientRect().left));
  const [lower, upper] = await lefts();
  await page.getByRole('switch', { name: 'Align' }).click();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 40, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await lefts())[1]).toBeCloseTo(upper! + 40, 0);
  expect((await lefts())[0]).toBe(lower);
  await expectAccessible(page, 'overlay');
  await page.getByRole('button', { name: 'As taken' }).click();
  await expect.poll(lefts).toEqual([lower, upper]);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  // From a photo, what it is compared with is found by itself.
  await tiles(page).nth(2).click();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('application')).toHaveCount(2);
  await page.getByRole('button', { name: 'Close' }).click();
});

test('the camera is open only while it is shown, and what it takes carries the time', async () => {
  const { page } = running;
  const films = () =>
    page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        (stream) => {
          for (const track of stream.getTracks()) track.stop();
          return true;
        },
        () => false,
      ),
    );
  expect(await films()).toBe(false);
  await page.getByRole('button', { name: 'Camera' }).click();
  const video = page.locator('video');
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.videoWidth)).toBeGreaterThan(0);
  expect(await films()).toBe(true);
  expect(
    await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => true,
        () => false,
      ),
    ),
  ).toBe(false);
  await expectAccessible(page, 'camera');
  await dialog(page).getByText('Follow-up').click();
  await page.getByRole('button', { name: 'Take photo' }).click();
  await expect(page.getByText('1 photo taken and stored')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tiles(page)).toHaveCount(4);
  await expect.poll(films).toBe(false);
  const taken = (await stored(page, patientId)).at(-1);
  expect(taken?.body.moment).toBe('follow-up');
  expect(taken?.body.takenAt).not.toBe(null);
});

test('a photo is removed with a reason, and said to stay in the record', async () => {
  const { page } = running;
  await tiles(page).last().click();
  await page.getByRole('button', { name: 'Remove photo' }).click();
  await expect(page.getByText(/Its file stays, encrypted/)).toBeVisible();
  await page.getByLabel('Reason').fill('blurred');
  await page.getByRole('dialog').last().getByRole('button', { name: 'Remove photo' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(tiles(page)).toHaveCount(3);
  expect(running.complaints).toEqual([]);
});
