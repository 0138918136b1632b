/** Turns the print page of a session, or a sheet, into a PDF, or sends it to a printer. */
import { type BrowserWindow } from 'electron';

import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { LABEL_MM, sheetAddress, type SheetRequest } from '#shared/ipc/sheets.ts';
import { openPrintWindow } from '../window.ts';

/** What to print and on which paper. */
export type PrintRequest =
  | { readonly sessionId: string; readonly paper: 'A4' | 'Letter'; readonly photos?: readonly string[] | undefined }
  | SheetRequest;

/** A chart with hundreds of marks is ready in about two seconds; this is for a slow machine. */
const READY_LIMIT_MS = 60_000;
const POLL_MS = 50;

const pageStateSchema = z.object({ ready: z.string(), error: z.string() });

/** Waits until the page says that everything on it, pictures and fonts included, is there. */
export async function waitUntilReady(window: BrowserWindow, expected: string): Promise<void> {
  const question = `({
    ready: document.documentElement.dataset.printReady ?? '',
    error: document.documentElement.dataset.printError ?? '',
  })`;
  for (let waited = 0; waited < READY_LIMIT_MS; waited += POLL_MS) {
    const answer: unknown = await window.webContents.executeJavaScript(question);
    const { ready, error } = pageStateSchema.parse(answer);
    if (error !== '') throw new AppError('unavailable', `the print page failed: ${error}`);
    if (ready === expected) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new AppError('unavailable', 'the print page was not ready in time');
}

/** The address of the page within the app. */
export const pageOf = (request: PrintRequest): string => {
  if ('kind' in request) return sheetAddress(request);
  const { sessionId, paper, photos = [] } = request;
  return `/print/${encodeURIComponent(sessionId)}?paper=${paper}&photos=${encodeURIComponent(photos.join(','))}&auto=1`;
};

/** What the page says when it is ready: a chart names its session, so that no other one is taken for it. */
export const readyWord = (request: PrintRequest): string => ('kind' in request ? 'true' : request.sessionId);

const MM_PER_INCH = 25.4;
const UM_PER_MM = 1_000;

/** The paper in inches, as a PDF is asked for. */
function pdfSizeOf(request: PrintRequest) {
  if ('paper' in request) return request.paper;
  const { width, height } = LABEL_MM[request.size];
  return { width: width / MM_PER_INCH, height: height / MM_PER_INCH };
}

/** The paper in µm, as a printer is asked for. */
function printerSizeOf(request: PrintRequest) {
  if ('paper' in request) return request.paper;
  const { width, height } = LABEL_MM[request.size];
  return { width: width * UM_PER_MM, height: height * UM_PER_MM };
}

async function withPrintPage<T>(request: PrintRequest, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const window = openPrintWindow(pageOf(request));
  try {
    await waitUntilReady(window, readyWord(request));
    return await use(window);
  } finally {
    window.destroy();
  }
}

/** The PDF of a page that is ready; page size and margins come from the page's own style sheet. */
export const pdfOf = (window: BrowserWindow, request: PrintRequest): Promise<Uint8Array> =>
  window.webContents.printToPDF({
    pageSize: pdfSizeOf(request),
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    // Headings of the page become bookmarks.
    generateDocumentOutline: true,
    // Sheets have the line at their foot in the page's edge; a margin named here would take it away.
    ...('kind' in request ? {} : { margins: { top: 0, bottom: 0, left: 0, right: 0 } }),
  });

/** The PDF of a session's chart or of a sheet. */
export const renderPdf = (request: PrintRequest): Promise<Uint8Array> =>
  withPrintPage(request, (window) => pdfOf(window, request));

/** Opens the system's print dialog with the chart. */
export function sendToPrinter(request: PrintRequest): Promise<void> {
  return withPrintPage(
    request,
    (window) =>
      new Promise((resolve, reject) => {
        const options = { silent: false, printBackground: true, pageSize: printerSizeOf(request) };
        window.webContents.print(options, (ok, reason) => {
          if (ok || reason === 'Print job canceled') resolve();
          else reject(new AppError('unavailable', `printing failed: ${reason}`));
        });
      }),
  );
}
