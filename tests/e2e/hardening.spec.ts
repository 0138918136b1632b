import { expect, test } from 'playwright/test';

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

test('the window has one bridge and nothing of Node or Electron', async () => {
  const seen = await running.page.evaluate(() => {
    const world = window as unknown as Record<string, unknown>;
    const bridge = world['mesochart'] as Record<string, unknown>;
    return {
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((n) => n in world),
      bridge: Object.values(bridge).every((value) => typeof value === 'function'),
      generic: ['invoke', 'send', 'on', 'call'].filter((name) => name in bridge),
    };
  });
  expect(seen).toEqual({ globals: [], bridge: true, generic: [] });
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

test('permissions are refused', async () => {
  const states = await running.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
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
