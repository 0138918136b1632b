/** Makes one PDF after another in one window: what it has loaded for a document serves the next. */
import { type BrowserWindow } from 'electron';

import { openPrintWindow } from '../window.ts';
import { pageOf, pdfOf, type PrintRequest, readyWord, waitUntilReady } from './pdf.ts';

/** A press for many documents. */
export interface Press {
  readonly render: (request: PrintRequest) => Promise<Uint8Array>;
  readonly close: () => void;
}

/** After this many documents the window is made anew: whatever it has gathered goes with it. */
const DOCUMENTS_PER_WINDOW = 25;

/** Opens one; it has no window before the first document. */
export function openPress(): Press {
  let window: BrowserWindow | null = null;
  let made = 0;
  let shown = '';
  const close = (): void => {
    window?.destroy();
    window = null;
  };
  const turnTo = async (page: string): Promise<BrowserWindow> => {
    if (window === null || made % DOCUMENTS_PER_WINDOW === 0 || page === shown) {
      close();
      window = openPrintWindow(page);
    } else {
      await window.webContents.executeJavaScript(`
        delete document.documentElement.dataset.printReady;
        delete document.documentElement.dataset.printError;
        location.hash = ${JSON.stringify(page)};
      `);
    }
    shown = page;
    made += 1;
    return window;
  };
  return {
    render: async (request) => {
      try {
        const open = await turnTo(pageOf(request));
        await waitUntilReady(open, readyWord(request));
        return await pdfOf(open, request);
      } catch (error) {
        // A page that failed is not gone on from.
        close();
        throw error;
      }
    },
    close,
  };
}
