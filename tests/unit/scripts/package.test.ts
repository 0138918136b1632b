import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { writeBuildResources } from '../../../scripts/package/build-resources.mjs';
import { config } from '../../../scripts/package/config.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');

describe('the packages', () => {
  test('ask no server for anything, and are built from nothing that a compiler made here', () => {
    expect(config).toMatchObject({ publish: null, npmRebuild: false, asar: true, asarUnpack: ['**/*.node'] });
  });

  test('are for every system that was promised', () => {
    const targets = (of: { target: readonly (string | { target: string })[] }) =>
      of.target.map((one) => (typeof one === 'string' ? one : one.target));
    expect(targets(config.win)).toEqual(['nsis', 'portable']);
    expect(targets(config.mac)).toEqual(['dmg']);
    expect(targets(config.linux)).toEqual(['deb', 'AppImage', 'tar.gz']);
  });

  test('are installed for one person, without an administrator, and leave the records when they go', () => {
    expect(config.nsis).toMatchObject({ perMachine: false, allowElevation: false, deleteAppDataOnUninstall: false });
    expect(config.win.requestedExecutionLevel).toBe('asInvoker');
  });

  test('say on macOS what the camera is for, and run hardened', () => {
    expect(config.mac.hardenedRuntime).toBe(true);
    expect(config.mac.extendInfo.NSCameraUsageDescription).toMatch(/photos/);
  });

  test('open chart files from the file manager', () => {
    expect(config.fileAssociations).toMatchObject([{ ext: 'mesochart' }]);
  });

  test('do not take their icons from the folder that the app is made of', () => {
    expect(config.directories.buildResources).not.toBe('resources');
  });

  test('are said to be out of bounds for git', () => {
    expect(readFileSync(join(ROOT, '.gitignore'), 'utf8')).toMatch(/^dist\/$/m);
  });
});

describe('the icons', () => {
  test('are pictures of every size that a system asks for, in the forms that it reads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mesochart-icons-'));
    await writeBuildResources(folder);
    for (const file of readdirSync(join(folder, 'icons'))) {
      const { width, height, hasAlpha } = await sharp(join(folder, 'icons', file)).metadata();
      expect(`${width}x${height}.png`).toBe(file);
      expect(hasAlpha).toBe(true);
    }

    const ico = readFileSync(join(folder, 'icon.ico'));
    const count = ico.readUInt16LE(4);
    expect(count).toBe(7);
    for (let i = 0; i < count; i++) {
      const at = 6 + 16 * i;
      const png = ico.subarray(ico.readUInt32LE(at + 12), ico.readUInt32LE(at + 12) + ico.readUInt32LE(at + 8));
      expect((await sharp(png).metadata()).width).toBe(ico.readUInt8(at) || 256);
    }

    const icns = readFileSync(join(folder, 'icon.icns'));
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const types: string[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('ascii', at, at + 4));
    expect(types).toContain('ic10');
    expect(types).toContain('ic07');
    rmSync(folder, { recursive: true });
  });
});
