import { describe, expect, test, vi } from 'vitest';

// Its types are all that is needed; importing the package itself would fetch the program.
vi.mock('electron', () => ({ systemPreferences: { askForMediaAccess: () => Promise.resolve(true) } }));

import { type Session } from 'electron';

import { closeCamera, useCamera } from '../../../electron/camera.ts';
import { guardSession, mayUse } from '../../../electron/session-guard.ts';

/** Every permission that Electron 45 asks about, in its requests and its checks. */
const PERMISSIONS = [
  'accessibility-events',
  'background-sync',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'payment-handler',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
];
const ALLOWED = ['clipboard-sanitized-write', 'fullscreen'];
const OWN = ['app://mesochart/', 'app://mesochart/index.html#/session/1'];
const OTHER = ['https://example.org/', 'app://other/', 'file:///', 'about:blank', ''];

/** Records what a session is told. */
function aSession() {
  const told: Record<string, (...args: never[]) => unknown> = {};
  const spell: boolean[] = [];
  const tell = (name: string) => (run: (...args: never[]) => unknown) => {
    told[name] = run;
  };
  const session = {
    setPermissionRequestHandler: tell('request'),
    setPermissionCheckHandler: tell('check'),
    setDevicePermissionHandler: tell('device'),
    setSpellCheckerEnabled: (on: boolean) => spell.push(on),
    webRequest: { onBeforeRequest: tell('load') },
    on: (event: string, run: (...args: never[]) => unknown) => {
      told[event] = run;
    },
  };
  guardSession(session as unknown as Session);
  return { told, spell };
}

describe('permissions', () => {
  test.each(PERMISSIONS)('%s: only what the app needs, and only for its own page', (permission) => {
    for (const url of OWN) expect(mayUse(permission, url)).toBe(ALLOWED.includes(permission));
    for (const url of OTHER) expect(mayUse(permission, url)).toBe(false);
  });

  test.each(PERMISSIONS)('%s is answered the same when requested and when checked', (permission) => {
    const { told } = aSession();
    for (const url of [...OWN, ...OTHER]) {
      const answers: boolean[] = [];
      (told['request'] as (...args: unknown[]) => void)(null, permission, (yes: boolean) => answers.push(yes), {
        requestingUrl: url,
      });
      answers.push((told['check'] as (...args: unknown[]) => boolean)(null, permission, url, {}));
      const expected = ALLOWED.includes(permission) && OWN.includes(url);
      expect(answers).toEqual([expected, expected]);
    }
  });
});

describe('the camera', () => {
  const client = (ok: boolean) => ({
    call: () =>
      Promise.resolve(
        ok
          ? ({ ok, value: {} } as const)
          : ({ ok, error: { code: 'locked', message: 'nobody is signed in', detail: {} } } as const),
      ),
    keyring: () => Promise.reject(new Error('not asked')),
    onRestart: () => undefined,
    close: () => Promise.resolve(),
  });
  const asked = (mediaTypes: readonly string[] | undefined, requestingUrl = OWN[0] ?? '') => {
    const { told } = aSession();
    const answers: boolean[] = [];
    const details = { requestingUrl, mediaTypes };
    (told['request'] as (...args: unknown[]) => void)(null, 'media', (yes: boolean) => answers.push(yes), details);
    const mediaType = mediaTypes?.[0];
    answers.push((told['check'] as (...args: unknown[]) => boolean)(null, 'media', requestingUrl, { mediaType }));
    return answers;
  };

  test('is given to the app’s own page while it shows a view of it, and at no other time', async () => {
    expect(asked(['video'])).toEqual([false, false]);
    await useCamera(client(true), true);
    expect(asked(['video'])).toEqual([true, true]);
    for (const url of OTHER) expect(asked(['video'], url)).toEqual([false, false]);
    await useCamera(client(true), false);
    expect(asked(['video'])).toEqual([false, false]);
    await useCamera(client(true), true);
    closeCamera();
    expect(asked(['video'])).toEqual([false, false]);
  });

  test('never comes with sound, and not without a word of what is wanted', async () => {
    await useCamera(client(true), true);
    expect(asked(['video', 'audio'])[0]).toBe(false);
    expect(asked(['audio'])).toEqual([false, false]);
    expect(asked([])).toEqual([false, false]);
    expect(asked(undefined)).toEqual([false, false]);
    closeCamera();
  });

  test('is for somebody who is signed in', async () => {
    expect(await useCamera(client(false), true)).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(asked(['video'])).toEqual([false, false]);
  });
});

describe('a guarded session', () => {
  test('gives no device, checks no spelling and downloads nothing', () => {
    const { told, spell } = aSession();
    expect((told['device'] as () => boolean)()).toBe(false);
    expect(spell).toEqual([false]);
    let prevented = 0;
    (told['will-download'] as (event: unknown) => void)({ preventDefault: () => prevented++ });
    expect(prevented).toBe(1);
  });

  test.each([
    ['app://mesochart/index.html', false],
    ['https://example.org/', true],
    ['file:///etc/passwd', true],
    ['%', true],
  ])('cancels what is not its own: %s', (url, cancelled) => {
    const answers: unknown[] = [];
    (aSession().told['load'] as (...args: unknown[]) => void)({ url }, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ cancel: cancelled }]);
  });
});
