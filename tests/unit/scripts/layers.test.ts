import { describe, expect, test } from 'vitest';

import { allowedFor, isAllowed, targetOf } from '../../../scripts/eslint/layers.mjs';

const may = (file: string, source: string): boolean => {
  const allowed = allowedFor(file);
  return allowed !== null && isAllowed(allowed, source, targetOf(file, source));
};

describe('the layers', () => {
  test.each([
    ['shared/chart/delta.ts', './schema.ts'],
    ['shared/chart/schema.ts', 'zod'],
    ['electron/main.ts', 'electron'],
    ['electron/main.ts', '#shared/errors.ts'],
    ['electron/service/db/open.ts', 'better-sqlite3'],
    ['electron/service/db/open.ts', 'node:fs'],
    ['renderer/features/session/a.tsx', '../../canvas/b.tsx'],
    ['renderer/features/session/a.tsx', './b.tsx'],
    ['renderer/canvas/a.tsx', 'react-konva'],
    ['renderer/editor/a.ts', '#shared/chart/delta.ts'],
  ])('%s may import %s', (file, source) => {
    expect(may(file, source)).toBe(true);
  });

  test.each([
    ['shared/chart/delta.ts', 'node:fs'],
    ['shared/chart/delta.ts', 'react'],
    ['shared/chart/delta.ts', '../../electron/window.ts'],
    ['electron/main.ts', 'better-sqlite3'],
    ['electron/main.ts', '../renderer/api.ts'],
    ['electron/service/db/open.ts', 'electron'],
    ['electron/preload.ts', '#shared/ipc/contract.ts'],
    ['renderer/features/session/a.tsx', '../patients/b.tsx'],
    ['renderer/features/session/a.tsx', 'electron'],
    ['renderer/features/session/a.tsx', 'konva'],
    ['renderer/editor/a.ts', 'react'],
    ['renderer/editor/a.ts', '../canvas/b.tsx'],
    ['renderer/canvas/a.tsx', '../features/session/b.tsx'],
    ['elsewhere/a.ts', './b.ts'],
  ])('%s may not import %s', (file, source) => {
    expect(may(file, source)).toBe(false);
  });
});
