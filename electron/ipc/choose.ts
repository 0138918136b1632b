/** The system's dialogs for where backups go and which one is meant. Nothing is read or written here. */
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

import { type Result } from '#shared/ipc/contract.ts';

async function choose(window: BrowserWindow | null, options: OpenDialogOptions): Promise<Result<unknown>> {
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return { ok: true, value: { path: answer.canceled ? null : (answer.filePaths[0] ?? null) } };
}

/** Asks for the folder of the second place; null when the dialog was closed. */
export const chooseBackupFolder = (window: BrowserWindow | null): Promise<Result<unknown>> =>
  choose(window, { properties: ['openDirectory', 'createDirectory'] });

/** Asks for a backup that lies anywhere; null when the dialog was closed. */
export const chooseBackupFile = (window: BrowserWindow | null): Promise<Result<unknown>> =>
  choose(window, {
    properties: ['openFile'],
    filters: [
      { name: 'Mesochart', extensions: ['mesobackup'] },
      { name: '*', extensions: ['*'] },
    ],
  });
