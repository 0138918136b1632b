import { afterEach, describe, expect, test, vi } from 'vitest';

import { isOwnUrl, mayLoad, START_URL } from '../../../electron/app-url.ts';

const OUTSIDE = [
  'app://other/index.html',
  'app://mesochart.evil/index.html',
  'app://mesochart:8080/index.html',
  'https://mesochart/index.html',
  'file:///etc/passwd',
  'file://mesochart/index.html',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'blob:app://mesochart/1',
  'about:blank',
  'about:srcdoc',
  'chrome://gpu',
  'view-source:app://mesochart/index.html',
  'filesystem:app://mesochart/temporary/x',
  'ms-msdt:/id',
  'smb://host/share',
  'nonsense',
  '',
];

describe("the app's own origin", () => {
  test.each(['app://mesochart/index.html', 'app://mesochart/index.html#/session/1', 'app://mesochart/'])(
    '%s is inside',
    (url) => {
      expect(isOwnUrl(url)).toBe(true);
    },
  );

  test.each(OUTSIDE)('%s is outside', (url) => {
    expect(isOwnUrl(url)).toBe(false);
  });

  test('pages load their own files and memory, and nothing from any network or disk', () => {
    expect(mayLoad('app://mesochart/anatomy/adult-1/female/skin.bin')).toBe(true);
    expect(mayLoad('blob:app://mesochart/1')).toBe(true);
    expect(mayLoad('data:image/png;base64,AA==')).toBe(true);
    for (const url of [
      'http://127.0.0.1/',
      'http://localhost:5173/',
      'https://example.org/',
      'ws://example.org/',
      'wss://example.org/',
      'ftp://example.org/',
      'file:///x',
      'chrome-extension://abc/x.js',
      'not a url',
    ]) {
      expect(mayLoad(url), url).toBe(false);
    }
  });
});

describe('the development server', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    Reflect.deleteProperty(process, 'defaultApp');
  });

  const runAs = (kind: 'packaged' | 'development', url: string) => {
    vi.stubEnv('ELECTRON_RENDERER_URL', url);
    if (kind === 'development') Object.assign(process, { defaultApp: true });
  };

  test('is the app itself while one develops', () => {
    runAs('development', 'http://localhost:5173');
    expect(START_URL()).toBe('http://localhost:5173');
    expect(isOwnUrl('http://localhost:5173/index.html')).toBe(true);
    expect(mayLoad('ws://localhost:5173/')).toBe(true);
    expect(mayLoad('ws://localhost:9/')).toBe(false);
  });

  test('means nothing to a packaged app, whatever its environment says', () => {
    runAs('packaged', 'http://localhost:5173');
    expect(START_URL()).toBe('app://mesochart/index.html');
    expect(isOwnUrl('http://localhost:5173/index.html')).toBe(false);
    expect(mayLoad('ws://localhost:5173/')).toBe(false);
  });

  test.each(['https://example.org/', 'http://192.168.0.7:5173', 'file:///tmp/page.html', 'nonsense'])(
    'is never %s: another machine, or none',
    (url) => {
      runAs('development', url);
      expect(START_URL()).toBe('app://mesochart/index.html');
      expect(isOwnUrl(url)).toBe(false);
    },
  );
});
