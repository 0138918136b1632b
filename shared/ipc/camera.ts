/** The camera of this computer, which the window may use only while it shows a view of it. */
import { z } from 'zod';

/** Channels of the camera, answered by the main process. */
export const cameraMainContract = {
  /** Opens the way to the camera for somebody who is signed in, or closes it. */
  'camera:use': { input: z.object({ on: z.boolean() }), output: z.object({}) },
} as const;
