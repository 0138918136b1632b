import { afterEach, describe, expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ BrowserWindow: class {} }));

import { type WebContents } from 'electron';

import { denyNavigation, webPreferences } from '../../../electron/window.ts';

afterEach(() => {
  Reflect.deleteProperty(process, 'defaultApp');
});

describe('a window', () => {
  test('is allowed exactly this, and a key more or less is a decision', () => {
    expect(webPreferences('/preload.cjs')).toEqual({
      preload: '/preload.cjs',
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
      devTools: false,
      partition: 'mesochart',
    });
  });

  test('has developer tools only where the app is run from its source', () => {
    Object.assign(process, { defaultApp: true });
    expect(webPreferences('').devTools).toBe(true);
  });

  test('keeps nothing on disk: its session has no lasting name', () => {
    expect(webPreferences('').partition).not.toMatch(/^persist:/);
  });
});

/** Records what web contents are told. */
function guarded() {
  const told = new Map<string, (...args: unknown[]) => unknown>();
  let openHandler = (_details: unknown): unknown => null;
  denyNavigation({
    on: (event: string, run: (...args: unknown[]) => unknown) => told.set(event, run),
    setWindowOpenHandler: (run: typeof openHandler) => {
      openHandler = run;
    },
  } as unknown as WebContents);
  const isPrevented = (event: string, url: string): boolean => {
    let prevented = false;
    told.get(event)?.({ url, preventDefault: () => (prevented = true) });
    return prevented;
  };
  return { isPrevented, told, open: (url: string) => openHandler({ url }) };
}

describe('the way out', () => {
  test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s stays inside', (event) => {
    const { isPrevented } = guarded();
    for (const url of [
      'https://example.org/',
      'file:///dropped.html',
      'data:text/html,x',
      'javascript:1',
      '',
      'app://x/',
    ]) {
      expect(isPrevented(event, url), url).toBe(true);
    }
    expect(isPrevented(event, 'app://mesochart/index.html#/patients')).toBe(false);
  });

  test('no window opens, whatever it asks for', () => {
    for (const url of ['app://mesochart/index.html', 'https://example.org/', 'about:blank']) {
      expect(guarded().open(url)).toEqual({ action: 'deny' });
    }
  });

  test('no web view is attached', () => {
    expect(guarded().isPrevented('will-attach-webview', 'app://mesochart/index.html')).toBe(true);
  });
});
