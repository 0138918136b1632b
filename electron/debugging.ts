/** No program on the same computer looks into the window of a package for people. */
import { url as inspectorUrl } from 'node:inspector';

import { app } from 'electron';

/** Switches that let another program read and steer the window; Electron has no fuse for them. */
const SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
] as const;

/**
 * Takes the switches away before Chromium reads them. A package whose inspect fuse is on, made for a test, keeps them
 * while its inspector listens: no other package can have one.
 */
export function refuseDebugging(): void {
  if (!app.isPackaged || inspectorUrl() !== undefined) return;
  for (const name of SWITCHES) app.commandLine.removeSwitch(name);
}
