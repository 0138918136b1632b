/** Closes the session to everything but the app itself: no network, no permissions, no devices. */
import { type Session } from 'electron';

import { isOwnUrl } from './app-url.ts';

const ALLOWED_PERMISSIONS: readonly string[] = ['clipboard-sanitized-write', 'fullscreen'];

/** True for what a page of the app may load. */
export function mayLoad(url: string): boolean {
  if (isOwnUrl(url)) return true;
  const { protocol, host } = new URL(url);
  if (protocol === 'blob:' || protocol === 'data:' || protocol === 'devtools:') return true;
  // The development server also speaks over a web socket.
  const development = process.env['ELECTRON_RENDERER_URL'];
  return development !== undefined && protocol === 'ws:' && host === new URL(development).host;
}

/** Applies the rules to a session. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(ALLOWED_PERMISSIONS.includes(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.includes(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url) });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}
