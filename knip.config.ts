import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'electron/{main,preload,service-process}.ts',
    'electron/service/backup/worker.ts',
    'renderer/{begin.ts,main.tsx}',
    'scripts/*.{ts,mjs}',
    'scripts/chart/write-schema.ts',
    'scripts/chart/write-tables.ts',
    'scripts/default-app/main.js',
    'tests/**/*.{test,bench,spec}.ts',
    'tests/faults/child.ts',
    'tests/bench/workspace/run.ts',
    'tests/bench/start/run.ts',
    'tests/bench/tasks/measure-tasks.ts',
    'tests/*.config.ts',
    'tests/gallery/{gallery,playwright.config}.ts',
  ],
  project: [
    'shared/**/*.ts',
    'electron/**/*.ts',
    'renderer/**/*.{ts,tsx}',
    'scripts/**/*.{ts,mjs,js}',
    'tests/**/*.ts',
  ],
  // The cipher build's own types are not reachable through its exports; these describe the same interface.
  ignoreDependencies: ['@types/better-sqlite3'],
  ignoreBinaries: ['apt-get', 'Xvfb', 'pdftotext', 'pdffonts', 'pdfinfo', 'soffice'],
  // Types and constants may be exported for the reader of an interface before something else uses them.
  exclude: ['types'],
  ignoreExportsUsedInFile: true,
};

export default config;
