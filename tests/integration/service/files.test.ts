import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { addFile, listFiles, readFile, sweepFiles } from '../../../electron/service/files/file-store.ts';
import { CHUNK_BYTES, readSealed, writeSealed } from '../../../electron/service/files/sealed-file.ts';
import { type Store } from '../../../electron/service/store.ts';
import { verifyFiles } from '../../../electron/service/verify/verify-files.ts';
import { verifyStore } from '../../../electron/service/verify/verify-store.ts';
import { clinicStore } from '../../fixtures/service/clinic-store.ts';
import { aPatient, openService, removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = tempFolder();
  file = join(folder, 'x.sealed');
});
afterEach(() => {
  removeFolder(folder);
});

const filesKey = randomBytes(32);
const own = { filesKey, id: 'one', randomBytes };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A stream that comes in pieces of a given size. */
// eslint-disable-next-line @typescript-eslint/require-await -- a stream is what is taken
async function* inPieces(bytes: Buffer, size = 65_536) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(path: string, bytes: Buffer, id = own.id): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const expected = { sha256: sha256(bytes), size: bytes.length };
  for await (const piece of readSealed(path, { filesKey, id, expected })) pieces.push(piece);
  return Buffer.concat(pieces);
}

const refused = { code: 'data-damaged' };
const HEADER = 15;
const SEALED = CHUNK_BYTES + 16;

