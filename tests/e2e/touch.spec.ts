import { expect, type Page, test } from 'playwright/test';

import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { onScreen, placeUnder } from './helpers/canvas.ts';
import { startSessionWith } from './helpers/record.ts';
import { type Hands, handsOn } from './helpers/touch.ts';

let data: string;
let running: RunningApp;

const count = (page: Page) => page.getByTestId('mark-count');
const scale = (page: Page) => page.getByTestId('chart-canvas').getAttribute('data-scale-px-per-cm').then(Number);

test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data);
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

test('fingers set marks by a tap, move and zoom the drawing, and open the menu; a palm beside a pen does nothing', async () => {
  const { page } = running;
  await startSessionWith(page, 'Lind', 'Eva');
  const hands: Hands = await handsOn(page);
  await page.keyboard.press('p');

  await hands.tap(await onScreen(page, { u: 0, v: 157 }));
  await expect(count(page)).toHaveText('1 given');

  // One finger over bare skin moves the drawing and sets nothing.
  const before = await onScreen(page, { u: 3, v: 157 });
  await hands.swipe([[before, { x: before.x + 60, y: before.y + 40 }]]);
  const after = await onScreen(page, { u: 3, v: 157 });
  expect(after.x - before.x).toBeCloseTo(60, 0);
  expect(after.y - before.y).toBeCloseTo(40, 0);
  await expect(count(page)).toHaveText('1 given');

  // Two fingers: what lies between them stays there while it grows, and goes along with them.
  const middle = await onScreen(page, { u: 1, v: 156 });
  const was = await scale(page);
  const apart = (px: number) => [
    { x: middle.x - px, y: middle.y },
    { x: middle.x + px, y: middle.y },
  ];
  const [a, b] = apart(40);
  const [c, d] = apart(100);
  if (!a || !b || !c || !d) throw new Error('two fingers');
  await hands.swipe([
    [a, c],
    [b, d],
  ]);
  expect((await scale(page)) / was).toBeCloseTo(2.5, 1);
  const kept = await placeUnder(page, middle);
  expect(kept.u).toBeCloseTo(1, 1);
  expect(kept.v).toBeCloseTo(156, 1);
  const grown = await scale(page);
  await hands.swipe([
    [a, { x: a.x + 50, y: a.y - 30 }],
    [b, { x: b.x + 50, y: b.y - 30 }],
  ]);
  const moved = await onScreen(page, { u: 1, v: 156 });
  expect(moved.x - middle.x).toBeCloseTo(50, -1);
  expect(moved.y - middle.y).toBeCloseTo(-30, -1);
  expect((await scale(page)) / grown).toBeCloseTo(1, 2);
  await expect(count(page)).toHaveText('1 given');

  // The pen sets a mark; the hand that holds it rests on the screen meanwhile, and a while after.
  const nib = await onScreen(page, { u: -0.5, v: 156 });
  const heel = await onScreen(page, { u: 1, v: 155.5 });
  await hands.pen('mousePressed', nib);
  await hands.tap(heel);
  await hands.pen('mouseReleased', nib);
  await expect(count(page)).toHaveText('2 given');
  await hands.tap(heel);
  await page.waitForTimeout(700);
  await hands.tap(heel, 45);
  await expect(count(page)).toHaveText('2 given');
  await hands.tap(heel);
  await expect(count(page)).toHaveText('3 given');

  // A finger that rests opens the menu of what is there, and sets nothing.
  const menu = page.getByRole('menu', { name: 'What can be done here' });
  await hands.rest(await onScreen(page, { u: -0.5, v: 156 }), 700);
  await expect(menu).toContainText('Mark 2');
  await page.keyboard.press('Escape');
  await hands.rest(await onScreen(page, { u: 0.3, v: 154.8 }), 700);
  await expect(menu).toContainText('Set a mark here');
  await expect(count(page)).toHaveText('3 given');
  const item = await menu.getByRole('menuitem', { name: 'Set a mark here' }).boundingBox();
  if (item === null) throw new Error('the item is not on the screen');
  await hands.tap({ x: item.x + item.width / 2, y: item.y + item.height / 2 });
  await expect(menu).toBeHidden();
  await expect(count(page)).toHaveText('4 given');

  // The right button opens it too, unless it moves the drawing; the press that closes it sets nothing.
  const marks = await count(page).textContent();
  const place = await onScreen(page, { u: 1.5, v: 155 });
  await page.mouse.click(place.x, place.y, { button: 'right' });
  await expect(menu).toBeVisible();
  await page.mouse.click(place.x + 40, place.y - 30);
  await expect(menu).toBeHidden();
  await page.mouse.move(place.x, place.y);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(place.x + 30, place.y + 30, { steps: 4 });
  await page.mouse.up({ button: 'right' });
  await expect(menu).toBeHidden();
  expect((await onScreen(page, { u: 1.5, v: 155 })).x - place.x).toBeCloseTo(30, 0);
  await expect(count(page)).toHaveText(marks ?? '');
  expect(running.complaints).toEqual([]);
});
