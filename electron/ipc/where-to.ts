/** Where exports go: a file or a folder that the user chooses, and names in it that nothing has yet. */
import { access } from 'node:fs/promises';
import { extname, join } from 'node:path';

import {
  app,
  type BrowserWindow,
  dialog,
  type FileFilter,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';

/** Asks for one file; null: the dialog was closed. */
export async function chooseFile(
  window: BrowserWindow | null,
  fileName: string,
  filter: FileFilter,
): Promise<string | null> {
  const options: SaveDialogOptions = { defaultPath: join(app.getPath('documents'), fileName), filters: [filter] };
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

/** Asks for a folder; null: the dialog was closed. */
export async function chooseFolder(window: BrowserWindow | null): Promise<string | null> {
  const options: OpenDialogOptions = {
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  };
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** A path in the folder that is free: nobody was asked whether what lies there may go. */
export async function freePath(folder: string, fileName: string): Promise<string> {
  const end = extname(fileName);
  const stem = fileName.slice(0, fileName.length - end.length);
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? fileName : `${stem}-${n}${end}`);
    if (!(await exists(path))) return path;
  }
}
