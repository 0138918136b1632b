/** Dialogs and files: what leaves the app and what comes in, always at a place the user chose. */
import { isAbsolute, join, relative } from 'node:path';

import { app, type BrowserWindow, dialog, type SaveDialogOptions, shell } from 'electron';

import { type Chart } from '#shared/chart/schema.ts';
import { AppError } from '#shared/errors.ts';
import { type Result, serviceContract } from '#shared/ipc/contract.ts';
import { sheetFileName, type SheetRequest } from '#shared/ipc/sheets.ts';
import { renderPdf, sendToPrinter } from '../print/pdf.ts';
import { type ServiceClient } from '../service-client.ts';
import { writeWhole } from './write-whole.ts';

/** A session's chart on paper. */
interface SessionPrint {
  readonly sessionId: string;
  readonly paper: 'A4' | 'Letter';
  readonly photos?: readonly string[] | undefined;
}

/** Files this run of the app has written: the only ones it will show in a folder. */
const written = new Set<string>();

/** Remembers what was written elsewhere in the app, so that it may be shown. */
export const noteWritten = (path: string): void => {
  written.add(path);
};

const save = async (window: BrowserWindow | null, options: SaveDialogOptions): Promise<string | null> => {
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
};

async function exported(service: ServiceClient, sessionId: string, as: 'file' | 'pdf' | 'print') {
  const answer = await service.call('chart:export', { sessionId, as });
  if (!answer.ok) return answer;
  return { ok: true as const, value: serviceContract['chart:export'].output.parse(answer.value) };
}

const proposedPath = (fileName: string): string => join(app.getPath('documents'), fileName);

/** Writes an open file where the user says; null: the dialog was closed. */
export async function writeWhereChosen(
  window: BrowserWindow | null,
  fileName: string,
  bytes: Buffer,
): Promise<string | null> {
  const path = await save(window, {
    defaultPath: proposedPath(fileName),
    filters: [{ name: 'Mesochart', extensions: ['json'] }],
  });
  if (path === null) return null;
  await writeWhole(path, bytes);
  written.add(path);
  return path;
}

/** Writes the open chart file where the user says. */
export async function exportChartFile(
  service: ServiceClient,
  window: BrowserWindow | null,
  sessionId: string,
): Promise<Result<unknown>> {
  const chart = await exported(service, sessionId, 'file');
  if (!chart.ok) return chart;
  const path = await save(window, {
    defaultPath: proposedPath(chart.value.fileName),
    filters: [{ name: 'Mesochart', extensions: ['json'] }],
  });
  if (path === null) return { ok: true, value: { path: null } };
  await writeWhole(path, Buffer.from(chart.value.text, 'utf8'));
  written.add(path);
  return { ok: true, value: { path } };
}

/**
 * Writes a chart that could not be saved to another place. The service may be what failed: it is told if it answers, so
 * that the trail says that the chart left, and the copy is written in any case.
 */
export async function saveCopy(
  service: ServiceClient,
  window: BrowserWindow | null,
  chart: Chart,
): Promise<Result<unknown>> {
  const day = chart.session.startedAt.slice(0, 'yyyy-mm-dd'.length);
  const path = await save(window, {
    defaultPath: proposedPath(`chart-${day}-not-saved.json`),
    filters: [{ name: 'Mesochart', extensions: ['json'] }],
  });
  if (path === null) return { ok: true, value: { path: null } };
  await writeWhole(path, Buffer.from(`${JSON.stringify(chart, null, 2)}\n`, 'utf8'));
  written.add(path);
  await service.call('chart:export', { sessionId: chart.session.id, as: 'file' });
  return { ok: true, value: { path } };
}

/** Prints the chart to a PDF where the user says. */
export async function exportPdf(
  service: ServiceClient,
  window: BrowserWindow | null,
  request: SessionPrint,
): Promise<Result<unknown>> {
  const chart = await exported(service, request.sessionId, 'pdf');
  if (!chart.ok) return chart;
  const path = await save(window, {
    defaultPath: proposedPath(chart.value.fileName.replace(/\.json$/, '.pdf')),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (path === null) return { ok: true, value: { path: null } };
  await writeWhole(path, await renderPdf(request));
  written.add(path);
  return { ok: true, value: { path } };
}

/** Where the records, their backups and what was set aside lie. */
const dataFolder = (): string => join(app.getPath('userData'), 'data');

/** Shows a file this run has written, or anything in the data folder, in the system's file manager. */
export function showFile(path: string): Promise<Result<unknown>> {
  const fromData = relative(dataFolder(), path);
  const isOwn = !fromData.startsWith('..') && !isAbsolute(fromData);
  if (!written.has(path) && !isOwn) throw new AppError('not-found', 'neither exported just now nor in the data folder');
  shell.showItemInFolder(path);
  return Promise.resolve({ ok: true, value: {} });
}

/** Sends the chart to a printer through the system's dialog. */
export async function printSession(service: ServiceClient, request: SessionPrint): Promise<Result<unknown>> {
  const chart = await exported(service, request.sessionId, 'print');
  if (!chart.ok) return chart;
  await sendToPrinter(request);
  return { ok: true, value: {} };
}

/** Writes a sheet as PDF where the user says. */
export async function exportSheet(
  service: ServiceClient,
  window: BrowserWindow | null,
  request: SheetRequest,
): Promise<Result<unknown>> {
  const path = await save(window, {
    defaultPath: proposedPath(sheetFileName(request)),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (path === null) return { ok: true, value: { path: null } };
  const noted = await service.call('sheet:export', { sheet: request, as: 'pdf' });
  if (!noted.ok) return noted;
  await writeWhole(path, await renderPdf(request));
  written.add(path);
  return { ok: true, value: { path } };
}

/** Sends a sheet to a printer through the system's dialog. */
export async function printSheet(service: ServiceClient, request: SheetRequest): Promise<Result<unknown>> {
  const noted = await service.call('sheet:export', { sheet: request, as: 'print' });
  if (!noted.ok) return noted;
  await sendToPrinter(request);
  return { ok: true, value: {} };
}
