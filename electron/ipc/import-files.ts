/** The system's dialogs for what is to come in. Nothing is read here. */
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

import { type Result } from '#shared/ipc/contract.ts';

const OPTIONS: Readonly<Record<'files' | 'folder', OpenDialogOptions>> = {
  files: {
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Mesochart', extensions: ['mesochart', 'json', 'zip'] },
      { name: '*', extensions: ['*'] },
    ],
  },
  folder: { properties: ['openDirectory'] },
};

/** Asks for chart files or an archive, or for a folder; no paths when the dialog was closed. */
export async function chooseImport(window: BrowserWindow | null, what: 'files' | 'folder'): Promise<Result<unknown>> {
  const options = OPTIONS[what];
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return { ok: true, value: { paths: answer.canceled ? [] : answer.filePaths } };
}
