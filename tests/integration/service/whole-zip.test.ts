import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { exportManifestSchema } from '#shared/interchange/manifest.ts';
import { openZipTarget, stagingFolder } from '../../../electron/service/interchange/whole-staging.ts';
import { filesBelow, fillForExport, runWhole, type RunOptions } from '../../fixtures/interchange/whole.ts';
import { openService, removeFolder, tempFolder, type TestService } from '../../fixtures/service/temp-service.ts';

const PASSWORD = 'twelve or more ✓';

let folder: string;
let service: TestService;
const data = () => join(folder, 'data');
const zip = () => join(folder, 'all.zip');

beforeEach(async () => {
  folder = tempFolder();
  service = openService(data());
  await fillForExport(service);
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const pack = (own: RunOptions = {}) =>
  runWhole(service, '', {
    ...own,
    target: ({ stagingKey: key }) =>
      openZipTarget({
        dataFolder: data(),
        key,
        file: zip(),
        password: PASSWORD,
        checkpoint: own.checkpoint ?? (() => Promise.resolve()),
      }),
  });

/** Every file of the archive; throws with another password. */
async function unpack(password: string | undefined) {
  const reader = new ZipReader(new BlobReader(new Blob([readFileSync(zip())])), {
    ...(password !== undefined && { password }),
    useWebWorkers: false,
  });
  const files = new Map<string, Uint8Array>();
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    expect(entry.encrypted && !entry.zipCrypto).toBe(true);
    files.set(entry.filename, await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false }));
  }
  return files;
}

/** Fails once a number of files was asked for. */
const failAfter = (files: number) => {
  let asked = 0;
  return () => {
    asked += 1;
    return asked > files ? Promise.reject(new Error('cut short')) : Promise.resolve();
  };
};

describe('a whole export to an archive', () => {
  it('opens with the password and not without it, and holds what the folder holds', async () => {
    await pack();
    await runWhole(service, join(folder, 'out'));
    const files = await unpack(PASSWORD);
    expect([...files.keys()].sort()).toEqual(filesBelow(join(folder, 'out')));
    const manifest = exportManifestSchema.parse(
      JSON.parse(Buffer.from(files.get('manifest.json') ?? new Uint8Array()).toString('utf8')),
    );
    expect(manifest.files).toHaveLength(files.size - 1);
    for (const { path, bytes, sha256 } of manifest.files) {
      const found = files.get(path) ?? new Uint8Array();
      expect([path, found.length, createHash('sha256').update(found).digest('hex')]).toEqual([path, bytes, sha256]);
    }
    await expect(unpack(undefined)).rejects.toThrow();
    await expect(unpack('another password')).rejects.toThrow();
    expect(readFileSync(zip()).includes('Sample')).toBe(false);
    expect(existsSync(stagingFolder(data()))).toBe(false);
  });

  it('goes on after a run that was cut short, with nothing in clear on the disk meanwhile', async () => {
    await expect(pack({ checkpoint: failAfter(6) })).rejects.toThrow('cut short');
    const staged = readdirSync(stagingFolder(data()));
    expect(staged.length).toBeGreaterThan(2);
    for (const name of staged) {
      const bytes = readFileSync(join(stagingFolder(data()), name));
      expect(bytes.includes('Sample') || bytes.includes('patients/')).toBe(false);
    }
    expect(existsSync(zip())).toBe(false);
    const { kept } = await pack();
    expect(kept).toBe(staged.length);
    expect((await unpack(PASSWORD)).size).toBeGreaterThan(10);
  });

  it('makes a piece again that was spoilt meanwhile', async () => {
    await expect(pack({ checkpoint: failAfter(6) })).rejects.toThrow('cut short');
    const [name = ''] = readdirSync(stagingFolder(data()));
    writeFileSync(join(stagingFolder(data()), name), 'spoilt');
    const { kept } = await pack();
    expect(kept).toBeGreaterThan(1);
    expect((await unpack(PASSWORD)).size).toBeGreaterThan(10);
  });

  it('leaves no archive, not even a part of one, where packing is given up', async () => {
    await expect(pack({ checkpoint: failAfter(20) })).rejects.toThrow('cut short');
    expect(readdirSync(folder)).toEqual(['data']);
  });

  it('fails at once where the archive cannot be written', async () => {
    let asked = 0;
    const checkpoint = () => {
      asked += 1;
      return Promise.resolve();
    };
    mkdirSync(`${zip()}.part`);
    await expect(pack({ checkpoint })).rejects.toMatchObject({ code: 'io-error' });
    expect(asked).toBe(0);
  });

  it('puts a new archive in the place of an old one only when it is whole', async () => {
    writeFileSync(zip(), 'the old one');
    await expect(pack({ checkpoint: failAfter(20) })).rejects.toThrow('cut short');
    expect(readFileSync(zip(), 'utf8')).toBe('the old one');
    await pack();
    expect((await unpack(PASSWORD)).has('index.html')).toBe(true);
  });
});
