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
    setupFiles: name === 'faults' ? [] : ['tests/fixtures/one-seed.ts'],
    // Benches belong to one project, or each would run three times.
    benchmark: { include: name === 'unit' ? ['tests/bench/**/*.bench.ts'] : [] },
  },
});

export default defineConfig({
  root,
  test: {
    projects: [project('unit', 30_000), project('integration', 60_000), project('faults', 120_000)],
    reporters: ['default'],
    maxWorkers: 2,
  },
});
