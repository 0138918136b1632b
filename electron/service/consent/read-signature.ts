/** Gives the picture of a signature back; every look is written down before it. */
import { createHash } from 'node:crypto';

import { entriesOf } from '#shared/dossier/entry.ts';
import { AppError } from '#shared/errors.ts';
import { type ParsedInput } from '#shared/ipc/contract.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { revisionsOf } from '../dossier/entry-table.ts';
import { readFile } from '../files/file-store.ts';
import { type Store } from '../store.ts';

/** The bytes, which are those that were signed with. */
export async function readSignature(
  store: Store,
  { id, whose }: ParsedInput<'consent:picture'>,
  actorId: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const [entry] = entriesOf(revisionsOf(store, id), 'consent');
  const picture = entry?.body[whose]?.picture ?? null;
  if (entry === undefined || picture === null) throw new AppError('not-found', 'there is no such signature', { id });
  const { patientId, sessionId } = entry;
  const note = { actorId, action: 'dossier.view', patientId, sessionId, detail: { id, kind: 'consent' } } as const;
  store.write(
    () => {
      appendAudit(store, note);
    },
    () => {
      store.auditLater(note);
    },
  );
  const pieces: Buffer[] = [];
  for await (const piece of readFile(store, picture.fileId)) pieces.push(piece);
  const bytes = new Uint8Array(Buffer.concat(pieces));
  if (createHash('sha256').update(bytes).digest('hex') === picture.sha256) return bytes;
  throw new AppError('data-damaged', 'the picture is not the one that was signed with', { id });
}
