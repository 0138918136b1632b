/**
 * A file encrypted on its own, in the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): AES-256-GCM over
 * chunks of 1 MiB whose nonces count and mark the last one, so that chunks cannot be cut off, moved or repeated. Memory
 * stays at a few chunks whatever the size.
 */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { AppError } from '#shared/errors.ts';
import { settleFile } from '../durable-file.ts';
import { derivedKey } from '../vault/keys.ts';

const MAGIC = Buffer.from('MESCFIL1', 'latin1');
const PREFIX_BYTES = 7;
const HEADER_BYTES = MAGIC.length + PREFIX_BYTES;
const TAG_BYTES = 16;
/** Plaintext bytes of every chunk but the last. */
export const CHUNK_BYTES = 1_048_576;

/** What a file is known by. */
export interface FileDigest {
  /** Of the plaintext, hexadecimal. */
  readonly sha256: string;
  /** Bytes of the plaintext. */
  readonly size: number;
}

/** The key of one file. */
const keyOf = (filesKey: Buffer, id: string): Buffer => derivedKey(filesKey, `file${id}`);

/** Random part of the file · number of the chunk · whether it is the last. */
function nonceOf(prefix: Uint8Array, chunk: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(PREFIX_BYTES + 5);
  nonce.set(prefix);
  nonce.writeUInt32BE(chunk, PREFIX_BYTES);
  nonce.writeUInt8(isLast ? 1 : 0, PREFIX_BYTES + 4);
  return nonce;
}

/** Any stream in chunks of the full size; the last one, which may be empty, is marked. */
async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<{ bytes: Uint8Array; isLast: boolean }> {
  let held = Buffer.alloc(CHUNK_BYTES);
  let filled = 0;
  for await (const piece of source) {
    for (let at = 0; at < piece.length;) {
      if (filled === CHUNK_BYTES) {
        yield { bytes: held, isLast: false };
        held = Buffer.alloc(CHUNK_BYTES);
        filled = 0;
      }
      const part = piece.subarray(at, at + CHUNK_BYTES - filled);
      held.set(part, filled);
      filled += part.length;
      at += part.length;
    }
  }
  yield { bytes: held.subarray(0, filled), isLast: true };
}

/** Encrypts a stream into a file that is there whole, and flushed, or not at all. */
export async function writeSealed(
  file: string,
  { filesKey, id, randomBytes }: { filesKey: Buffer; id: string; randomBytes: (count: number) => Uint8Array },
  source: AsyncIterable<Uint8Array>,
): Promise<FileDigest> {
  const key = keyOf(filesKey, id);
  const header = Buffer.concat([MAGIC, randomBytes(PREFIX_BYTES)]);
  const digest = createHash('sha256');
  const temporary = `${file}.part`;
  let size = 0;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(header);
      let chunk = 0;
      for await (const { bytes, isLast } of inChunks(source)) {
        const cipher = createCipheriv('aes-256-gcm', key, nonceOf(header.subarray(MAGIC.length), chunk, isLast));
        cipher.setAAD(header);
        digest.update(bytes);
        size += bytes.length;
        await handle.writeFile(Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]));
        chunk++;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    settleFile(temporary, file);
    return { sha256: digest.digest('hex'), size };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    key.fill(0);
  }
}

const damaged = (id: string, cause?: unknown): AppError =>
  new AppError('data-damaged', 'a stored file is not what was stored', { fileId: id }, { cause });

/**
 * Decrypts a file piece by piece. Each piece is genuine when it is yielded; that the whole is what was stored is known
 * at the end, and said by a throw where it is not. Without `expected` it is known that the whole was written with this
 * key and this id, and nothing more.
 */
export async function* readSealed(
  file: string,
  { filesKey, id, expected }: { filesKey: Buffer; id: string; expected: FileDigest | null },
): AsyncGenerator<Buffer> {
  const key = keyOf(filesKey, id);
  const digest = createHash('sha256');
  let size = 0;
  const handle = await open(file, 'r');
  try {
    const { size: total } = await handle.stat();
    const header = Buffer.alloc(HEADER_BYTES);
    await handle.read(header, 0, HEADER_BYTES, 0);
    if (!header.subarray(0, MAGIC.length).equals(MAGIC)) throw damaged(id);
    let at = HEADER_BYTES;
    for (let chunk = 0; ; chunk++) {
      const sealed = Buffer.alloc(Math.min(CHUNK_BYTES + TAG_BYTES, total - at));
      if (sealed.length < TAG_BYTES) throw damaged(id);
      await handle.read(sealed, 0, sealed.length, at);
      at += sealed.length;
      const isLast = at === total;
      const nonce = nonceOf(header.subarray(MAGIC.length), chunk, isLast);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(header);
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const start = decipher.update(sealed.subarray(0, -TAG_BYTES));
      try {
        decipher.final();
      } catch (cause) {
        throw damaged(id, cause);
      }
      digest.update(start);
      size += start.length;
      if (start.length > 0) yield start;
      if (isLast) break;
    }
  } finally {
    key.fill(0);
    await handle.close();
  }
  if (expected === null) return;
  if (size !== expected.size || digest.digest('hex') !== expected.sha256) throw damaged(id);
}
