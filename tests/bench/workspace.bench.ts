/** The real workspace with 5,000 marks in real Electron, beside bare Konva: needs a built app (`npm run build`). */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

test('5,000 marks in the workspace: dragging, zooming and panning beside bare Konva', () => {
  const { status } = spawnSync(
    process.execPath,
    ['scripts/with-electron.mjs', process.execPath, 'tests/bench/workspace/run.ts'],
    { cwd: ROOT, stdio: 'inherit' },
  );
  expect(status, 'see the table above').toBe(0);
}, 900_000);
