/** The packaged app's start beside a bare window in the same Electron, and what both weigh. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { newDataFolder, removeFolder } from '../../e2e/helpers/app.ts';
import { prepareClinic } from '../../e2e/helpers/clinic.ts';
import { makePackage } from '../../e2e/helpers/package.ts';
import { printTable } from '../figures.ts';
import { makeBareApp } from './bare-app.ts';
import { firstPaintMs } from './first-paint.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 9);
/** Most that the start may take, as a multiple of the bare window's. */
const LIMIT = 1.5;

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;
const ms = (time: number): string => `${time.toFixed(0)} ms`;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const ratio = (own: number, bare: number): string => `${(own / bare).toFixed(2)} x`;

const folder = newDataFolder();
try {
  const own = makePackage(folder, { inspect: false });
  const bare = await makeBareApp(own, folder);
  await prepareClinic(join(folder, 'data'));
  const sides = [
    { place: bare, data: join(folder, 'bare-data'), times: [] as number[] },
    { place: own, data: join(folder, 'data'), times: [] as number[] },
  ] as const;
  // Once each before anything counts: the disk's cache is warm for both.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { place, data, times } of sides) {
      const time = await firstPaintMs(join(place, 'mesochart'), data);
      if (round > 0) times.push(time);
    }
  }
  const [bareTimes, ownTimes] = [sides[0].times, sides[1].times];
  const row = (name: string, of: (times: readonly number[]) => number) => {
    const [a, b] = [of(bareTimes), of(ownTimes)];
    return [name, ms(a), ms(b), ratio(b, a)];
  };
  const sizes = [sizeOf(bare), sizeOf(own)] as const;
  printTable('from the start of the process to the first meaningful paint', [
    ['', 'bare window', 'Mesochart', ''],
    row(`median of ${ROUNDS}`, median),
    row('best', (times) => Math.min(...times)),
    ['size', mb(sizes[0]), mb(sizes[1]), ratio(sizes[1], sizes[0])],
  ]);
  const slower = median(ownTimes) / median(bareTimes);
  if (slower > LIMIT) {
    console.error(`the start takes ${slower.toFixed(2)} times as long as a bare window's: at most ${LIMIT} is allowed`);
    process.exitCode = 1;
  }
} finally {
  removeFolder(folder);
}
