/** The one bridge: a function for each channel, and nothing of Electron itself. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';

import { CHANNELS, FLUSH, FLUSHED, LOCKED } from '#shared/ipc/channels.ts';

const calls = Object.fromEntries(
  CHANNELS.map((channel) => [channel, (input: unknown) => ipcRenderer.invoke(channel, input)]),
);

/** What must be saved before the window may close; a screen that saves nothing closes at once. */
let flush: (closing: boolean) => Promise<boolean> = () => Promise.resolve(true);

ipcRenderer.on(FLUSH, (_event, closing: unknown) => {
  const answer = (saved: boolean) => {
    ipcRenderer.send(FLUSHED, saved);
  };
  flush(closing === true).then(answer, () => {
    answer(false);
  });
});

/** What the window does when the workstation locks; before the page has loaded there is nothing to hide. */
let locked: () => void = () => undefined;

ipcRenderer.on(LOCKED, () => {
  locked();
});

contextBridge.exposeInMainWorld('mesochart', {
  ...calls,
  /** Registers what must be saved before the window may close or lock; it promises whether everything is saved. */
  onFlush: (next: (closing: boolean) => Promise<boolean>) => {
    flush = next;
  },
  /** Where a file lies that was dropped on the window. */
  pathOf: (file: File) => webUtils.getPathForFile(file),
  /** Registers what happens when the workstation locks. */
  onLocked: (next: () => void) => {
    locked = next;
  },
});
