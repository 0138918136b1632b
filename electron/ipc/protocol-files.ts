/** Protocols that leave the clinic as a file, and files of protocols that are looked at before any is taken over. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

import { entriesOf, type Entry } from '#shared/dossier/entry.ts';
import { AppError } from '#shared/errors.ts';
import { type Result, serviceContract } from '#shared/ipc/contract.ts';
import { parseProtocols, writeProtocols } from '#shared/protocols/file.ts';
import { type ServiceClient } from '../service-client.ts';
import { writeWhereChosen } from './files.ts';

/** A thousand protocols are far smaller; anything larger is no file of protocols. */
const LARGEST_BYTES = 16 * 1024 * 1024;

/** The clinic's own, as far as who sits there may see them. */
async function ownProtocols(service: ServiceClient): Promise<Result<Entry<'protocol'>[]>> {
  const answer = await service.call('library:list', { kinds: ['protocol'] });
  if (!answer.ok) return answer;
  return { ok: true, value: entriesOf(serviceContract['library:list'].output.parse(answer.value), 'protocol') };
}

/** Writes the protocols with these ids where the user says. */
export async function exportProtocols(
  service: ServiceClient,
  window: BrowserWindow | null,
  ids: readonly string[],
): Promise<Result<unknown>> {
  const own = await ownProtocols(service);
  if (!own.ok) return own;
  const bodies = own.value.filter(({ id }) => ids.includes(id)).map(({ body }) => body);
  if (bodies.length === 0) throw new AppError('not-found', 'there is no such protocol');
  const path = await writeWhereChosen(window, 'protocols.json', Buffer.from(writeProtocols(bodies), 'utf8'));
  return { ok: true, value: { path } };
}

/** The file that the user chooses; undefined where the dialog was closed. */
async function chosenFile(window: BrowserWindow | null): Promise<string | undefined> {
  const options: OpenDialogOptions = {
    properties: ['openFile'],
    filters: [{ name: 'Mesochart', extensions: ['json'] }],
  };
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return answer.canceled ? undefined : answer.filePaths[0];
}

/** Reads a file of protocols: the one that was dropped, or one that the user chooses. */
export async function importProtocols(
  service: ServiceClient,
  window: BrowserWindow | null,
  dropped?: string,
): Promise<Result<unknown>> {
  const own = await ownProtocols(service);
  if (!own.ok) return own;
  const path = dropped ?? (await chosenFile(window));
  if (path === undefined) return { ok: true, value: { file: null, protocols: [] } };
  const file = basename(path);
  const found = await stat(path);
  if (!found.isFile()) throw new AppError('invalid-file', 'this is no file of protocols', { file, path: '$' });
  if (found.size > LARGEST_BYTES) {
    throw new AppError('invalid-file', 'the file is too large for protocols', { file, path: '$' });
  }
  const parsed = parseProtocols(await readFile(path, 'utf8'));
  if (parsed.ok) return { ok: true, value: { file, protocols: parsed.protocols } };
  const { code, path: where, message } = parsed.problem;
  throw new AppError(code === 'newer-version' ? 'newer-file' : 'invalid-file', message, {
    file,
    path: where,
    problem: message,
  });
}
