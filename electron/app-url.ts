/** The app's own origin: what is inside it, and what is not. */

/** Scheme and host of the app's pages. */
export const APP_ORIGIN = 'app://mesochart';

function parsedUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null; // not a URL at all
  }
}

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Where the page is served in development. A packaged app asks nobody: whoever can set its environment could otherwise
 * put a page of their own before the bridge. The server of a developer is on the developer's own machine.
 */
function developmentUrl(): string | null {
  const url = process.env['ELECTRON_RENDERER_URL'];
  if (url === undefined || process.defaultApp !== true) return null;
  const parsed = parsedUrl(url);
  return parsed !== null && LOOPBACK.includes(parsed.hostname) ? url : null;
}

/** The page every window loads. */
export const START_URL = (): string => developmentUrl() ?? `${APP_ORIGIN}/index.html`;

/** True for a URL of the app's own origin. */
export function isOwnUrl(url: string): boolean {
  const parsed = parsedUrl(url);
  const base = new URL(developmentUrl() ?? APP_ORIGIN);
  // For schemes that URL does not know, `origin` is the text "null": compare the parts.
  return parsed !== null && parsed.protocol === base.protocol && parsed.host === base.host;
}

/** True for what a page of the app may load. */
export function mayLoad(url: string): boolean {
  if (isOwnUrl(url)) return true;
  const parsed = parsedUrl(url);
  if (parsed === null) return false;
  if (parsed.protocol === 'blob:' || parsed.protocol === 'data:' || parsed.protocol === 'devtools:') return true;
  // The development server also speaks over a web socket.
  const development = developmentUrl();
  return development !== null && parsed.protocol === 'ws:' && parsed.host === new URL(development).host;
}
