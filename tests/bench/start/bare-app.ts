/** The least that can be called an Electron app: one sandboxed window with a sentence in it, in the package's own Electron. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { createPackage } from '@electron/asar';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>
<body style="font: 24px sans-serif"><main><h1>A bare window</h1><p>Nothing else is here.</p></main></body></html>`;

const MAIN = `
import { app, BrowserWindow } from 'electron';
app.setPath('userData', process.env.MESOCHART_USER_DATA);
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('data:text/html,${encodeURIComponent(PAGE)}');
});
app.on('window-all-closed', () => app.quit());
`;

/** Puts the bare app into a copy of a package. */
export async function makeBareApp(place: string, folder: string): Promise<string> {
  const bare = join(folder, 'Programs', 'Bare');
  cpSync(place, bare, { recursive: true });
  const source = join(folder, 'bare-source');
  mkdirSync(source);
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'bare', type: 'module', main: 'main.js' }));
  writeFileSync(join(source, 'main.js'), MAIN);
  rmSync(join(bare, 'resources'), { recursive: true });
  mkdirSync(join(bare, 'resources'));
  await createPackage(source, join(bare, 'resources/app.asar'));
  return bare;
}
