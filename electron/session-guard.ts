/** Closes the session to everything but the app itself: no network, no permissions, no devices. */
import { type Session } from 'electron';

import { isOwnUrl, mayLoad } from './app-url.ts';
import { isCameraOpen } from './camera.ts';

const ALLOWED_PERMISSIONS: readonly string[] = ['clipboard-sanitized-write', 'fullscreen'];

/** True where a page may have a permission: few of them, and only the app's own page. */
export const mayUse = (permission: string, requestingUrl: string): boolean =>
  ALLOWED_PERMISSIONS.includes(permission) && isOwnUrl(requestingUrl);

/** Whether a page may have a camera's pictures, never sound: the app's own, while it shows a view of the camera. */
const mayFilm = (permission: string, kinds: readonly (string | undefined)[], url: string): boolean =>
  permission === 'media' &&
  kinds.length > 0 &&
  kinds.every((kind) => kind === 'video') &&
  isOwnUrl(url) &&
  isCameraOpen();

/** Applies the rules to a session. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(mayUse(permission, details.requestingUrl) || mayFilm(permission, kinds, details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, { mediaType }) =>
      mayUse(permission, requestingOrigin) || mayFilm(permission, [mediaType], requestingOrigin),
  );
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
