import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'playwright/test';

import { CHANNELS } from '#shared/ipc/channels.ts';

import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';

let data: string;
let running: RunningApp;

test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data);
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

test('the window has one bridge with the functions of the contract, and nothing of Node or Electron', async () => {
  const seen = await running.page.evaluate(() => {
    const world = window as unknown as Record<string, unknown>;
    const bridge = world['mesochart'] as Record<string, unknown>;
    return {
      globals: ['require', 'process', 'module', 'exports', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in world,
      ),
      bridge: Object.entries(bridge)
        .filter(([, value]) => typeof value === 'function')
        .map(([name]) => name),
      others: Object.entries(bridge).filter(([, value]) => typeof value !== 'function').length,
    };
  });
  expect(seen.globals).toEqual([]);
  expect(seen.others).toBe(0);
  expect(seen.bridge.sort()).toEqual([...CHANNELS, 'onFlush', 'onLocked', 'pathOf'].sort());
});

test('every window is sandboxed, isolated and kept in memory', async () => {
  const preferences = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences();
      return {
        sandbox,
        contextIsolation,
        nodeIntegration,
        webviewTag,
        webSecurity,
        path: window.webContents.session.storagePath,
      };
    }),
  );
  expect(preferences).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true, path: null },
  ]);
});

test('the page cannot leave, open windows, run text as code or reach a network', async () => {
  const { page, app } = running;
  const before = page.url();
  const refused = await page.evaluate(async () => {
    const outcome: Record<string, boolean> = {};
    location.href = 'https://example.org/';
    outcome['opened'] = window.open('https://example.org/') !== null;
    // In a task of its own: what a test evaluates directly is excused from the policy.
    outcome['eval'] = await new Promise<boolean>((resolve) => {
      setTimeout(() => {
        try {
          resolve(Boolean((0, eval)('1')));
        } catch {
          resolve(false);
        }
      });
    });
    for (const url of ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd']) {
      outcome[url] = await fetch(url).then(
        () => true,
        () => false,
      );
    }
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.head.append(script);
    outcome['inline'] = 'injected' in window;
    return outcome;
  });
  expect(Object.values(refused).some(Boolean), JSON.stringify(refused)).toBe(false);
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the header of the page names no source but its own, and nothing unsafe', async () => {
  const header = await running.page.evaluate(async () => {
    const answer = await fetch('app://mesochart/index.html');
    return { policy: answer.headers.get('content-security-policy') ?? '', cache: answer.headers.get('cache-control') };
  });
  expect(header.policy).toMatch(/^default-src 'none'; /);
  expect(header.policy).not.toMatch(/unsafe-|https?:|wss?:|\*/);
  for (const part of [
    "script-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ])
    expect(header.policy).toContain(part);
  expect(header.cache).toBe('no-store');
});

test('pictures, frames, sockets, workers and plug-ins from elsewhere are blocked', async () => {
  const seen = await running.page.evaluate(async () => {
    const blocked = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => blocked.add(event.effectiveDirective));
    const outcome: Record<string, boolean> = {};
    const loads = (element: HTMLElement) =>
      new Promise<boolean>((resolve) => {
        element.addEventListener('load', () => resolve(element.tagName !== 'IFRAME'));
        element.addEventListener('error', () => resolve(false));
        setTimeout(() => resolve(false), 1_500);
        document.body.append(element);
      });
    outcome['img'] = await loads(Object.assign(new Image(), { src: 'https://example.org/x.png' }));
    outcome['script'] = await loads(
      Object.assign(document.createElement('script'), { src: 'https://example.org/x.js' }),
    );
    outcome['style'] = await loads(
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://example.org/x.css' }),
    );
    const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.org/' });
    await loads(frame);
    outcome['object'] = await loads(
      Object.assign(document.createElement('object'), { data: 'https://example.org/x.pdf' }),
    );
    outcome['socket'] = await new Promise<boolean>((resolve) => {
      try {
        const socket = new WebSocket('wss://example.org/');
        socket.onopen = () => resolve(true);
        socket.onerror = () => resolve(false);
      } catch {
        resolve(false);
      }
    });
    outcome['beacon'] = navigator.sendBeacon('https://example.org/') && !blocked.has('connect-src');
    outcome['worker'] = await new Promise<boolean>((resolve) => {
      try {
        const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
        worker.onmessage = () => resolve(true);
        worker.onerror = () => resolve(false);
      } catch {
        resolve(false);
      }
    });
    outcome['function'] = await new Promise<boolean>((resolve) => {
      setTimeout(() => {
        try {
          // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what is refused
          resolve(new Function('return true')() === true);
        } catch {
          resolve(false);
        }
      });
    });
    outcome['wasm'] = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => true,
      () => false,
    );
    return { outcome, blocked: [...blocked] };
  });
  expect(Object.entries(seen.outcome).filter(([, through]) => through)).toEqual([]);
  expect(seen.blocked).toEqual(expect.arrayContaining(['img-src', 'script-src-elem', 'frame-src', 'connect-src']));
  const frames = running.page.frames().filter((frame) => frame !== running.page.mainFrame());
  for (const frame of frames) expect(frame.url()).not.toContain('example.org');
});

