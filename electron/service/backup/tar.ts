/**
 * The container of a backup: a tar archive without compression (POSIX ustar), which every system can open. Entries are
 * found by walking their headers, so that nothing but what is wanted is ever read.
 */
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

import { AppError } from '#shared/errors.ts';

const BLOCK = 512;
const NAME_BYTES = 100;
const SIZE_AT = 124;
const SIZE_DIGITS = 11;
const CHECKSUM_AT = 148;
/** Above this a size does not fit eleven octal digits and is written in base 256, as GNU and BSD tar do. */
const LARGEST_OCTAL = 8 ** SIZE_DIGITS - 1;
const NAME = /^[\w.-]+(?:\/[\w.-]+)?$/;

/** An entry: where its bytes lie in the archive. */
export interface TarEntry {
  readonly name: string;
  readonly offset: number;
  readonly sizeBytes: number;
}

const damaged = (path: string, problem: string): AppError =>
  new AppError('backup-damaged', 'this is not a whole backup', { path, problem });

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;

const checksum = (header: Buffer): number => header.reduce((sum, byte) => sum + byte, 0);

function writeSize(header: Buffer, sizeBytes: number): void {
  if (sizeBytes <= LARGEST_OCTAL) {
    header.write(octal(sizeBytes, SIZE_DIGITS), SIZE_AT, 'latin1');
    return;
  }
  header[SIZE_AT] = 0x80;
  header.writeBigUInt64BE(BigInt(sizeBytes), SIZE_AT + 4);
}

function readSize(header: Buffer): number {
  const size =
    header[SIZE_AT] === 0x80
      ? Number(header.readBigUInt64BE(SIZE_AT + 4))
      : Number.parseInt(header.toString('latin1', SIZE_AT, SIZE_AT + SIZE_DIGITS), 8);
  return Number.isSafeInteger(size) && size >= 0 ? size : Number.NaN;
}

/** The header of an entry; the bytes follow, padded to whole blocks. */
export function tarHeader(name: string, sizeBytes: number, atMs: number): Buffer {
  if (!NAME.test(name) || name.length > NAME_BYTES) throw new Error(`not a name for an entry: ${name}`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 'latin1');
  header.write(octal(0o600, 7) + octal(0, 7) + octal(0, 7), NAME_BYTES, 'latin1');
  writeSize(header, sizeBytes);
  header.write(octal(Math.floor(atMs / 1_000), 11), 136, 'latin1');
  header.fill(' ', CHECKSUM_AT, CHECKSUM_AT + 8);
  header.write('0', 156, 'latin1');
  header.write('ustar\u000000', 257, 'latin1');
  header.write(`${octal(checksum(header), 6)} `, CHECKSUM_AT, 'latin1');
  return header;
}

/** What fills an entry up to whole blocks. */
export const tarPadding = (sizeBytes: number): Buffer => Buffer.alloc((BLOCK - (sizeBytes % BLOCK)) % BLOCK);

/** What ends an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

/** Writes all bytes to an open file. */
export function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
}

/** The entry whose header stands in a block; null where the archive ends. Throws where it is no header. */
function parseHeader(path: string, header: Buffer, offset: number): TarEntry | null {
  if (header.equals(TAR_END.subarray(0, BLOCK))) return null;
  const stated = Number.parseInt(header.toString('latin1', CHECKSUM_AT, CHECKSUM_AT + 6), 8);
  header.fill(' ', CHECKSUM_AT, CHECKSUM_AT + 8);
  const name = header.toString('latin1', 0, NAME_BYTES).replace(/\0.*$/s, '');
  const sizeBytes = readSize(header);
  if (stated !== checksum(header) || !NAME.test(name) || Number.isNaN(sizeBytes)) {
    throw damaged(path, 'an entry has no readable header');
  }
  return { name, offset, sizeBytes };
}

/** The entries of an archive in their order, at most `limit`. Throws `backup-damaged` where it is not whole. */
export function listTar(path: string, limit = Number.POSITIVE_INFINITY): TarEntry[] {
  const handle = openSync(path, 'r');
  try {
    const { size } = fstatSync(handle);
    const entries: TarEntry[] = [];
    for (let at = 0; entries.length < limit;) {
      const header = Buffer.alloc(BLOCK);
      if (readSync(handle, header, 0, BLOCK, at) < BLOCK) throw damaged(path, 'the file is cut short');
      const entry = parseHeader(path, header, at + BLOCK);
      if (entry === null) break;
      const end = entry.offset + entry.sizeBytes;
      if (end > size) throw damaged(path, 'the file is cut short');
      entries.push(entry);
      at = end + tarPadding(entry.sizeBytes).length;
    }
    return entries;
  } finally {
    closeSync(handle);
  }
}
