/** A list of another program, read for the window: nothing of it is looked at here. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

import { MOST_BYTES } from '#shared/interchange/patient-list/reading.ts';
import { type Result } from '#shared/ipc/contract.ts';

/** Asks for a file of lines and cells. One that is too large is named, and not read. */
export async function chooseTable(window: BrowserWindow | null): Promise<Result<unknown>> {
  const options: OpenDialogOptions = {
    properties: ['openFile'],
    filters: [
      { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] },
      { name: '*', extensions: ['*'] },
    ],
  };
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  const [path] = answer.filePaths;
  if (answer.canceled || path === undefined) return { ok: true, value: { file: null } };
  const isTooLarge = (await stat(path)).size > MOST_BYTES;
  const bytes = isTooLarge ? null : new Uint8Array(await readFile(path));
  return { ok: true, value: { file: { name: basename(path), bytes } } };
}