test('a web view stays an unknown element', async () => {
  const contents = () => running.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  const before = await contents();
  const methods = await running.page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org/');
    document.body.append(view);
    const found = 'loadURL' in view;
    view.remove();
    return found;
  });
  expect(methods).toBe(false);
  expect(await contents()).toBe(before);
});

test('a file dropped on the window does not take its place', async () => {
  const file = join(data, 'dropped.html');
  writeFileSync(file, '<title>dropped</title>');
  const { page, app } = running;
  const before = page.url().replace(/#.*/, '');
  const devtools = await app.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', {
      type,
      x: 400,
      y: 300,
      data: { items: [], files: [file], dragOperationsMask: 1 },
    });
  }
  await page.waitForTimeout(300);
  // It is looked through on the page for imports, and never opened.
  expect(page.url().replace(/#.*/, '')).toBe(before);
  expect(await page.title()).not.toBe('dropped');
  await expect(page.locator('main')).toBeVisible();
});

test('no address leads out of the folder that is served', async () => {
  const statuses = await running.page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map((address) =>
          fetch(address).then(
            ({ status }) => status,
            () => 0,
          ),
        ),
      ),
    [
      'app://mesochart/../package.json',
      'app://mesochart/..%2f..%2fpackage.json',
      'app://mesochart/%2e%2e/%2e%2e/package.json',
      'app://mesochart/..%5c..%5cpackage.json',
      'app://mesochart//etc/passwd',
      'app://mesochart/index.html%00.js',
      'app://other/index.html',
    ],
  );
  expect(statuses.filter((status) => status !== 404 && status !== 0)).toEqual([]);
});

test('permissions and devices are refused', async () => {
  const seen = await running.page.evaluate(async () => {
    const names = [
      ...['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'persistent-storage', 'clipboard-read'],
      ...['idle-detection', 'local-fonts', 'storage-access', 'window-management', 'screen-wake-lock'],
    ] as PermissionName[];
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name }).then(
          ({ state }) => state as string,
          () => 'unknown here',
        ),
      ),
    );
    const refused = (attempt: Promise<unknown>) =>
      attempt.then(
        () => false,
        () => true,
      );
    return {
      granted: names.filter((_, i) => states[i] === 'granted'),
      asked: await Promise.all([
        refused(navigator.mediaDevices.getUserMedia({ video: true })),
        refused(navigator.mediaDevices.getDisplayMedia()),
        refused(navigator.clipboard.readText()),
        refused(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
        refused(navigator.requestMIDIAccess({ sysex: true })),
      ]),
      notifications: await Notification.requestPermission(),
    };
  });
  expect(seen).toEqual({ granted: [], asked: [true, true, true, true, true], notifications: 'denied' });
});

test('nothing is sent after a crash, no word is spell-checked, nothing is cached', async () => {
  const seen = await running.app.evaluate(async ({ app, crashReporter, session }) => {
    const own = session.fromPartition('mesochart');
    return {
      lastReport: crashReporter.getLastCrashReport(),
      spelling: own.isSpellCheckerEnabled(),
      storage: own.getStoragePath(),
      persistent: own.isPersistent(),
      cached: await own.getCacheSize(),
      logs: app.commandLine.hasSwitch('enable-logging'),
    };
  });
  expect(seen).toEqual({ lastReport: null, spelling: false, storage: null, persistent: false, cached: 0, logs: false });
});

test('a malformed call is refused with a code, and nothing is thrown across', async () => {
  const results = await running.page.evaluate(async () => {
    const bridge = (window as unknown as { mesochart: Record<string, (input: unknown) => Promise<unknown>> }).mesochart;
    return Promise.all(
      [null, 7, { id: 1 }, { sessionId: '' }, { sessionId: 'x'.repeat(1000) }].map((input) =>
        bridge['session:open']!(input),
      ),
    );
  });
  for (const result of results) expect(result).toMatchObject({ ok: false, error: { code: 'bad-input' } });
});
