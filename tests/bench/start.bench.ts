/** The packaged app beside a bare window in the same Electron: needs a built app (`npm run build`). */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

test('the packaged app starts at most 1.5 times as slowly as a bare window', () => {
  const { status } = spawnSync(
    process.execPath,
    ['scripts/with-electron.mjs', process.execPath, 'tests/bench/start/run.ts'],
    { cwd: ROOT, stdio: 'inherit' },
  );
  expect(status, 'see the table above').toBe(0);
}, 900_000);
