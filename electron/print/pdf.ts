/** Turns the print page of a session, or a sheet, into a PDF, or sends it to a printer. */
import { type BrowserWindow } from 'electron';

import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { type SheetRequest } from '#shared/ipc/sheets.ts';
import { openPrintWindow } from '../window.ts';

/** What to print and on which paper. */
export type PrintRequest = { readonly sessionId: string; readonly paper: 'A4' | 'Letter' } | SheetRequest;

/** A chart with hundreds of marks is ready in about two seconds; this is for a slow machine. */
const READY_LIMIT_MS = 60_000;
const POLL_MS = 50;

const pageStateSchema = z.object({ ready: z.string(), error: z.string() });

/** Waits until the page says that everything on it, pictures and fonts included, is there. */
async function waitUntilReady(window: BrowserWindow): Promise<void> {
  const question = `({
    ready: document.documentElement.dataset.printReady ?? '',
    error: document.documentElement.dataset.printError ?? '',
  })`;
  for (let waited = 0; waited < READY_LIMIT_MS; waited += POLL_MS) {
    const answer: unknown = await window.webContents.executeJavaScript(question);
    const { ready, error } = pageStateSchema.parse(answer);
    if (error !== '') throw new AppError('unavailable', `the print page failed: ${error}`);
    if (ready === 'true') return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new AppError('unavailable', 'the print page was not ready in time');
}

/** The address of the page within the app. */
const pageOf = (request: PrintRequest): string => {
  const { paper } = request;
  if ('sessionId' in request) return `/print/${encodeURIComponent(request.sessionId)}?paper=${paper}&auto=1`;
  const { kind, patientId, id } = request;
  return `/sheet/${kind}/${encodeURIComponent(patientId)}/${encodeURIComponent(id)}?paper=${paper}&auto=1`;
};

async function withPrintPage<T>(request: PrintRequest, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const window = openPrintWindow(pageOf(request));
  try {
    await waitUntilReady(window);
    return await use(window);
  } finally {
    window.destroy();
  }
}

/** The PDF of a session's chart or of a sheet; page size and margins come from the page's own style sheet. */
export function renderPdf(request: PrintRequest): Promise<Uint8Array> {
  return withPrintPage(request, (window) =>
    window.webContents.printToPDF({
      pageSize: request.paper,
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    }),
  );
}

/** Opens the system's print dialog with the chart. */
export function sendToPrinter(request: PrintRequest): Promise<void> {
  return withPrintPage(
    request,
    (window) =>
      new Promise((resolve, reject) => {
        window.webContents.print({ silent: false, printBackground: true, pageSize: request.paper }, (ok, reason) => {
          if (ok || reason === 'Print job canceled') resolve();
          else reject(new AppError('unavailable', `printing failed: ${reason}`));
        });
      }),
  );
}
