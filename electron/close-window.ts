/** Lets a window go when it has saved, or when whoever sits there says that what is unsaved may be lost. */
import { type BrowserWindow } from 'electron';

import { type Result } from '#shared/ipc/contract.ts';
import { FLUSH } from '#shared/ipc/channels.ts';
import { onceFlushed } from './ipc/handle.ts';

/** A page that says nothing for so long has stopped, and holds nothing any more. */
const ANSWER_LIMIT_MS = 6_000;

/** Windows that may close as they are. */
const free = new WeakSet<BrowserWindow>();

function letGo(window: BrowserWindow): void {
  free.add(window);
  if (!window.isDestroyed()) window.close();
}

/** Closes a window whatever it holds: its page has asked. */
export function closeAnyway(window: BrowserWindow | null): Promise<Result<unknown>> {
  // After the answer has gone out: a page that is gone cannot be answered.
  if (window !== null) setImmediate(letGo, window);
  return Promise.resolve({ ok: true, value: {} });
}

/** Holds the window's closing back until its page has saved; where it cannot, the page asks, and the window stays. */
export function flushBeforeClose(window: BrowserWindow): void {
  let isAsking = false;
  window.on('close', (event) => {
    if (free.has(window) || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    const timer = setTimeout(letGo, ANSWER_LIMIT_MS, window);
    onceFlushed(window.webContents.id, (saved) => {
      clearTimeout(timer);
      isAsking = false;
      if (saved) letGo(window);
    });
    window.webContents.send(FLUSH, true);
  });
}
