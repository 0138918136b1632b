/** The app's own origin: what is inside it, and what is not. */

/** Scheme and host of the app's pages. */
export const APP_ORIGIN = 'app://mesochart';

/** Where the page is served in development; never set in a packaged app. */
const developmentUrl = (): string | null => process.env['ELECTRON_RENDERER_URL'] ?? null;

/** The page every window loads. */
export const START_URL = (): string => developmentUrl() ?? `${APP_ORIGIN}/index.html`;

/** True for a URL of the app's own origin. */
export function isOwnUrl(url: string): boolean {
  const own = developmentUrl() ?? APP_ORIGIN;
  try {
    const parsed = new URL(url);
    const base = new URL(own);
    // For schemes that URL does not know, `origin` is the text "null": compare the parts.
    return parsed.protocol === base.protocol && parsed.host === base.host;
  } catch {
    return false; // not a URL at all
  }
}

/** True for what a page of the app may load. */
export function mayLoad(url: string): boolean {
  if (isOwnUrl(url)) return true;
  const { protocol, host } = new URL(url);
  if (protocol === 'blob:' || protocol === 'data:' || protocol === 'devtools:') return true;
  // The development server also speaks over a web socket.
  const development = process.env['ELECTRON_RENDERER_URL'];
  return development !== undefined && protocol === 'ws:' && host === new URL(development).host;
}
