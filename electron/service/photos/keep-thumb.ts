/** Keeps the small picture of a photograph that came from elsewhere without one. */
import { bareJpeg } from '#shared/clinical/photos/jpeg.ts';
import { PHOTO_LIMITS } from '#shared/clinical/photos/limits.ts';
import { photoSchema } from '#shared/dossier/photo.ts';
import { AppError } from '#shared/errors.ts';
import { type ParsedInput } from '#shared/ipc/contract.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { readEntry } from '../dossier/entry-table.ts';
import { insertFile, removeFile, sealFile, storedFile } from '../files/file-store.ts';
import { type Store } from '../store.ts';

// eslint-disable-next-line @typescript-eslint/require-await -- a stream is what is sealed
async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Does nothing where there is one. */
export async function keepThumb(
  store: Store,
  { id, thumb }: ParsedInput<'photo:keep-thumb'>,
  actorId: string,
): Promise<void> {
  const entry = readEntry(store, id);
  if (entry?.kind !== 'photo' || entry.removal !== null || entry.patientId === null) {
    throw new AppError('not-found', 'there is no such photo', { id });
  }
  const { thumbFileId, fileId } = photoSchema.parse(entry.body);
  if (storedFile(store, thumbFileId) !== null || storedFile(store, fileId) === null) return;
  const size = bareJpeg(thumb);
  if (typeof size === 'string' || Math.max(size.width, size.height) > PHOTO_LIMITS.thumbSidePx) {
    throw new AppError('photo-refused', 'this is no small picture', { file: 'thumb' });
  }
  if (!/^[A-Za-z0-9-]{1,100}$/.test(thumbFileId)) return; // it cannot be the name of a file on the disk
  const { patientId, sessionId } = entry;
  const about = { mediaType: 'image/jpeg', patientId, sessionId };
  const file = await sealFile(store, about, actorId, whole(thumb), thumbFileId);
  try {
    store.write(() => {
      insertFile(store, file);
      appendAudit(store, { actorId, action: 'record.import', patientId, sessionId, detail: { thumb: id } });
    });
  } catch (error) {
    // Somebody else may have kept it meanwhile: then it is theirs.
    if (storedFile(store, thumbFileId) === null) removeFile(store, thumbFileId);
    throw error;
  }
}
