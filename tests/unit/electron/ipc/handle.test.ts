import { type IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';

type Listener = (event: unknown, raw: unknown) => Promise<unknown>;
const registered = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, listener: Listener) => registered.set(channel, listener),
    on: () => undefined,
    off: () => undefined,
  },
}));

import { AppError } from '#shared/errors.ts';
import { type Channel, contract, failureSchema } from '#shared/ipc/contract.ts';
import { handle, isTrustedSender } from '../../../../electron/ipc/handle.ts';
import { anyPayload } from '../../../fixtures/ipc/payloads.ts';

const CHANNELS = Object.keys(contract) as Channel[];
const PATIENT = 'ZZQMARKER';

const frame = (url: string) => ({ url });
const own = frame('app://mesochart/index.html');
const eventOf = (senderFrame: unknown, mainFrame: unknown = senderFrame) => ({ senderFrame, sender: { mainFrame } });
const trusts = (event: unknown): boolean => isTrustedSender(event as IpcMainInvokeEvent);
const gone = {
  get url(): string {
    throw new TypeError('Object has been destroyed');
  },
};

const STRANGERS: readonly (readonly [string, unknown])[] = [
  ['another site', eventOf(frame('https://example.org/'))],
  ['another host of the scheme', eventOf(frame('app://other/index.html'))],
  ['a file', eventOf(frame('file:///index.html'))],
  ['an empty page', eventOf(frame('about:blank'))],
  ['a page without a URL', eventOf(frame(''))],
  ['a frame inside the app', eventOf(frame('app://mesochart/index.html'), own)],
  ['no frame at all', eventOf(null, own)],
  ['a frame that has gone', eventOf(gone)],
  [
    'a page that has gone',
    {
      senderFrame: own,
      sender: {
        get mainFrame() {
          return gone.url;
        },
      },
    },
  ],
];

describe('who is listened to', () => {
  test("only the top frame of the app's own page", () => {
    expect(trusts(eventOf(own))).toBe(true);
  });

  test.each(STRANGERS)('not %s', (_name, event) => {
    expect(trusts(event)).toBe(false);
  });
});

describe('a channel', () => {
  let ran: unknown[];

  beforeEach(() => {
    registered.clear();
    ran = [];
    for (const channel of CHANNELS) {
      handle(channel, (input) => {
        ran.push(input);
        return Promise.resolve({ ok: false, error: { code: 'not-found', message: '', detail: {} } });
      });
    }
  });

  const ask = (channel: Channel, event: unknown, raw: unknown) => registered.get(channel)?.(event, raw);

  test.each(CHANNELS)('%s refuses every stranger before it looks at what is said', async (channel) => {
    for (const [, event] of STRANGERS) {
      expect(await ask(channel, event, {})).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
    expect(ran).toEqual([]);
  });

  test.each(CHANNELS)('%s lets nothing through that is not as agreed, and never throws', async (channel) => {
    await fc.assert(
      fc.asyncProperty(anyPayload(PATIENT), async (raw) => {
        const fits = contract[channel].input.safeParse(raw).success;
        ran = [];
        const answer = (await ask(channel, eventOf(own), raw)) as { ok: boolean; error: unknown };
        expect(answer.ok).toBe(false);
        expect(failureSchema.parse(answer.error).code).toBe(fits ? 'not-found' : 'bad-input');
        expect(JSON.stringify(answer)).not.toContain(PATIENT);
        expect(ran).toHaveLength(fits ? 1 : 0);
      }),
      { numRuns: 40 },
    );
  });

  test('answers a failure of its own kind with its code, and any other without a word of it', async () => {
    registered.clear();
    handle('app:info', () => Promise.reject(new AppError('disk-full', 'the disk is full', { path: '/x' })));
    expect(await ask('app:info', eventOf(own), {})).toEqual({
      ok: false,
      error: { code: 'disk-full', message: 'the disk is full', detail: { path: '/x' } },
    });
    handle('app:info', () => Promise.reject(new Error(`row of ${PATIENT}`)));
    const answer = await ask('app:info', eventOf(own), {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain(PATIENT);
  });

  test('holds back an answer that is not as agreed', async () => {
    registered.clear();
    handle('settings:get', () => Promise.resolve({ ok: true, value: { notes: PATIENT } }));
    const answer = await ask('settings:get', eventOf(own), {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain(PATIENT);
  });
});
