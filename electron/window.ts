/** The one place that knows how a window is made and where it may go. */
import { join } from 'node:path';

import { BrowserWindow, type WebContents, type WebPreferences } from 'electron';

import { isOwnUrl, START_URL } from './app-url.ts';

/** What every window of the app is allowed: nothing but its own sandboxed page and the one bridge. */
export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  // Whoever opens the developer tools is the page: in a packaged app nobody is.
  devTools: process.defaultApp === true,
  // Nothing a window shows may be kept by Chromium: no `persist:` in the name means memory only.
  partition: 'mesochart',
});

/** Refuses every way out of the app's own page: navigation, redirects, new windows, web views. */
export function denyNavigation(contents: WebContents): void {
  const stayInside = (details: { url: string; preventDefault: () => void }) => {
    if (!isOwnUrl(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', stayInside);
  contents.on('will-redirect', stayInside);
  contents.on('will-frame-navigate', stayInside);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

const preloadFile = (): string => join(import.meta.dirname, '../preload/preload.cjs');

/** Opens the main window, shown when its first picture is ready. */
export function openMainWindow(backgroundColor: string, zoomFactor: number): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor,
    title: 'Mesochart',
    autoHideMenuBar: true,
    webPreferences: { ...webPreferences(preloadFile()), zoomFactor },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(START_URL());
  return window;
}

/** Opens a window that is never shown, for printing a page of the app. */
export function openPrintWindow(hash: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1000,
    height: 1300,
    show: false,
    webPreferences: { ...webPreferences(preloadFile()), backgroundThrottling: false },
  });
  void window.loadURL(`${START_URL()}#${hash}`);
  return window;
}
