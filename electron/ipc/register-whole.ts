/** Connects the channels of everything out. */
import { join } from 'node:path';

import { app, type BrowserWindow } from 'electron';

import { languageOf } from '#shared/language.ts';
import { createWholeJobs } from '../interchange/whole-job.ts';
import { type WorkstationLanguage } from '../language.ts';
import { type ServiceClient } from '../service-client.ts';
import { noteWritten } from './files.ts';
import { handle } from './handle.ts';

/** Registers the handlers. */
export function registerWhole(
  service: ServiceClient,
  language: WorkstationLanguage,
  window: () => BrowserWindow | null,
): void {
  const spoken = () => languageOf(language.state());
  const jobs = createWholeJobs(service, join(app.getPath('userData'), 'data'), window, noteWritten, spoken);
  handle('whole:state', () => jobs.state());
  handle('whole:to-folder', (input) => jobs.toFolder(input));
  handle('whole:to-zip', (input) => jobs.toZip(input));
  handle('whole:go-on', ({ password }) => jobs.goOn(password));
  handle('whole:drop', () => jobs.drop());
  handle('whole:pause', () => jobs.pause());
  handle('whole:resume', () => jobs.resume());
  handle('whole:cancel', () => jobs.cancel());
}
