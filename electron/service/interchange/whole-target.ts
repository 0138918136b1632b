/** Where the files of a whole export go. Every file is there whole or not at all; a later run finds what one before wrote. */
import { createHash } from 'node:crypto';

import { AppError } from '#shared/errors.ts';
import { type ExportFile } from '#shared/interchange/manifest.ts';

/** A stream of a file's content. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A place for an export. Paths are those of the manifest. */
export interface WholeTarget {
  /** What an earlier run wrote there, as far as it still lies there as it was written. */
  lies(path: string): Promise<ExportFile | null>;
  /** Writes a file in the place of any that lies there. `from`: what it was made from, remembered with it. */
  write(path: string, pieces: Pieces, from?: string): Promise<ExportFile>;
  /** Takes away what earlier runs wrote and this one did not. */
  keepOnly(paths: ReadonlySet<string>): Promise<void>;
  /** Writes the manifest; from then on the export is complete. */
  finish(manifest: Uint8Array, onPacked: (done: number, total: number) => void): Promise<void>;
  /** The user gave up: what lies half-done goes. */
  abandon(): Promise<void>;
}

/** A name of the manifest's kind that leads nowhere else. Throws on any other. */
export function requirePath(path: string): string {
  const parts = path.split('/');
  if (parts.every((part) => /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/.test(part))) return path;
  throw new AppError('bad-input', 'a path of an export leads elsewhere');
}

/** Passes pieces on and counts them. */
export class Digest {
  readonly #hash = createHash('sha256');
  #bytes = 0;

  add(piece: Uint8Array): void {
    this.#hash.update(piece);
    this.#bytes += piece.length;
  }

  /** To be asked once. */
  facts(): { bytes: number; sha256: string } {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Says what a disk refused: that it is full, or that the place has gone or may not be written. Others pass. */
export function diskFailure(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError('disk-full', 'the disk is full', {}, { cause: error });
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) {
    return new AppError('io-error', 'the place cannot be written', { problem: code }, { cause: error });
  }
  return error;
}
