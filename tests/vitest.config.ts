import { resolve } from 'node:path';

import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

const project = (name: string, timeoutMs: number) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
  },
});

export default defineConfig({
  root,
  test: {
    projects: [project('unit', 30_000), project('integration', 60_000), project('faults', 120_000)],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
    reporters: ['default'],
    maxWorkers: 2,
  },
});
