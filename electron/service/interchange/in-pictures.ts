/** Pictures that come in: sealed beside the database before anything says so. */
import { PHOTO_LIMITS } from '#shared/clinical/photos/limits.ts';
import { AppError } from '#shared/errors.ts';
import { sealFile, type StoredFile } from '../files/file-store.ts';
import { type Store } from '../store.ts';
import { pictureFacts, readWhole } from './in-check.ts';
import { type InPicture, isPictureOf, sha256 } from './in-parse.ts';
import { type ExportSource } from './in-source.ts';

// eslint-disable-next-line @typescript-eslint/require-await -- a stream is what is sealed
async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Seals a picture under the id that entries name it by. */
export async function sealPicture(
  store: Store,
  source: ExportSource,
  picture: InPicture & { readonly patientId: string },
  actorId: string,
): Promise<StoredFile> {
  const { file, mediaType, patientId, sessionId, fileId } = picture;
  const bytes = await readWhole(source, file, PHOTO_LIMITS.keptBytes);
  if (sha256(bytes) !== picture.sha256 || !isPictureOf(picture, pictureFacts(bytes))) {
    throw new AppError('stale', 'the picture is not the one that was looked at', { file });
  }
  return sealFile(store, { mediaType, patientId, sessionId }, actorId, whole(bytes), fileId);
}
