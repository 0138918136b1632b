/** The packaged app's start beside a bare window in the same Electron, and what both weigh. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { newDataFolder, removeFolder } from '../../e2e/helpers/app.ts';
import { prepareClinic } from '../../e2e/helpers/clinic.ts';
import { makePackage } from '../../e2e/helpers/package.ts';
import { printTable } from '../figures.ts';
import { makeBareApp } from './bare-app.ts';
import { measureStart, type Start } from './first-paint.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 9);
/** Most that the window may take until it is painted, as a multiple of the bare one's. */
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
  const own = makePackage(folder, { inspect: true });
  const bare = await makeBareApp(own, folder);
  await prepareClinic(join(folder, 'data'));
  const sides = [
    { place: bare, data: join(folder, 'bare-data'), starts: [] as Start[] },
    { place: own, data: join(folder, 'data'), starts: [] as Start[] },
  ] as const;
  // Once each before anything counts: the disk's cache is warm for both.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { place, data, starts } of sides) {
      const start = await measureStart(join(place, 'mesochart'), data);
      if (round > 0) starts.push(start);
    }
  }
  const [bareStarts, ownStarts] = [sides[0].starts, sides[1].starts];
  const windows = (starts: readonly Start[]) => starts.map(({ windowMs }) => windowMs);
  const screens = (starts: readonly Start[]) => starts.map(({ screenMs }) => screenMs);
  const row = (name: string, of: (starts: readonly Start[]) => number) => {
    const [a, b] = [of(bareStarts), of(ownStarts)];
    return [name, ms(a), ms(b), ratio(b, a)];
  };
  const sizes = [sizeOf(bare), sizeOf(own)] as const;
  printTable('from the start of the process', [
    ['', 'bare window', 'Mesochart', ''],
    row(`window painted, median of ${ROUNDS}`, (starts) => median(windows(starts))),
    row('window painted, best', (starts) => Math.min(...windows(starts))),
    row(`first screen, median of ${ROUNDS}`, (starts) => median(screens(starts))),
    row('first screen, best', (starts) => Math.min(...screens(starts))),
    ['size', mb(sizes[0]), mb(sizes[1]), ratio(sizes[1], sizes[0])],
  ]);
  const slower = median(windows(ownStarts)) / median(windows(bareStarts));
  if (slower > LIMIT) {
    console.error(
      `the window takes ${slower.toFixed(2)} times as long as a bare one to be painted: at most ${LIMIT} is allowed`,
    );
    process.exitCode = 1;
  }
} finally {
  removeFolder(folder);
}
