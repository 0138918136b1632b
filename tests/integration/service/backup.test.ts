import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readContainer, readManifest, requireSeal } from '../../../electron/service/backup/manifest.ts';
import { takeSnapshot } from '../../../electron/service/backup/snapshot.ts';
import { listTar, tarHeader } from '../../../electron/service/backup/tar.ts';
import { addFile } from '../../../electron/service/files/file-store.ts';
import { addMark, fillClinic } from '../../fixtures/service/backup-clinic.ts';
import { CAN_MOUNT, mountReadOnly, mountSmall, unmount } from '../../fixtures/service/mounts.ts';
import {
  keysOf,
  openService,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let data: string;
let service: TestService;

beforeEach(async () => {
  folder = tempFolder();
  data = join(folder, 'data');
  service = openService(data);
  await fillClinic(service);
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const status = () => service.ask('backup:status', {});
const run = () => service.ask('backup:run', {});
const configure = (secondFolder: string | null) => service.ask('backup:configure', { secondFolder, everyMinutes: 15 });
const entries = async (action: 'backup.run' | 'backup.failed') =>
  (
    await service.ask('audit:list', {
      ...{ patientId: null, actorId: null, from: null, to: null, limit: 50, offset: 0 },
      action,
    })
  ).entries;

describe('a backup', () => {
  it('is one archive that every system opens, with the manifest first and nothing readable of a patient', async () => {
    const { path, patients, sessions } = await run();
    expect([patients, sessions]).toEqual([4, 6]);
    const names = ['manifest.json', 'keyring.json', 'files.json', 'mesochart.db'];
    expect(listTar(path).map(({ name }) => name)).toEqual(names);
    const { status: exit, stdout } = spawnSync('tar', ['-tf', path], { encoding: 'utf8' });
    if (exit !== null) expect(stdout.trim().split('\n')).toEqual(names);
    expect(readFileSync(path).includes('Kept')).toBe(false);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readdirSync(join(data, 'backups')).filter((name) => !name.endsWith('.mesobackup'))).toEqual([]);
  });

  it('says in its manifest where both logs end, its own entry included, sealed with the key of the clinic', async () => {
    const { path } = await run();
    const manifest = readManifest(path);
    const [entry] = await entries('backup.run');
    expect(manifest.audit.seq).toBe(entry?.seq);
    requireSeal(path, manifest, (await keysOf(data)).backup);
    expect(() => {
      requireSeal(path, { ...manifest, program: 'another' }, Buffer.alloc(32));
    }).toThrow('damaged');
  });

  it('makes the records clean until something is done', async () => {
    expect(await status()).toMatchObject({ dirty: true, lastAt: null });
    const { at } = await run();
    expect(await status()).toMatchObject({ dirty: false, lastAt: at, problem: null });
    await addMark(service, 's1');
    expect(await status()).toMatchObject({ dirty: true });
  });

  it('is made once where it is asked for twice at a time, and saving goes on meanwhile', async () => {
    const [one, two] = await Promise.all([run(), run(), addMark(service, 's2')]);
    expect(one.path).toBe(two.path);
    expect((await status()).entries).toHaveLength(1);
  });

  it('of records that are being written to is a state that there was', async () => {
    const keys = await keysOf(data);
    let stop = false;
    const writing = (async () => {
      let saves = 0;
      while (!stop) {
        await addMark(service, `s${saves++ % 6}`);
        await new Promise((resolve) => setImmediate(resolve));
      }
      return saves;
    })();
    try {
      for (let i = 0; i < 3; i++) {
        const { path } = await run();
        expect(await service.ask('backup:drill', { path })).toMatchObject({ ok: true });
      }
    } finally {
      stop = true;
      expect(await writing).toBeGreaterThan(3);
    }
    takeSnapshot(join(data, 'clinic/mesochart.db'), join(folder, 'again.db'), { key: keys.db });
  });

  it('is refused whole where any one bit of it was turned', async () => {
    const { path } = await run();
    const bytes = readFileSync(path);
    const spoilt = join(folder, 'spoilt.mesobackup');
    const { backup } = await keysOf(data);
    const padding = new Set<number>();
    const entriesOf = listTar(path);
    for (const { offset, sizeBytes } of entriesOf)
      for (let at = offset + sizeBytes; at % 512 !== 0; at++) padding.add(at);
    const end = Math.max(...entriesOf.map(({ offset, sizeBytes }) => offset + sizeBytes));
    fc.assert(
      fc.property(fc.nat(end - 1), fc.nat(7), (at, bit) => {
        // What fills a block, and the date and owner in a header, are no part of the backup.
        fc.pre(!padding.has(at) && entriesOf.every(({ offset }) => at >= offset || at < offset - 512));
        const turned = Buffer.from(bytes);
        turned[at] = (turned[at] ?? 0) ^ (1 << bit);
        writeFileSync(spoilt, turned);
        expect(() => {
          requireSeal(spoilt, readContainer(spoilt).manifest, backup);
        }).toThrow();
      }),
      { numRuns: 60 },
    );
  });

  it('is refused where it was cut short anywhere', async () => {
    const bytes = readFileSync((await run()).path);
    const cut = join(folder, 'cut.mesobackup');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1_025), (length) => {
        writeFileSync(cut, bytes.subarray(0, length));
        expect(() => readContainer(cut)).toThrow();
      }),
      { numRuns: 60 },
    );
  });

  it('holds parts of any size: eight gigabytes and more are written as GNU tar does', () => {
    const header = tarHeader('mesochart.db', 9 * 2 ** 30, 0);
    expect(header[124]).toBe(0x80);
    expect(header.readBigUInt64BE(128)).toBe(BigInt(9 * 2 ** 30));
  });
});

