/** Connects every channel of the contract to what answers it. */
import { type BrowserWindow } from 'electron';

import { type ServiceChannel, serviceContract } from '#shared/ipc/contract.ts';
import { closeAnyway } from '../close-window.ts';
import { useCamera } from '../camera.ts';
import { type WorkstationDisplay } from '../display.ts';
import { type SystemKeyring } from '../keyring.ts';
import { type WorkstationLanguage } from '../language.ts';
import { type ServiceClient } from '../service-client.ts';
import { takeOpened } from '../opened-files.ts';
import { chooseBackupFile, chooseBackupFolder } from './choose.ts';
import { collectDiagnostics, engine, saveDiagnostics } from './diagnostics-files.ts';
import { exportChartFile, exportPdf, exportSheet, printSession, printSheet, saveCopy, showFile } from './files.ts';
import { handle } from './handle.ts';
import { chooseImport } from './import-files.ts';
import { registerWhole } from './register-whole.ts';
import { exportPictures } from './picture-files.ts';
import { chooseTable } from './table-file.ts';
import { exportProtocols, importProtocols } from './protocol-files.ts';
import { exportRecordFiles } from './record-files.ts';
import { chooseUpdate, prepareUpdate } from './update-files.ts';

const isServiceChannel = (name: string): name is ServiceChannel => name in serviceContract;

/** Registers all handlers. `window` gives the window that dialogs belong to. */
export function registerHandlers(
  service: ServiceClient,
  keyring: SystemKeyring,
  language: WorkstationLanguage,
  display: WorkstationDisplay,
  window: () => BrowserWindow | null,
): void {
  for (const channel of Object.keys(serviceContract)) {
    if (isServiceChannel(channel)) handle(channel, (input) => service.call(channel, input));
  }
  handle('backup:choose-folder', () => chooseBackupFolder(window()));
  handle('backup:choose-file', () => chooseBackupFile(window()));
  handle('camera:use', ({ on }) => useCamera(service, on));
  handle('display:get', () => Promise.resolve({ ok: true, value: display.state() }));
  handle('display:choose', async (wanted) => ({ ok: true, value: await display.choose(wanted, window()) }));
  handle('file:export-chart', (input) => exportChartFile(service, window(), input.sessionId));
  handle('file:export-pictures', (input) => exportPictures(service, window(), input));
  handle('file:export-record', (input) => exportRecordFiles(service, window(), input));
  handle('file:export-pdf', (input) => exportPdf(service, window(), input));
  handle('file:save-copy', (input) => saveCopy(service, window(), input.chart));
  handle('file:export-sheet', (input) => exportSheet(service, window(), input));
  handle('file:export-protocols', ({ ids }) => exportProtocols(service, window(), ids));
  handle('file:choose-table', () => chooseTable(window()));
  handle('file:import-protocols', ({ path }) => importProtocols(service, window(), path));
  handle('file:show', (input) => showFile(input.path));
  handle('import:choose', ({ what }) => chooseImport(window(), what));
  handle('keyring:status', () => keyring.status());
  handle('keyring:use', ({ on }) => keyring.use(on));
  handle('language:get', () => Promise.resolve({ ok: true, value: language.state() }));
  handle('language:choose', async ({ choice }) => ({ ok: true, value: await language.choose(choice) }));
  handle('about:engine', () => Promise.resolve({ ok: true, value: engine() }));
  handle('diagnostics:collect', () => collectDiagnostics(service));
  handle('diagnostics:save', () => saveDiagnostics(window()));
  handle('opened:take', () => Promise.resolve({ ok: true, value: { paths: takeOpened() } }));
  handle('update:choose', ({ what }) => chooseUpdate(service, window(), what));
  handle('update:prepare', () => prepareUpdate(service));
  handle('print:sheet', (input) => printSheet(service, input));
  handle('print:send', (input) => printSession(service, input));
  registerWhole(service, language, window);
  handle('window:close', () => closeAnyway(window()));
}
