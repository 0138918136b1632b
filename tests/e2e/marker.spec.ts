import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';

import { expect, test } from 'playwright/test';

import { newDataFolder, removeFolder, startApp } from './helpers/app.ts';
import { clickPlace } from './helpers/canvas.ts';
import { answerSaveDialog, sessionIdOf, startSessionWith, storedChart, untilSaved } from './helpers/record.ts';

/** A name that stands nowhere else on this machine. */
const MARKER = `ZZQMARKER${randomBytes(4).toString('hex').toUpperCase()}`;

/** Nothing the app writes is larger; other programs' files may be. */
const LARGEST_BYTES = 200 * 1024 * 1024;

/** Regular files below a folder that were changed since an instant (ms). */
function* filesSince(folder: string, sinceMs: number): Generator<string> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return; // somebody else's, or gone meanwhile
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesSince(path, sinceMs);
    else if (entry.isFile()) {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat !== undefined && stat.mtimeMs >= sinceMs && stat.size <= LARGEST_BYTES) yield path;
    }
  }
}

const inClear = [
  Buffer.from(MARKER, 'utf8'),
  Buffer.from(MARKER, 'utf16le'),
  Buffer.from(MARKER.toLowerCase(), 'utf8'),
];

function holdsMarker(path: string): boolean {
  try {
    const bytes = readFileSync(path);
    return inClear.some((spelling) => bytes.includes(spelling));
  } catch {
    return false; // gone meanwhile
  }
}

test("after a day's work no file but the exported ones holds the patient's name, and no request left the app", async () => {
  const startedMs = Date.now() - 1_000;
  const data = newDataFolder();
  const outside = join(data, '..', `outside-${MARKER.slice(-8).toLowerCase()}`);
  mkdirSync(outside);
  const { app, page, complaints } = await startApp(data);
  await app.evaluate(({ session }) => {
    const requests: string[] = [];
    Object.assign(globalThis, { requests });
    const { webRequest } = session.fromPartition('mesochart');
    webRequest.onCompleted(({ url }) => requests.push(url));
    webRequest.onErrorOccurred(({ url }) => requests.push(`failed ${url}`));
  });

  await startSessionWith(page, MARKER, 'Ada');
  const sessionId = sessionIdOf(page);
  for (const u of [-3, -1.5, 0, 1.5, 3]) await clickPlace(page, { u, v: 157 });
  await untilSaved(page);
  const chart = await storedChart(page, sessionId);
  const answers = await page.evaluate(
    async ({ id, before, marker }) => {
      const bridge = (
        window as unknown as {
          mesochart: Record<string, (input: unknown) => Promise<{ ok: true } | { ok: false; error: { code: string } }>>;
        }
      ).mesochart;
      const ask = async (channel: string, input: unknown) => {
        const answer = await bridge[channel]!(input);
        return answer.ok ? 'ok' : answer.error.code;
      };
      const session = { ...before.session, notes: `${marker} said it hurts` };
      const delta = { marks: [], treatments: [], session: { before: before.session, after: session } };
      return [
        await ask('session:apply', { sessionId: id, baseRevision: 5, delta, origin: 'edit' }),
        await ask('patient:search', { query: marker, limit: 50, offset: 0 }),
        await ask('session:recent', { limit: 10 }),
        await ask('backup:run', {}),
      ];
    },
    { id: sessionId, before: chart, marker: MARKER },
  );
  expect(answers).toEqual(['ok', 'ok', 'ok', 'ok']);
  for (const [channel, file] of [
    ['file:export-chart', 'chart.json'],
    ['file:export-pdf', 'chart.pdf'],
  ] as const) {
    await answerSaveDialog(app, join(outside, file));
    const saved = await page.evaluate(
      ([name, id]) =>
        (window as unknown as { mesochart: Record<string, (input: unknown) => Promise<{ ok: boolean }>> }).mesochart[
          name!
        ]!({ sessionId: id, paper: 'A4' }),
      [channel, sessionId],
    );
    expect(saved.ok, channel).toBe(true);
  }
  const requests = await app.evaluate(() => (globalThis as unknown as { requests: string[] }).requests);
  await app.close();

  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter((url) => !/^(app:\/\/mesochart\/|blob:app:\/\/mesochart\/|data:)/.test(url))).toEqual([]);
  expect(complaints.filter((text) => text.startsWith('CSP:'))).toEqual([]);

  // The search itself works: what was exported is found.
  expect(holdsMarker(join(outside, 'chart.json'))).toBe(true);
  const looked = [...filesSince(data, 0), ...filesSince(tmpdir(), startedMs)];
  const found = looked.filter((path) => !path.startsWith(outside + sep) && holdsMarker(path));
  console.log(`${looked.length} files looked through`);
  expect(found).toEqual([]);
  expect(looked.some((path) => path.endsWith('mesochart.db'))).toBe(true);
  removeFolder(outside);
  removeFolder(data);
});
