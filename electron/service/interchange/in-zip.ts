/** Reads an export from a ZIP archive, sealed with AES or not. What the archive says of itself is checked before use. */
import { type FileHandle, open } from 'node:fs/promises';

import {
  configure,
  ERR_ENCRYPTED,
  ERR_INVALID_PASSWORD,
  type Entry,
  type FileEntry,
  Reader,
  ZipReader,
} from '@zip.js/zip.js';

import { AppError } from '#shared/errors.ts';
import { isSafePath } from '#shared/interchange/plan-paths.ts';
import { IN_LIMITS } from './in-limits.ts';
import { type ExportSource, PasswordNeeded, SourceFailure } from './in-source.ts';

configure({ useWebWorkers: false });

const FILE_TYPE = 0o170_000;
const LINK = 0o120_000;

/** A file on the disk, read where it is asked for. */
class HandleReader extends Reader<FileHandle> {
  readonly #handle: FileHandle;

  constructor(handle: FileHandle, size: number) {
    super(handle);
    this.#handle = handle;
    this.size = size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const buffer = new Uint8Array(Math.max(0, Math.min(length, this.size - index)));
    const { bytesRead } = await this.#handle.read(buffer, 0, buffer.length, index);
    return buffer.subarray(0, bytesRead);
  }
}

const isLink = ({ externalFileAttributes }: Entry): boolean => ((externalFileAttributes >>> 16) & FILE_TYPE) === LINK;

/** Refuses what no archive of ours holds. */
function requireSound(entry: FileEntry): void {
  const { filename, uncompressedSize: size, compressedSize: packed } = entry;
  if (!isSafePath(filename)) throw new SourceFailure('unsafe-name', filename);
  if (isLink(entry)) throw new SourceFailure('link', filename);
  if (size > IN_LIMITS.fileBytes) throw new SourceFailure('too-large', filename);
  if (size > IN_LIMITS.ratioFromBytes && size > packed * IN_LIMITS.ratio) throw new SourceFailure('bomb', filename);
}

/** The directory of the archive: files by name, none twice. */
async function listEntries(reader: ZipReader<unknown>, archiveBytes: number): Promise<Map<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  const taken = new Set<string>();
  let all = 0;
  for await (const entry of reader.getEntriesGenerator()) {
    if (entry.directory) {
      if (!isSafePath(entry.filename.replace(/\/$/, ''))) throw new SourceFailure('unsafe-name', entry.filename);
      continue;
    }
    requireSound(entry);
    const key = entry.filename.normalize('NFC').toLowerCase();
    if (taken.has(key)) throw new SourceFailure('duplicate-name', entry.filename);
    if (entries.size >= IN_LIMITS.files) throw new SourceFailure('too-many-files');
    taken.add(key);
    entries.set(entry.filename, entry);
    all += entry.uncompressedSize;
    if (all > IN_LIMITS.allBytes) throw new SourceFailure('too-large');
  }
  // Entries that lie over one another are how the small becomes huge.
  if (all > IN_LIMITS.ratioFromBytes && all > archiveBytes * IN_LIMITS.ratio) throw new SourceFailure('bomb');
  return entries;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** An archive as a whole that cannot be read is most often one whose end is missing. */
const cutShort = (error: unknown): unknown =>
  error instanceof SourceFailure ? error : new SourceFailure('cut-short', '', messageOf(error));

/** Everything below the one folder that holds the manifest, where the archive was packed with it. */
function topFolder(names: readonly string[]): string {
  if (names.includes('manifest.json')) return '';
  const tops = new Set(names.map((name) => name.slice(0, name.indexOf('/') + 1)));
  const [top = ''] = tops;
  return tops.size === 1 && names.includes(`${top}manifest.json`) ? top : '';
}

/** Opens an archive. Throws SourceFailure, PasswordNeeded, or AppError `wrong-secret`. */
export async function openZip(path: string, password: string | null): Promise<ExportSource> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const reader = new ZipReader(new HandleReader(handle, size), { filenameValidation: 'tolerant' });
    const entries = await listEntries(reader, size).catch((error: unknown) => {
      throw cutShort(error);
    });
    const isSealed = [...entries.values()].some(({ encrypted }) => encrypted);
    if (isSealed && (password === null || password === '')) throw new PasswordNeeded();
    const top = topFolder([...entries.keys()]);
    const files = new Map<string, number>();
    for (const [name, entry] of entries)
      if (name.startsWith(top)) files.set(name.slice(top.length), entry.uncompressedSize);
    return {
      files,
      async read(name, onPiece) {
        const entry = entries.get(`${top}${name}`);
        if (entry === undefined) throw new SourceFailure('missing', name);
        let left = entry.uncompressedSize;
        const sink = new WritableStream<Uint8Array>({
          write(piece) {
            left -= piece.length;
            if (left < 0) throw new SourceFailure('bomb', name);
            onPiece(piece);
          },
        });
        try {
          await entry.getData(sink, {
            checkSignature: true,
            checkOverlappingEntry: true,
            ...(isSealed && { password: password ?? '' }),
          });
        } catch (error) {
          if (error instanceof SourceFailure || error instanceof AppError) throw error;
          const said = messageOf(error);
          if (said === ERR_INVALID_PASSWORD || said === ERR_ENCRYPTED) {
            throw new AppError('wrong-secret', 'the archive has another password', {}, { cause: error });
          }
          throw new SourceFailure('damaged-archive', name, said);
        }
      },
      async close() {
        await reader.close();
        await handle.close();
      },
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
