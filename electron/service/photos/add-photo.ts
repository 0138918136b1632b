/** Takes a photograph in: looked through, sealed beside the database, then written down with both files at once. */
import { bareJpeg } from '#shared/clinical/photos/jpeg.ts';
import { PHOTO_LIMITS, type SizePx } from '#shared/clinical/photos/limits.ts';
import { type AnyEntry } from '#shared/dossier/entry.ts';
import { AppError } from '#shared/errors.ts';
import { type ParsedInput } from '#shared/ipc/contract.ts';
import { writeEntry } from '../dossier/save-entry.ts';
import { insertFile, removeFile, sealFile, type StoredFile } from '../files/file-store.ts';
import { type Store } from '../store.ts';

const MEDIA_TYPE = 'image/jpeg';

/** The size of a bare JPEG; refuses one with anything else in it, whoever sent it. */
function requireBare(bytes: Uint8Array, file: 'picture' | 'thumb'): SizePx {
  const found = bareJpeg(bytes);
  if (typeof found !== 'string') return found;
  throw new AppError('photo-refused', 'the file is no bare JPEG', { file, problem: found });
}

function requireSizes({ picture, thumb, width, height }: ParsedInput<'photo:add'>): void {
  const size = requireBare(picture, 'picture');
  if (size.width !== width || size.height !== height) {
    throw new AppError('photo-refused', 'the header tells another size', { file: 'picture', problem: 'size' });
  }
  const small = requireBare(thumb, 'thumb');
  if (Math.max(small.width, small.height) > PHOTO_LIMITS.thumbSidePx) {
    throw new AppError('photo-refused', 'the small picture is too large', { file: 'thumb', problem: 'size' });
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream is what is sealed
async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Adds a photo. Its files are on the disk before anything says so; a refusal leaves none of them. */
export async function addPhoto(store: Store, input: ParsedInput<'photo:add'>, actorId: string): Promise<AnyEntry> {
  requireSizes(input);
  const { id, patientId, sessionId, width, height, about } = input;
  const sealed: StoredFile[] = [];
  const seal = async (bytes: Uint8Array): Promise<StoredFile> => {
    const file = await sealFile(store, { mediaType: MEDIA_TYPE, patientId, sessionId }, actorId, whole(bytes));
    sealed.push(file);
    return file;
  };
  try {
    const picture = await seal(input.picture);
    const thumb = await seal(input.thumb);
    const body = {
      fileId: picture.id,
      thumbFileId: thumb.id,
      sha256: picture.sha256,
      mediaType: MEDIA_TYPE,
      width,
      height,
      ...about,
      scale: null,
      marks: [],
    };
    const entry = { id, kind: 'photo', patientId, sessionId, baseRevision: 0, body, removal: null } as const;
    return store.write(() => {
      // The entry first: it says in its own words where there is no such patient or visit.
      const written = writeEntry(store, entry, actorId);
      for (const file of sealed) insertFile(store, file);
      return written;
    });
  } catch (error) {
    for (const file of sealed) removeFile(store, file.id);
    throw error;
  }
}
