import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { compareVersions, MANIFEST_FILE } from '#shared/update/manifest.ts';
import { checkUpdate, type Installed } from '../../../../electron/update/check.ts';
import { filesIn, keepOpened, takeOpened } from '../../../../electron/opened-files.ts';

const SCRIPT = resolve(import.meta.dirname, '../../../../scripts/sign-release.mjs');
const INSTALLER = 'Mesochart-Setup-0.2.0.exe';

let folder: string;
let place: string;
let installed: Installed;

const signed = (...more: readonly string[]) =>
  execFileSync(process.execPath, [
    SCRIPT,
    ...['--key', join(folder, 'key.pem'), '--public', join(folder, 'public.pem'), '--release', '0.2.0'],
    ...['--schema', '7', ...more, place],
  ]);
const editManifest = (edit: (text: string) => string) => {
  const path = join(place, MANIFEST_FILE);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesochart-update-'));
  place = join(folder, 'stick');
  mkdirSync(place);
  writeFileSync(join(place, INSTALLER), 'an installer');
  const keys = ['--new-key', join(folder, 'key.pem'), '--public', join(folder, 'public.pem')];
  execFileSync(process.execPath, [SCRIPT, ...keys]);
  const key = readFileSync(join(folder, 'public.pem'), 'utf8');
  installed = { version: '0.1.0', schemaVersion: 7, system: 'win32', key };
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('an update from a folder', () => {
  test('that the makers signed and that arrived whole is offered, by its folder, its manifest or its installer', async () => {
    signed();
    for (const path of [place, join(place, MANIFEST_FILE), join(place, INSTALLER)]) {
      expect(await checkUpdate(path, installed)).toMatchObject({
        verdict: 'genuine',
        release: '0.2.0',
        against: 'newer',
        file: INSTALLER,
        bytes: 12,
      });
    }
  });

  test('is told apart from the version that is installed', async () => {
    signed();
    expect(await checkUpdate(place, { ...installed, version: '0.2.0' })).toMatchObject({ against: 'same' });
    expect(await checkUpdate(place, { ...installed, version: '0.10.0' })).toMatchObject({ against: 'older' });
  });

  test('that is too old for the records is refused', async () => {
    signed();
    expect(await checkUpdate(place, { ...installed, schemaVersion: 8 })).toMatchObject({ verdict: 'too-old' });
  });

  test('of which one byte of the installer, same length, was changed is refused', async () => {
    signed();
    writeFileSync(join(place, INSTALLER), 'an Installer');
    expect(await checkUpdate(place, installed)).toMatchObject({ verdict: 'damaged', file: INSTALLER });
  });

  test('whose manifest says anything else than what was signed is refused', async () => {
    signed();
    editManifest((text) => text.replace('"release": "0.2.0"', '"release": "9.9.9"'));
    expect(await checkUpdate(place, installed)).toMatchObject({ verdict: 'bad-signature' });
  });

  test('that somebody else signed is refused', async () => {
    const other = ['--new-key', join(folder, 'other.pem'), '--public', join(folder, 'other-public.pem')];
    execFileSync(process.execPath, [SCRIPT, ...other]);
    signed('--key', join(folder, 'other.pem'));
    expect(await checkUpdate(place, installed)).toMatchObject({ verdict: 'bad-signature' });
  });

  test('says what is missing', async () => {
    expect(await checkUpdate(place, installed)).toMatchObject({ verdict: 'no-manifest' });
    signed();
    expect(await checkUpdate(place, { ...installed, system: 'darwin' })).toMatchObject({ verdict: 'no-package' });
    expect(await checkUpdate(place, { ...installed, key: null })).toMatchObject({ verdict: 'no-key' });
    writeFileSync(join(place, MANIFEST_FILE), '{"release": {}}');
    expect(await checkUpdate(place, installed)).toMatchObject({ verdict: 'not-manifest' });
  });
});

describe('versions', () => {
  test('are ordered by their numbers, not by their letters', () => {
    const part = fc.nat({ max: 40 });
    fc.assert(
      fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (a, b) => {
        const order = a.map((n, i) => n - (b[i] ?? 0)).find((d) => d !== 0) ?? 0;
        expect(Math.sign(compareVersions(a.join('.'), b.join('.')))).toBe(Math.sign(order));
      }),
    );
  });
});

describe('files that the system asks to open', () => {
  test('are chart files that are there; each is given out once', () => {
    writeFileSync(join(place, 'visit.mesochart'), '{}');
    const argv = ['/opt/mesochart', '--no-sandbox', 'visit.mesochart', 'gone.json', INSTALLER, place];
    const found = filesIn(argv, place);
    expect(found).toEqual([join(place, 'visit.mesochart')]);
    keepOpened(found);
    keepOpened(found);
    expect(takeOpened()).toEqual(found);
    expect(takeOpened()).toEqual([]);
  });
});
