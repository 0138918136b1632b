/** Diagnostics for support: put together, shown, and saved exactly as shown. */
import { release } from 'node:os';

import { app, type BrowserWindow } from 'electron';

import { AppError } from '#shared/errors.ts';
import { type Result, serviceContract } from '#shared/ipc/contract.ts';
import { type ServiceClient } from '../service-client.ts';
import { zipOfText } from '../service/diagnostics/zip-of-text.ts';
import { noteWritten } from './files.ts';
import { chooseFile } from './where-to.ts';
import { writeWhole } from './write-whole.ts';

/** What was shown last. */
let shown: string | null = null;

/** The engine and the system that the program runs on. */
export const engine = () => ({
  electron: process.versions.electron,
  chromium: process.versions.chrome,
  node: process.versions.node,
  system: `${process.platform} ${process.arch} ${release()}`,
});

/** Puts it together; the text is kept, so that nothing else can be saved. */
export async function collectDiagnostics(service: ServiceClient): Promise<Result<unknown>> {
  const answer = await service.call('diagnostics:read', {});
  if (!answer.ok) return answer;
  const records = serviceContract['diagnostics:read'].output.parse(answer.value);
  const content = { engine: engine(), packaged: app.isPackaged, locale: app.getLocale(), records };
  shown = `${JSON.stringify(content, null, 2)}\n`;
  return { ok: true, value: { text: shown } };
}

/** Saves what was shown where the user says. */
export async function saveDiagnostics(window: BrowserWindow | null): Promise<Result<unknown>> {
  if (shown === null) throw new AppError('not-found', 'nothing was put together yet');
  const path = await chooseFile(window, 'mesochart-diagnostics.zip', { name: 'ZIP', extensions: ['zip'] });
  if (path === null) return { ok: true, value: { path } };
  await writeWhole(path, await zipOfText('diagnostics.json', shown));
  noteWritten(path);
  return { ok: true, value: { path } };
}