describe('sealed files', () => {
  async function aFile(text: string) {
    const store = service.raw.places.current();
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream is what is taken
    async function* source() {
      yield Buffer.from(text);
    }
    return addFile(store, { mediaType: 'text/plain', patientId: 'p0', sessionId: null }, 'x', source());
  }

  it('are copied beside the backups once', async () => {
    const { id } = await aFile('photograph');
    const first = await run();
    const copy = join(data, 'backups/files', `${id}.sealed`);
    const { mtimeMs } = statSync(copy);
    await aFile('another');
    await run();
    expect(statSync(copy).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(join(data, 'backups/files'))).toHaveLength(3);
    expect(await service.ask('backup:drill', { path: first.path })).toMatchObject({ ok: true });
  });

  it('that are missing or altered beside a backup fail its drill', async () => {
    const { id } = await aFile('photograph');
    const { path } = await run();
    const copy = join(data, 'backups/files', `${id}.sealed`);
    writeFileSync(copy, readFileSync(copy).fill(0, 20, 30));
    expect(await service.ask('backup:drill', { path })).toMatchObject({ ok: false });
    renameSync(copy, `${copy}.away`);
    expect(await service.ask('backup:drill', { path })).toMatchObject({ ok: false });
    expect((await status()).drill).toMatchObject({ ok: false, path });
  });
});

describe('the second place', () => {
  it('gets every backup too, and says so', async () => {
    const second = join(folder, 'second');
    mkdirSync(second);
    await configure(second);
    const { at } = await run();
    expect(await status()).toMatchObject({ secondFolder: second, lastAt: at, secondLastAt: at, problem: null });
    expect((await status()).entries.map(({ where }) => where).sort()).toEqual(['local', 'second']);
  });

  it('that is away leaves the first one whole, is not made anew, and is told', async () => {
    const second = join(folder, 'not-mounted');
    await configure(second);
    const { at } = await run();
    expect(await status()).toMatchObject({
      lastAt: at,
      secondLastAt: null,
      problem: { where: 'second', code: 'data-folder-missing' },
    });
    expect(existsSync(second)).toBe(false);
    expect(await entries('backup.failed')).toMatchObject([{ outcome: 'failed', detail: { where: 'second' } }]);
    mkdirSync(second);
    await run();
    expect(await status()).toMatchObject({ problem: null });
  });

  it.skipIf(!CAN_MOUNT)('that is read-only or full is told, with the reason', async ({ skip }) => {
    const second = join(folder, 'second');
    mkdirSync(second);
    await configure(second);
    if (!mountReadOnly(second)) skip('mounting is not allowed here');
    await run();
    expect(unmount(second)).toBe(true);
    expect((await status()).problem).toMatchObject({ where: 'second', code: 'data-folder-read-only' });
    if (!mountSmall(second, '64k')) skip('mounting is not allowed here');
    await run();
    const left = readdirSync(second).filter((name) => name.endsWith('.mesobackup'));
    expect(unmount(second)).toBe(true);
    expect((await status()).problem).toMatchObject({ where: 'second', code: 'disk-full' });
    expect(left).toEqual([]);
  });

  it('keeps the backups of another clinic that lie there', async () => {
    const second = join(folder, 'second');
    mkdirSync(second);
    await configure(second);
    await run();
    const other = openService(join(folder, 'other'));
    await other.ask('backup:configure', { secondFolder: second, everyMinutes: 15 });
    await other.ask('backup:run', {});
    expect((await other.ask('backup:status', {})).entries.filter(({ where }) => where === 'second')).toHaveLength(1);
    other.close();
    expect(readdirSync(second)).toHaveLength(2);
  });
});

describe('a backup that cannot be made', () => {
  it('is told with its code, leaves nothing half made, and takes no other away', async () => {
    const { path } = await run();
    const before = readdirSync(join(data, 'backups'));
    renameSync(join(data, 'backups'), join(data, 'kept'));
    writeFileSync(join(data, 'backups'), 'a file in the way');
    expect(await service.fail('backup:run', {})).toMatchObject({ code: 'data-folder-missing' });
    expect((await status()).problem).toMatchObject({ where: 'local', code: 'data-folder-missing' });
    expect(await entries('backup.failed')).toHaveLength(1);
    removeFolder(join(data, 'backups'));
    renameSync(join(data, 'kept'), join(data, 'backups'));
    expect(readdirSync(join(data, 'backups'))).toEqual(before);
    expect((await status()).entries[0]?.path).toBe(path);
  });
});

describe('the fictional clinic', () => {
  it('has no backups and tells nothing of the real ones', async () => {
    await run();
    await service.ask('place:use', { place: 'sample' });
    expect((await service.ask('backup:status', {})).entries).toEqual([]);
    expect(await service.fail('backup:run', {})).toMatchObject({ code: 'unavailable' });
  });
});
