/** A consent is signed: the text is the service's own, so is the time; pictures are sealed before anything says so. */
import { createHash } from 'node:crypto';

import { choicesOf } from '#shared/clinical/consent/choices.ts';
import { type AnyEntry, type Entry, entriesOf } from '#shared/dossier/entry.ts';
import { AppError } from '#shared/errors.ts';
import { type ParsedInput } from '#shared/ipc/contract.ts';
import { revisionsOf } from '../dossier/entry-table.ts';
import { writeEntry } from '../dossier/save-entry.ts';
import { insertFile, removeFile, sealFile, type StoredFile } from '../files/file-store.ts';
import { type Store } from '../store.ts';

type SignInput = ParsedInput<'consent:sign'>;

const MEDIA_TYPE = 'image/png';
const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function requirePng(bytes: Uint8Array): void {
  if (PNG_START.every((byte, i) => bytes[i] === byte)) return;
  throw new AppError('bad-input', 'the picture of a signature is no PNG');
}

/** The words that were shown. Only the newest version of a text that is in use can be signed. */
function requireText(store: Store, { template }: SignInput): Entry<'consent-template'> {
  const [newest] = entriesOf(revisionsOf(store, template.id).slice(0, 1), 'consent-template');
  if (newest === undefined || newest.removal !== null) {
    throw new AppError('not-found', 'there is no such text', { id: template.id });
  }
  if (newest.revision !== template.version || !newest.body.inUse) {
    throw new AppError('stale', 'the text has been changed since', { revision: newest.revision });
  }
  return newest;
}

/** Every point of the text with its words; one that was left open is no consent. */
function answered({ body }: Entry<'consent-template'>, { choices }: SignInput) {
  const said = new Map(choices.map(({ code, agreed }) => [code, agreed]));
  const points = choicesOf(body).flatMap(({ code, label }) => {
    const agreed = said.get(code);
    return agreed === undefined ? [] : [{ code, label, agreed }];
  });
  if (points.length === choicesOf(body).length && choices.length === points.length) return points;
  throw new AppError('bad-input', 'the choices are not those of the text');
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream is what is sealed
async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Signs a consent. A refusal leaves no file behind. */
export async function signConsent(store: Store, input: SignInput, actorId: string): Promise<AnyEntry> {
  const { id, patientId, sessionId, signer, witness } = input;
  const template = requireText(store, input);
  const choices = answered(template, input);
  const { body: text } = template;
  const sealed: StoredFile[] = [];
  const seal = async (hand: { readonly picture: Uint8Array }) => {
    requirePng(hand.picture);
    const about = { mediaType: MEDIA_TYPE, patientId, sessionId };
    const file = await sealFile(store, about, actorId, whole(hand.picture));
    sealed.push(file);
    return { fileId: file.id, sha256: file.sha256 };
  };
  try {
    const body = {
      purpose: text.purpose,
      template: { ...input.template, reviewed: text.reviewed },
      language: text.language,
      title: text.title,
      text: text.text,
      textSha256: createHash('sha256').update(text.text).digest('hex'),
      choices,
      signer: { ...signer, picture: await seal(signer) },
      witness: witness === null ? null : { ...witness, picture: await seal(witness) },
    };
    const entry = { id, kind: 'consent', patientId, sessionId, baseRevision: 0, body, removal: null } as const;
    return store.write(() => {
      requireText(store, input); // sealing takes a while, and the text may have been changed meanwhile
      const written = writeEntry(store, entry, actorId);
      for (const file of sealed) insertFile(store, file);
      return written;
    });
  } catch (error) {
    for (const file of sealed) removeFile(store, file.id);
    throw error;
  }
}
