/** Dragging, zooming and panning with 5,000 marks in the built app, beside bare Konva in the same Electron. */
import { type CDPSession, type ElectronApplication, type Page } from 'playwright/test';

import { newId } from '../../../renderer/records/new-id.ts';
import { newDataFolder, removeFolder, startApp } from '../../e2e/helpers/app.ts';
import { onScreen } from '../../e2e/helpers/canvas.ts';
import { printTable } from '../figures.ts';
import { ask } from './ask.ts';
import { openBarePage } from './bare-page.ts';
import { type Cost, GESTURES, type GestureName, measure, type WindowPlace } from './gestures.ts';
import { largeChart } from './marks.ts';
import { untilSharp } from './sharp.ts';

const COUNT = 5_000;
const WINDOW = { width: 1_400, height: 850 };
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
/** Most that the workspace may take, as a multiple of bare Konva. */
const LIMIT = 2;
/** Sixty a second, less what a clock that does not beat with the screen loses. */
const LEAST_RATE = 57;
/** The picture is sharp so long after a gesture, ms. */
const MOST_SHARP_MS = 150;

interface Side {
  readonly name: string;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly at: WindowPlace;
}

async function sideOf(app: ElectronApplication, name: string, page: Page, at: WindowPlace): Promise<Side> {
  const cdp = await app.context().newCDPSession(page);
  // Processor time and not time on the clock: others may use the machine.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { name, page, cdp, at };
}

const best = (costs: readonly Cost[]): Cost => ({
  cpuMs: Math.min(...costs.map(({ cpuMs }) => cpuMs)),
  framesPerSecond: Math.max(...costs.map(({ framesPerSecond }) => framesPerSecond)),
  longestMs: Math.min(...costs.map(({ longestMs }) => longestMs)),
});

async function bringToFront(app: ElectronApplication, side: Side): Promise<void> {
  await app.evaluate(({ BrowserWindow }, isBare) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if ((window.webContents.getURL() === 'about:blank') !== isBare) continue;
      window.show();
      window.moveTop();
      window.focus();
    }
  }, side.name !== 'Mesochart');
  await side.page.waitForTimeout(300);
}

const data = newDataFolder();
const { app, page } = await startApp(data, WINDOW);
const sessionId = newId();
const chart = largeChart(sessionId, newId(), COUNT);
await ask(page, 'chart:import', { files: [{ name: 'large', text: JSON.stringify(chart) }] });
await page.evaluate((id) => (location.hash = `#/session/${id}`), sessionId);
await page.getByTestId('chart-canvas').waitFor();
await page.getByText('Measuring is being prepared…').waitFor({ state: 'detached' });
await page.keyboard.press('v');
await page.waitForTimeout(6_000);
const middle = chart.marks.flatMap((mark) =>
  mark.kind === 'point' && Math.hypot(mark.uUm, mark.vUm - 1_150_000) < 12_000 ? [mark] : [],
)[0];
if (middle === undefined) throw new Error('no mark in the middle');
const cm = (mark: { uUm: number; vUm: number }) => ({ u: mark.uUm / 10_000, v: mark.vUm / 10_000 });
const box = await page.getByTestId('chart-canvas').boundingBox();
if (box === null) throw new Error('no canvas');
const places = await Promise.all([onScreen(page, { u: 0, v: 0 }), onScreen(page, { u: 1, v: 1 })]);
const onCanvas = (mark: { uUm: number; vUm: number }) => ({
  x: places[0].x + (mark.uUm / 10_000) * (places[1].x - places[0].x) - box.x,
  y: places[0].y + (mark.vUm / 10_000) * (places[1].y - places[0].y) - box.y,
});
const circles = chart.marks.flatMap((mark) => (mark.kind === 'point' ? [onCanvas(mark)] : []));
const barePage = await openBarePage(app, WINDOW, box, circles);
const ours = await sideOf(app, 'Mesochart', page, await onScreen(page, cm(middle)));
const bare = await sideOf(app, 'bare Konva', barePage, onCanvas(middle));

const costs = new Map<string, Cost[]>();
const sharp: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const side of round % 2 === 0 ? [bare, ours] : [ours, bare]) {
    await bringToFront(app, side);
    for (const gesture of GESTURES) {
      const key = `${side.name} ${gesture}`;
      if (side === ours && gesture === 'zoom') sharp.push(await untilSharp(page, ours.at));
      costs.set(key, [...(costs.get(key) ?? []), await measure(side.page, side.cdp, gesture, side.at)]);
    }
  }
}
if (process.env['SHOT'] !== undefined) await page.screenshot({ path: process.env['SHOT'] });
await app.close();
removeFolder(data);

let missed = 0;
const cell = ({ cpuMs, framesPerSecond, longestMs }: Cost) =>
  `${cpuMs.toFixed(2)} ms, ${framesPerSecond.toFixed(0)}/s, longest ${longestMs.toFixed(0)} ms`;
const rows = (GESTURES satisfies readonly GestureName[]).map((gesture) => {
  const [floor, own] = [best(costs.get(`bare Konva ${gesture}`) ?? []), best(costs.get(`Mesochart ${gesture}`) ?? [])];
  const times = own.cpuMs / floor.cpuMs;
  if (times > LIMIT || own.framesPerSecond < LEAST_RATE) missed++;
  return [gesture, cell(floor), cell(own), `${times.toFixed(2)} (at most ${LIMIT})`];
});
const sharpMs = Math.min(...sharp);
if (sharpMs > MOST_SHARP_MS) missed++;
printTable(`${COUNT} marks, ${box.width} x ${box.height} px, best of ${ROUNDS}`, [
  ['', 'bare Konva', 'Mesochart', 'times'],
  ...rows,
  ['sharp after a zoom', '', `${sharpMs.toFixed(0)} ms`, `(at most ${MOST_SHARP_MS} ms)`],
]);
process.exitCode = missed > 0 ? 1 : 0;
