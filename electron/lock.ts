/** Locks the records when the computer sleeps or its screen is locked: the window saves first, then shows nothing. */
import { type BrowserWindow, powerMonitor } from 'electron';

import { FLUSH, LOCKED } from '#shared/ipc/channels.ts';
import { closeCamera } from './camera.ts';
import { onceFlushed } from './ipc/handle.ts';
import { type ServiceClient } from './service-client.ts';

/** A computer that goes to sleep does not wait long. */
const FLUSH_LIMIT_MS = 2_000;

function flushed(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, FLUSH_LIMIT_MS);
    onceFlushed(window.webContents.id, () => {
      clearTimeout(timer);
      resolve();
    });
    window.webContents.send(FLUSH, false);
  });
}

const isAlive = (window: BrowserWindow | null): window is BrowserWindow =>
  window !== null && !window.isDestroyed() && !window.webContents.isCrashed();

async function lock(service: ServiceClient, window: BrowserWindow | null): Promise<void> {
  closeCamera();
  if (isAlive(window)) await flushed(window);
  if (isAlive(window)) window.webContents.send(LOCKED);
  await service.call('access:lock', {});
}

/** Listens to the system from now on. `window` gives the window that shows the records. */
export function lockWithSystem(service: ServiceClient, window: () => BrowserWindow | null): void {
  const onSystem = () => void lock(service, window());
  powerMonitor.on('suspend', onSystem);
  powerMonitor.on('lock-screen', onSystem);
}
