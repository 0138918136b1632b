/** The pictures of this computer's camera, for as long as they are shown. */
import { useEffect, useState } from 'react';

import { call } from '../../../api.ts';

/** What there is to be seen. */
export type CameraState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly stream: MediaStream; readonly cameras: readonly MediaDeviceInfo[] }
  | { readonly kind: 'none' | 'refused' | 'busy' };

/** As good as cameras at desks are; what a camera cannot give it answers with its best. */
const WANTED = { width: { ideal: 3_840 }, height: { ideal: 2_160 } } as const;

/** Why no camera opened, from the browser's name of the failure. */
export function cameraProblem(name: string): 'none' | 'refused' | 'busy' {
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'refused' : 'busy';
}

async function openCamera(deviceId: string | null): Promise<CameraState> {
  try {
    await call('camera:use', { on: true });
    const video = { ...WANTED, ...(deviceId !== null && { deviceId: { exact: deviceId } }) };
    const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
    const devices = await navigator.mediaDevices.enumerateDevices();
    return { kind: 'open', stream, cameras: devices.filter(({ kind }) => kind === 'videoinput') };
  } catch (error) {
    return { kind: cameraProblem(error instanceof Error ? error.name : '') };
  }
}

const stop = (state: CameraState): void => {
  if (state.kind === 'open') for (const track of state.stream.getTracks()) track.stop();
};

/** Opens a camera and closes it when the view goes; another device is another opening. */
export function useCamera(deviceId: string | null): CameraState {
  const [found, setFound] = useState<{ readonly deviceId: string | null; readonly state: CameraState } | null>(null);
  useEffect(() => {
    let isGone = false;
    let opened: CameraState | null = null;
    void openCamera(deviceId).then((state) => {
      opened = state;
      if (isGone) stop(state);
      else setFound({ deviceId, state });
    });
    return () => {
      isGone = true;
      if (opened !== null) stop(opened);
      void call('camera:use', { on: false }).catch(() => undefined);
    };
  }, [deviceId]);
  return found !== null && found.deviceId === deviceId ? found.state : { kind: 'opening' };
}
