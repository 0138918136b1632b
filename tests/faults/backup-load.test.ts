import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { createSeeded } from '../../electron/service/sample/seeded-random.ts';
import { fillSynthetic } from '../../electron/service/sample/synthetic.ts';
import { openService, removeFolder, tempFolder, type TestService } from '../fixtures/service/temp-service.ts';

/** About 80 MB of records. */
const COUNTS = { patients: 1_100, sessions: 3_300 };
const SLOWEST_P99_MS = 250;

let folder: string;
let service: TestService;

beforeEach(async () => {
  folder = tempFolder();
  service = openService(join(folder, 'data'));
  await service.ask('app:info', {});
  const [person] = await service.ask('people:list', {});
  fillSynthetic(service.raw.places.current(), COUNTS, createSeeded(5), person?.id ?? '');
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const part = (sorted: readonly number[], p: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0).toFixed(1);

it('saving goes on while a backup is made', async () => {
  const [recent] = await service.ask('session:recent', { limit: 1 });
  const sessionId = recent?.id ?? '';
  const { chart, ...opened } = await service.ask('session:open', { sessionId });
  let { revision } = opened;
  const [pattern] = chart.marks;
  if (pattern === undefined) throw new Error('invented charts have marks');
  let isMade = false;
  const beganMs = performance.now();
  const making = service.ask('backup:run', {}).finally(() => {
    isMade = true;
  });
  const saves: number[] = [];
  let peak = 0;
  while (!isMade) {
    const value = { ...pattern, id: `added-${revision}` };
    const index = chart.marks.length + saves.length;
    const delta = { marks: [{ id: value.id, before: null, after: { index, value } }], treatments: [] };
    const sentMs = performance.now();
    const input = { sessionId, baseRevision: revision, delta, origin: 'edit' } as const;
    ({ revision } = await service.ask('session:apply', input));
    saves.push(performance.now() - sentMs);
    peak = Math.max(peak, process.memoryUsage.rss());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const { sizeBytes, path } = await making;
  const seconds = (performance.now() - beganMs) / 1_000;
  const sorted = saves.toSorted((a, b) => a - b);
  console.log(
    `${(sizeBytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s; ${saves.length} saves meanwhile: ` +
      `median ${part(sorted, 0.5)}, p99 ${part(sorted, 0.99)}, longest ${part(sorted, 1)} ms; ` +
      `memory of the whole process at most ${(peak / 1e6).toFixed(0)} MB`,
  );
  expect(saves.length).toBeGreaterThan(20);
  expect(Number(part(sorted, 0.99))).toBeLessThan(SLOWEST_P99_MS);
  expect(await service.ask('backup:drill', { path })).toMatchObject({ ok: true });
});
