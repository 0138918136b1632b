/** Whether the window may use this computer's camera: while it shows a view of it, and at no other time. */
import { systemPreferences } from 'electron';

import { type Result } from '#shared/ipc/contract.ts';
import { type ServiceClient } from './service-client.ts';

let open = false;

/** Whether the way to the camera is open now. */
export const isCameraOpen = (): boolean => open;

/** Closes the way to the camera: the records are locked, or the window has gone. */
export const closeCamera = (): void => {
  open = false;
};

/** Opens the way for somebody who is signed in, or closes it. */
export async function useCamera(service: ServiceClient, on: boolean): Promise<Result<unknown>> {
  open = false;
  if (!on) return { ok: true, value: {} };
  const alive = await service.call('access:alive', {});
  if (!alive.ok) return alive;
  // The system asks its user once, and only where a program says that it wants to.
  if (process.platform === 'darwin') await systemPreferences.askForMediaAccess('camera');
  open = true;
  return { ok: true, value: {} };
}
