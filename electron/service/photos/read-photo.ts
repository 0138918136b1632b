/** Gives a photograph back. */
import { createHash } from 'node:crypto';

import { photoSchema } from '#shared/dossier/photo.ts';
import { AppError } from '#shared/errors.ts';
import { type ParsedInput } from '#shared/ipc/contract.ts';
import { appendAudit, type AuditNote } from '../audit/audit-log.ts';
import { readEntry } from '../dossier/entry-table.ts';
import { readFile, storedFile } from '../files/file-store.ts';
import { type Store } from '../store.ts';

/** Writes the look down before anything is shown; a disk that takes nothing more keeps nobody from seeing it. */
function noteLook(store: Store, note: AuditNote): void {
  store.write(
    () => {
      appendAudit(store, note);
    },
    () => {
      store.auditLater(note);
    },
  );
}

/**
 * The bytes of a photo or of its small picture. Small ones come with the list of the patient's record, which was
 * written down when it was asked for; a look at a whole photo is written down each time.
 */
export async function readPhoto(
  store: Store,
  { id, size }: ParsedInput<'photo:read'>,
  actorId: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const entry = readEntry(store, id);
  if (entry?.kind !== 'photo' || entry.removal !== null) {
    throw new AppError('not-found', 'there is no such photo', { id });
  }
  const { fileId, thumbFileId, sha256 } = photoSchema.parse(entry.body);
  // A record that came from elsewhere has no small pictures: the whole one stands in.
  const file = size === 'full' || storedFile(store, thumbFileId) === null ? fileId : thumbFileId;
  if (store.sql('SELECT patient_id FROM file WHERE id = ?').pluck().get(file) !== entry.patientId) {
    throw new AppError('data-damaged', 'the file of a photo is not this patient’s', { id });
  }
  const pieces: Buffer[] = [];
  for await (const piece of readFile(store, file)) pieces.push(piece);
  const bytes = new Uint8Array(Buffer.concat(pieces));
  if (size === 'thumb') return bytes;
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new AppError('data-damaged', 'a photo is not the one that was added', { id });
  }
  const { patientId, sessionId } = entry;
  noteLook(store, { actorId, action: 'dossier.view', patientId, sessionId, detail: { photo: id } });
  return bytes;
}
