/** Lets a window go only when it has saved, or has had five seconds to. */
import { type BrowserWindow } from 'electron';

import { FLUSH } from '#shared/ipc/channels.ts';
import { onceFlushed } from './ipc/handle.ts';

const FLUSH_LIMIT_MS = 5_000;

/** Holds the window's closing back until its page has flushed. */
export function flushBeforeClose(window: BrowserWindow): void {
  let flushed = false;
  window.on('close', (event) => {
    if (flushed || window.webContents.isCrashed()) return;
    event.preventDefault();
    const go = () => {
      if (flushed) return;
      flushed = true;
      clearTimeout(timer);
      if (!window.isDestroyed()) window.close();
    };
    const timer = setTimeout(go, FLUSH_LIMIT_MS);
    onceFlushed(window.webContents.id, go);
    window.webContents.send(FLUSH);
  });
}
