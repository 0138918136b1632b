/** An AES-256 archive of sealed pieces: decrypted, compressed and encrypted again on the way, with nothing in clear on disk. */
import { open, rm } from 'node:fs/promises';

import { ZipWriter } from '@zip.js/zip.js';

import { settleFile } from '../durable-file.ts';
import { diskFailure } from './whole-target.ts';

/** AE-2 with a key of 256 bits; the old cipher of ZIP is none. */
const AES_256 = 3;

/** Of what is compressed already, no byte is won by doing it again. */
const isPacked = (path: string): boolean => /\.(jpg|png|webp|pdf)$/.test(path);

/** A piece of an archive. */
export interface ZipPiece {
  readonly path: string;
  readonly bytes: number;
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** What an archive is made with. */
export interface ZipOptions {
  readonly file: string;
  readonly password: string;
  /** Waits while packing is paused; throws when it is given up. */
  readonly checkpoint: () => Promise<void>;
  readonly onPacked: (done: number, total: number) => void;
}

/** Writes the archive under a temporary name and gives it its own when it is whole. */
export async function packZip(pieces: readonly ZipPiece[], options: ZipOptions): Promise<void> {
  const { file, password, checkpoint, onPacked } = options;
  const part = `${file}.part`;
  const total = pieces.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  try {
    const handle = await open(part, 'w', 0o600);
    try {
      const writable = new WritableStream<Uint8Array>({ write: (chunk) => handle.writeFile(chunk) });
      const zip = new ZipWriter(writable, {
        password,
        encryptionStrength: AES_256,
        zipCrypto: false,
        useWebWorkers: false,
        extendedTimestamp: false,
      });
      for (const { path, read } of pieces) {
        const counted = async function* () {
          for await (const piece of read()) {
            await checkpoint();
            done += piece.length;
            onPacked(done, total);
            yield new Uint8Array(piece);
          }
        };
        await zip.add(path, ReadableStream.from(counted()), { level: isPacked(path) ? 0 : 6 });
      }
      await zip.close();
      await handle.sync();
    } finally {
      await handle.close();
    }
    settleFile(part, file);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined); // the first failure is the one to tell
    throw diskFailure(error);
  }
}

/** Removes what a run that was cut short left of an archive. */
export const sweepZip = (file: string): Promise<void> => rm(`${file}.part`, { force: true });

/** Fails where the archive could not be written, before an hour of work went into its pieces. */
export async function probeZip(file: string): Promise<void> {
  await (await open(`${file}.part`, 'w', 0o600)).close();
  await sweepZip(file);
}
