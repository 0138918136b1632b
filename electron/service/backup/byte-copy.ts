/** Reads, hashes and copies files of any size in pieces. */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, rmSync } from 'node:fs';

import { AppError } from '#shared/errors.ts';
import { settleFile } from '../durable-file.ts';
import { writeAll } from './tar.ts';

const PIECE_BYTES = 1 << 20;

/** A stretch of a file; the whole of it without `offset` and `sizeBytes`. */
export interface Stretch {
  readonly path: string;
  readonly offset?: number;
  readonly sizeBytes?: number;
}

/** Calls `take` with a stretch piece by piece; the piece is overwritten by the next. Returns how many bytes it was. */
export function eachPiece({ path, offset = 0, sizeBytes }: Stretch, take: (piece: Buffer) => void): number {
  const handle = openSync(path, 'r');
  try {
    const whole = sizeBytes ?? fstatSync(handle).size - offset;
    const piece = Buffer.allocUnsafe(Math.max(1, Math.min(PIECE_BYTES, whole)));
    for (let done = 0; done < whole;) {
      const read = readSync(handle, piece, 0, Math.min(piece.length, whole - done), offset + done);
      if (read === 0) throw new AppError('backup-damaged', 'a file ended too soon', { path });
      take(piece.subarray(0, read));
      done += read;
    }
    return whole;
  } finally {
    closeSync(handle);
  }
}

/** A digest of SHA-256 and the size. */
export interface Digest {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** The digest of a stretch. */
export function digestOf(stretch: Stretch): Digest {
  const hash = createHash('sha256');
  const sizeBytes = eachPiece(stretch, (piece) => hash.update(piece));
  return { sizeBytes, sha256: hash.digest('hex') };
}

/** Writes a file whole or not at all, flushed, for this account's eyes only; what `fill` writes may be of any size. */
export function writeFileWhole<T>(path: string, fill: (write: (bytes: Uint8Array) => void) => T): T {
  const temporary = `${path}.part`;
  try {
    const handle = openSync(temporary, 'w', 0o600);
    let value: T;
    try {
      value = fill((bytes) => {
        writeAll(handle, bytes);
      });
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    settleFile(temporary, path);
    return value;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Copies a stretch into a file of its own, flushed; the digest of what was copied. */
export function copyOut(stretch: Stretch, target: string): Digest {
  const hash: Hash = createHash('sha256');
  const sizeBytes = writeFileWhole(target, (write) =>
    eachPiece(stretch, (piece) => {
      hash.update(piece);
      write(piece);
    }),
  );
  return { sizeBytes, sha256: hash.digest('hex') };
}
