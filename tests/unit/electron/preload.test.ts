import { beforeAll, expect, test, vi } from 'vitest';

interface Seen {
  name: string;
  bridge: Record<string, (...args: unknown[]) => unknown>;
  readonly invoked: unknown[][];
  readonly sent: string[];
  readonly heard: string[];
}

const seen = vi.hoisted((): Seen => ({ name: '', bridge: {}, invoked: [], sent: [], heard: [] }));
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, bridge: Seen['bridge']) => Object.assign(seen, { name, bridge }),
  },
  ipcRenderer: {
    invoke: (...args: unknown[]) => seen.invoked.push(args),
    send: (channel: string) => seen.sent.push(channel),
    on: (channel: string) => seen.heard.push(channel),
  },
}));

import { CHANNELS, FLUSH, LOCKED } from '#shared/ipc/channels.ts';

beforeAll(async () => {
  await import('../../../electron/preload.ts');
});

test('the bridge has a function for each channel, two to be called by, one for what is dropped, and nothing else', () => {
  expect(seen.name).toBe('mesochart');
  expect(Object.keys(seen.bridge).sort()).toEqual([...CHANNELS, 'onFlush', 'onLocked', 'pathOf'].sort());
  for (const value of Object.values(seen.bridge)) expect(typeof value).toBe('function');
});

test.each([...CHANNELS])('%s calls its own channel, whatever it is given', (channel) => {
  seen.invoked.length = 0;
  seen.bridge[channel]?.('patient:erase', 'patient:get', { channel: 'patient:erase' });
  expect(seen.invoked).toEqual([[channel, 'patient:erase']]);
});

test('the page hears of two things only, and says nothing by itself', () => {
  expect(seen.heard.sort()).toEqual([FLUSH, LOCKED].sort());
  expect(seen.sent).toEqual([]);
});
