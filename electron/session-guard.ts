/** Closes the session to everything but the app itself: no network, no permissions, no devices. */
import { type Session } from 'electron';

import { isOwnUrl, mayLoad } from './app-url.ts';

const ALLOWED_PERMISSIONS: readonly string[] = ['clipboard-sanitized-write', 'fullscreen'];

/** True where a page may have a permission: few of them, and only the app's own page. */
export const mayUse = (permission: string, requestingUrl: string): boolean =>
  ALLOWED_PERMISSIONS.includes(permission) && isOwnUrl(requestingUrl);

/** Applies the rules to a session. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(mayUse(permission, requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => mayUse(permission, requestingOrigin));
  session.setDevicePermissionHandler(() => false);
  // A spell checker would fetch its dictionaries, and learns words.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url) });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}
