/** Updates from a folder: choosing one, and getting ready for it. Nothing is ever started. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { app, type BrowserWindow, dialog } from 'electron';

import { AppError } from '#shared/errors.ts';
import { type Result, serviceContract } from '#shared/ipc/contract.ts';
import { type UpdateOffer } from '#shared/ipc/program.ts';
import { type ServiceClient } from '../service-client.ts';
import { checkUpdate, type Installed } from '../update/check.ts';
import { noteWritten } from './files.ts';

/** What was chosen last. */
let chosenPath: string | null = null;

/** The makers' key that this copy was built with; a developer's copy may be given another to try with. */
function releaseKey(): string | null {
  const other = app.isPackaged ? undefined : process.env['MESOCHART_RELEASE_KEY'];
  const resources = join(app.getAppPath(), app.isPackaged ? 'out/renderer' : 'resources');
  const file = other ?? join(resources, 'update/release-key.pem');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

async function installedHere(service: ServiceClient): Promise<Installed> {
  const answer = await service.call('app:info', {});
  if (!answer.ok) throw new AppError(answer.error.code, answer.error.message, answer.error.detail);
  const { version, schemaVersion } = serviceContract['app:info'].output.parse(answer.value);
  return { version, schemaVersion, system: process.platform, key: releaseKey() };
}

/** Asks for a folder or a file and says what lies there. */
export async function chooseUpdate(
  service: ServiceClient,
  window: BrowserWindow | null,
  what: 'folder' | 'file',
): Promise<Result<unknown>> {
  const options = { properties: [what === 'folder' ? ('openDirectory' as const) : ('openFile' as const)] };
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  const [path] = answer.filePaths;
  if (answer.canceled || path === undefined) return { ok: true, value: { offer: null } };
  chosenPath = path;
  const offer: UpdateOffer = await checkUpdate(path, await installedHere(service));
  return { ok: true, value: { offer } };
}

/** Makes a verified backup, and checks the installer once more: it may have been changed since. */
export async function prepareUpdate(service: ServiceClient): Promise<Result<unknown>> {
  if (chosenPath === null) throw new AppError('not-found', 'no update was chosen');
  const backup = await service.call('backup:run', {});
  if (!backup.ok) return backup;
  const offer = await checkUpdate(chosenPath, await installedHere(service));
  if (offer.verdict !== 'genuine') throw new AppError('stale', 'the package has changed since it was looked at');
  const path = join(offer.folder, offer.file);
  noteWritten(path);
  return { ok: true, value: { path } };
}
