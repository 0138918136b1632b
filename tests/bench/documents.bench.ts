/** A hundred charts printed in one run of the built app: time for each, and the memory of its processes all along. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'vitest';

import { printTable } from './figures.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SESSIONS = 100;
const EVERY = 10;
const LOOK_MS = 100;
const KIB_PER_MIB = 1_024;
const env = { ...process.env, MESOCHART_PASSWORD: 'a password of the bench' };

const words = (args: readonly string[]): string[] => [join(ROOT, 'scripts/chart.ts'), ...args];

/** Ids of a process and of everything it started, by what Linux tells. */
function familyOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  const children = existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
  return [pid, ...children.flatMap(familyOf)];
}

/** Memory that a process alone holds, MiB, and what it is; null: it is gone, or none of the app's. */
function lookAt(pid: number): { readonly role: string; readonly mib: number } | null {
  try {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (!line.includes('--export-pdf=') && !line.includes('--type=')) return null;
    const role = /--type=(\w+)/.exec(line)?.[1] ?? (/electron/i.test(line.split(' ')[0] ?? '') ? 'main' : '');
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const kib = [...rollup.matchAll(/^Private_\w+: +(\d+) kB/gm)].reduce((sum, [, size]) => sum + Number(size), 0);
    return { role, mib: kib / KIB_PER_MIB };
  } catch {
    return null; // it ended while it was looked at
  }
}

/** The largest of each role now. */
function memoryNow(pid: number): Map<string, number> {
  const most = new Map<string, number>();
  for (const one of familyOf(pid).map(lookAt)) {
    if (one !== null) most.set(one.role, Math.max(most.get(one.role) ?? 0, one.mib));
  }
  return most;
}

test('a hundred charts as PDF', { timeout: 1_200_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mesochart-bench-'));
  const data = join(folder, 'data');
  const out = join(folder, 'out');
  const counts = ['--patients', '20', '--sessions', `${SESSIONS}`, '--seed', '7'];
  spawnSync(process.execPath, words(['seed', '--data', data, ...counts]), { env });
  const started = performance.now();
  const child = spawn(process.execPath, words(['export', '--data', data, '--all', '--format', 'pdf', '--out', out]), {
    cwd: ROOT,
    env,
    stdio: 'ignore',
  });
  const rows: string[][] = [['documents', 'main, MiB', 'page, MiB', 's']];
  const made = (): number => (existsSync(out) ? readdirSync(out).filter((name) => name.endsWith('.pdf')).length : 0);
  const peaks = new Map<string, number>();
  let next = EVERY;
  const timer = setInterval(() => {
    for (const [role, mib] of memoryNow(child.pid ?? 0)) peaks.set(role, Math.max(peaks.get(role) ?? 0, mib));
    const count = made();
    if (count < next) return;
    const cell = (role: string) => (peaks.get(role) ?? 0).toFixed(0);
    const seconds = ((performance.now() - started) / 1_000).toFixed(0);
    rows.push([`${count}`, cell('main'), cell('renderer'), seconds]);
    peaks.clear();
    next = count - (count % EVERY) + EVERY;
  }, LOOK_MS);
  await new Promise((done) => child.once('exit', done));
  clearInterval(timer);
  const bytes = readdirSync(out).reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
  rows.push([`together ${made()}`, '', '', ((performance.now() - started) / 1_000).toFixed(0)]);
  rows.push(['mean size, kB', (bytes / made() / 1_000).toFixed(0)]);
  printTable('Documents in one run (most of private memory in each ten)', rows);
  rmSync(folder, { recursive: true });
});