describe('a sealed file', () => {
  it('gives back what went in, whatever its size and however it came', async () => {
    const sizes = fc
      .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -3, max: 3 }))
      .map(([chunks, more]) => Math.max(0, chunks * CHUNK_BYTES + more));
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1_000, max: 3 * CHUNK_BYTES }), async (size, piece) => {
        const bytes = randomBytes(size);
        expect(await writeSealed(file, own, inPieces(bytes, piece))).toEqual({ sha256: sha256(bytes), size });
        expect((await readAll(file, bytes)).equals(bytes)).toBe(true);
      }),
      {
        numRuns: 25,
        examples: [
          [0, 1_000],
          [CHUNK_BYTES, CHUNK_BYTES],
          [2 * CHUNK_BYTES, 1_000],
        ],
      },
    );
  });

  it('holds nothing readable, and is another file each time', async () => {
    const bytes = Buffer.alloc(CHUNK_BYTES + 5, 'Zyxwvutsrq');
    await writeSealed(file, own, inPieces(bytes));
    const first = readFileSync(file);
    expect(first.includes('Zyxw')).toBe(false);
    await writeSealed(file, own, inPieces(bytes));
    expect(readFileSync(file).subarray(HEADER).equals(first.subarray(HEADER))).toBe(false);
  });

  it('is refused after any one bit was turned', async () => {
    const bytes = randomBytes(CHUNK_BYTES + 1_000);
    await writeSealed(file, own, inPieces(bytes));
    const sealed = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: sealed.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const turned = Buffer.from(sealed);
          turned.writeUInt8(turned.readUInt8(at) ^ (1 << bit), at);
          writeFileSync(file, turned);
          await expect(readAll(file, bytes)).rejects.toMatchObject(refused);
        },
      ),
      {
        numRuns: 60,
        examples: [
          [0, 0],
          [HEADER - 1, 0],
          [HEADER, 7],
          [HEADER + SEALED, 0],
          [sealed.length - 1, 0],
        ],
      },
    );
  });

  it('is refused where it was cut short, at every kind of place, or grew', async () => {
    const bytes = randomBytes(3 * CHUNK_BYTES);
    await writeSealed(file, own, inPieces(bytes));
    const sealed = readFileSync(file);
    for (const length of [0, 3, HEADER, HEADER + 5, HEADER + SEALED, HEADER + 2 * SEALED, sealed.length - 1]) {
      writeFileSync(file, sealed);
      truncateSync(file, length);
      await expect(readAll(file, bytes)).rejects.toMatchObject(refused);
    }
    writeFileSync(file, Buffer.concat([sealed, sealed.subarray(HEADER + 2 * SEALED)]));
    await expect(readAll(file, bytes)).rejects.toMatchObject(refused);
  });

  it('is refused where its pieces were put in another order or taken out', async () => {
    const bytes = randomBytes(4 * CHUNK_BYTES);
    await writeSealed(file, own, inPieces(bytes));
    const sealed = readFileSync(file);
    const chunk = (n: number) => sealed.subarray(HEADER + n * SEALED, HEADER + (n + 1) * SEALED);
    const head = sealed.subarray(0, HEADER);
    for (const order of [[1, 0, 2, 3], [0, 2, 1, 3], [0, 1, 3], [0, 0, 2, 3], [3, 1, 2, 0], [3]]) {
      writeFileSync(file, Buffer.concat([head, ...order.map(chunk)]));
      await expect(readAll(file, bytes)).rejects.toMatchObject(refused);
    }
  });

  it('is refused in the place of another one, and with another key', async () => {
    const bytes = randomBytes(1_000);
    await writeSealed(file, own, inPieces(bytes));
    await expect(readAll(file, bytes, 'two')).rejects.toMatchObject(refused);
    const expected = { sha256: sha256(bytes), size: bytes.length };
    const other = readSealed(file, { filesKey: randomBytes(32), id: own.id, expected });
    await expect(other.next()).rejects.toMatchObject(refused);
  });

  it('leaves nothing behind when its source fails half way', async () => {
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream is what is taken
    async function* failing() {
      yield randomBytes(2 * CHUNK_BYTES);
      throw new Error('gone');
    }
    await expect(writeSealed(file, own, failing())).rejects.toThrow('gone');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the files of the records', () => {
  let store: Store;
  let sealedFolder: string;
  const photo = randomBytes(CHUNK_BYTES + 17);

  beforeEach(async () => {
    const data = join(folder, 'data');
    sealedFolder = join(data, 'clinic/files');
    const service = openService(data);
    await service.ask('patient:create', aPatient());
    service.close();
    store = await clinicStore(data);
  });
  afterEach(() => {
    store.close();
  });

  const add = (bytes = photo) => {
    const patientId = String(store.sql('SELECT id FROM patient').pluck().get());
    return addFile(store, { mediaType: 'image/jpeg', patientId, sessionId: null }, 'a', inPieces(bytes));
  };
  const content = async (id: string) => {
    const pieces: Buffer[] = [];
    for await (const piece of readFile(store, id)) pieces.push(piece);
    return Buffer.concat(pieces);
  };

  it('are read as they were stored, and are sound', async () => {
    const { id, size } = await add();
    expect(size).toBe(photo.length);
    expect((await content(id)).equals(photo)).toBe(true);
    expect(await verifyFiles(store)).toEqual([]);
    expect(verifyStore(store).findings).toEqual([]);
  });

  it('that were changed for one another are refused', async () => {
    const [one, two] = [await add(), await add(randomBytes(photo.length))];
    const path = (id: string) => join(sealedFolder, `${id}.sealed`);
    renameSync(path(one.id), path('x'));
    renameSync(path(two.id), path(one.id));
    renameSync(path('x'), path(two.id));
    await expect(content(one.id)).rejects.toMatchObject(refused);
    expect((await verifyFiles(store)).map(({ id }) => id)).toEqual([one.id, two.id]);
  });

  it('that have gone are an alarm', async () => {
    const { id } = await add();
    rmSync(join(sealedFolder, `${id}.sealed`));
    await expect(content(id)).rejects.toMatchObject(refused);
    expect(verifyStore(store).findings).toEqual([{ kind: 'file', id, message: 'a stored file has gone' }]);
  });

  it('without a row are swept once they are old, and what was half written at once', async () => {
    const { id } = await add();
    for (const name of ['new.sealed', 'old.sealed', 'half.sealed.part']) writeFileSync(join(sealedFolder, name), 'x');
    const old = new Date(Date.now() - 31 * 86_400_000);
    utimesSync(join(sealedFolder, 'old.sealed'), old, old);
    utimesSync(join(sealedFolder, `${id}.sealed`), old, old);
    expect(sweepFiles(store)).toBe(2);
    expect(readdirSync(sealedFolder).sort()).toEqual([`${id}.sealed`, 'new.sealed'].sort());
  });

  it('leave no row and no file where the patient is not known', async () => {
    const about = { mediaType: 'image/jpeg', patientId: 'nobody', sessionId: null };
    await expect(addFile(store, about, 'a', inPieces(photo))).rejects.toThrow();
    expect(listFiles(store)).toEqual([]);
    expect(readdirSync(sealedFolder)).toEqual([]);
  });

  it('cannot be altered or deleted by a statement', async () => {
    await add();
    const { db } = store.opened;
    for (const sql of [
      "UPDATE file SET sha256 = 'x'",
      'DELETE FROM file',
      'INSERT OR REPLACE INTO file SELECT * FROM file',
    ]) {
      expect(() => db.exec(sql)).toThrow();
    }
  });

  it('need little memory whatever their size', async () => {
    const piece = Buffer.alloc(CHUNK_BYTES, 7);
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream is what is taken
    async function* large() {
      for (let n = 0; n < 200; n++) yield piece;
    }
    const before = process.memoryUsage().arrayBuffers;
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().arrayBuffers - before)), 5);
    const patientId = String(store.sql('SELECT id FROM patient').pluck().get());
    const { id } = await addFile(store, { mediaType: 'x/y', patientId, sessionId: null }, 'a', large());
    let read = 0;
    for await (const bytes of readFile(store, id)) read += bytes.length;
    clearInterval(watch);
    expect(read).toBe(200 * CHUNK_BYTES);
    console.log(`200 MiB in and out with ${Math.round(peak / CHUNK_BYTES)} MiB of buffers at most`);
    expect(peak).toBeLessThan(150 * CHUNK_BYTES);
  });
});
