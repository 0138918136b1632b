import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { FuseV1Options } from '@electron/fuses';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { PACKAGED_FUSES } from '../../../scripts/electron/fuses.mjs';
import { isSupported, SUPPORTED_ELECTRON } from '../../../scripts/electron/supported.mjs';
import { importedPackages, isAllowed, NOTICES, shippedPackages } from '../../../scripts/licences.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.looseObject({
        version: z.string().optional(),
        integrity: z.string().optional(),
        inBundle: z.boolean().optional(),
        hasInstallScript: z.boolean().optional(),
        dependencies: z.record(z.string(), z.string()).optional(),
        devDependencies: z.record(z.string(), z.string()).optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')));
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('what is shipped', () => {
  const shipped = shippedPackages(lock, importedPackages());

  test.each(shipped)('$name $version may be: $licence', ({ licence }) => {
    expect(isAllowed(licence)).toBe(true);
  });

  test('is all of it: what the window is made of and what the service needs', () => {
    const names = shipped.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['better-sqlite3', 'zod', 'react', 'react-dom', 'scheduler', '@mantine/core', 'konva']),
    );
    expect(names).not.toContain('vitest');
  });

  test('is what the program names in its list of licences; where this fails, run `npm run build:notices`', () => {
    const listed = z
      .array(z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }))
      .parse(JSON.parse(read(NOTICES)));
    const brief = (one: { name: string; version: string; licence: string | null }) =>
      `${one.name} ${one.version} ${one.licence ?? ''}`;
    expect(listed.map(brief)).toEqual(shipped.map(brief));
    expect(listed.filter(({ text }) => text === '').length).toBeLessThan(5);
  });

  test.each(['GPL-3.0-only', 'AGPL-3.0', 'SEE LICENSE IN LICENSE', 'UNLICENSED', '', null, 'MIT AND GPL-2.0'])(
    'a package under %s is refused',
    (licence) => {
      expect(isAllowed(licence)).toBe(false);
    },
  );

  test.each(['MIT', '(MIT OR GPL-3.0)', '(BSD-2-Clause AND MIT)'])('a package under %s is not', (licence) => {
    expect(isAllowed(licence)).toBe(true);
  });
});

describe('the lock file', () => {
  test('pins the content of every package', () => {
    expect(installed.length).toBeGreaterThan(100);
    // What comes inside another package is pinned with that one's content.
    const alone = installed.filter(([, { inBundle }]) => inBundle !== true);
    expect(alone.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)).toEqual([]);
  });

  test('is what every installation starts from, and no package runs a script while it is installed', () => {
    expect(read('.ci/run')).toMatch(/^npm ci$/m);
    expect(read('.ci/run')).not.toMatch(/npm (install|i|update)\b/);
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  test('names exact versions of everything that is shipped by name', () => {
    const { dependencies = {} } = lock.packages[''] ?? {};
    for (const [name, range] of Object.entries(dependencies)) {
      expect(range, name).toMatch(/^(npm:[@a-z0-9/-]+@)?\d+\.\d+\.\d+$/);
    }
  });
});

describe('the pinned Electron', () => {
  const pinned = lock.packages['node_modules/electron']?.version ?? '';
  const major = Number(pinned.split('.')[0]);

  test('is one exact version', () => {
    expect(lock.packages['']?.devDependencies?.['electron']).toBe(pinned);
  });

  test('still gets security fixes today; where this fails, raise it and put its dates in the table', () => {
    expect(isSupported(major, new Date().toISOString().slice(0, 10))).toBe(true);
  });

  test('is looked up in a table of at most three majors a day', () => {
    for (const { from } of SUPPORTED_ELECTRON) {
      const that = SUPPORTED_ELECTRON.filter((entry) => isSupported(entry.major, from) && entry.until > from);
      expect(that.length).toBeLessThanOrEqual(4); // the day on which one ends and another begins
    }
    expect(isSupported(33, '2026-11-22')).toBe(false);
    expect(isSupported(major, '2099-01-01')).toBe(false);
  });
});

describe('the fuses of the packaged app', () => {
  test('are decided, every one that this Electron may have', () => {
    const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
    const decided: Record<string, unknown> = {};
    const fuses: Readonly<Record<string, unknown>> = { ...PACKAGED_FUSES };
    for (const [name, index] of Object.entries(FuseV1Options)) {
      if (names.includes(name)) decided[name] = fuses[String(index)];
    }
    expect(decided).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
    expect(fuses['strictlyRequireAllFuses']).toBe(true);
  });
});
