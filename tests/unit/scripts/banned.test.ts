import { resolve } from 'node:path';

import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({ cwd: resolve(import.meta.dirname, '../../..') });

/** What lint says of a text, as if it stood in a file that exists. */
async function complaints(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: file });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'not read');
}

const IMPORTS = 'no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';
const GLOBALS = 'no-restricted-globals';

describe('lint refuses', { timeout: 60_000 }, () => {
  test.each([
    ['electron/main.ts', `import { shell } from 'electron';\nshell.beep();\n`, IMPORTS],
    ['electron/main.ts', `import { ipcMain } from 'electron';\nipcMain.emit('x');\n`, IMPORTS],
    ['electron/main.ts', `import { net } from 'electron';\nnet.isOnline();\n`, IMPORTS],
    ['electron/main.ts', `import { crashReporter } from 'electron';\ncrashReporter.start({});\n`, SYNTAX],
    [
      'electron/ipc/files.ts',
      `import { shell } from 'electron';\nvoid shell.openExternal('https://example.org');\n`,
      SYNTAX,
    ],
    ['electron/ipc/files.ts', `import { shell } from 'electron';\nvoid shell.openPath('/tmp/x');\n`, SYNTAX],
    ['electron/print/pdf.ts', `export const options = { webPreferences: {} };\n`, SYNTAX],
    ['electron/main.ts', `export const options = { nodeIntegration: true };\n`, SYNTAX],
    ['electron/main.ts', `export const options = { contextIsolation: false };\n`, SYNTAX],
    ['electron/service/store.ts', `export const open = (db: { unsafeMode(): void }) => db.unsafeMode();\n`, SYNTAX],
    ['renderer/api.ts', `localStorage.setItem('a', 'b');\n`, GLOBALS],
    ['renderer/api.ts', `export const socket = new WebSocket('wss://example.org');\n`, GLOBALS],
  ])('in %s: %s', async (file, text, rule) => {
    expect(await complaints(file, text)).toContain(rule);
  });

  test('none of it in the one place that each is for', async () => {
    const shell = `import { shell } from 'electron';\n\nshell.showItemInFolder('/tmp/x');\n`;
    expect(await complaints('electron/ipc/files.ts', shell)).toEqual([]);
    const keys = `export const webPreferences = { sandbox: true, partition: 'x' };\n`;
    expect(await complaints('electron/window.ts', keys)).toEqual([]);
  });
});
