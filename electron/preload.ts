/** The one bridge: a function for each channel, and nothing of Electron itself. */
import { contextBridge, ipcRenderer } from 'electron';

import { CHANNELS, FLUSH, FLUSHED } from '#shared/ipc/channels.ts';

const calls = Object.fromEntries(
  CHANNELS.map((channel) => [channel, (input: unknown) => ipcRenderer.invoke(channel, input)]),
);

/** What must be saved before the window may close; a screen that saves nothing closes at once. */
let flush: () => Promise<void> = () => Promise.resolve();

ipcRenderer.on(FLUSH, () => {
  void flush().finally(() => {
    ipcRenderer.send(FLUSHED);
  });
});

contextBridge.exposeInMainWorld('mesochart', {
  ...calls,
  /** Registers what must be saved before the window may close; the promise it returns is waited for. */
  onFlush: (next: () => Promise<void>) => {
    flush = next;
  },
});
