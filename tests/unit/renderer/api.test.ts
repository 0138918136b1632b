import { describe, expect, it } from 'vitest';

import { ApiError, type Bridge, callThrough, errorCode, onLockedAnswer } from '../../../renderer/api.ts';
import { CHANNELS } from '../../../shared/ipc/channels.ts';

const settings = {
  clinicName: 'Aurelia',
  clinicAddress: '',
  practitioner: null,
  theme: 'auto',
  paper: 'A4',
  idleMinutes: 10,
  closeMinutes: 60,
  retentionYears: null,
  countersign: false,
};

/** A bridge whose every channel gives the same answer. */
const bridgeAnswering = (answer: () => Promise<unknown>): Bridge =>
  Object.fromEntries(CHANNELS.map((channel) => [channel, answer])) as unknown as Bridge;
const settingsThrough = (answer: () => Promise<unknown>) => callThrough(bridgeAnswering(answer), 'settings:get', {});
const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise;
    return 'no error';
  } catch (error) {
    return error instanceof ApiError ? error.code : 'another error';
  }
};

describe('calls to the chart service', () => {
  it('give the parsed value', async () => {
    expect(await settingsThrough(() => Promise.resolve({ ok: true, value: settings }))).toEqual(settings);
  });

  it('carry the code and the detail of a failure', async () => {
    const failure = { code: 'disk-full', message: 'no space', detail: { path: 'charts.db' } };
    const call = settingsThrough(() => Promise.resolve({ ok: false, error: failure }));
    await expect(call).rejects.toMatchObject({ code: 'disk-full', detail: { path: 'charts.db' } });
  });

  it('refuse an answer that does not fit the contract', async () => {
    expect(await codeOf(settingsThrough(() => Promise.resolve({ ok: true, value: { theme: 'pink' } })))).toBe(
      'internal',
    );
  });

  it('refuse an answer that is no result, and a failure with an unknown code', async () => {
    expect(await codeOf(settingsThrough(() => Promise.resolve(undefined)))).toBe('internal');
    const unknownCode = { ok: false, error: { code: 'nonsense', message: '', detail: {} } };
    expect(await codeOf(settingsThrough(() => Promise.resolve(unknownCode)))).toBe('internal');
  });

  it('tell whoever listens that the records are locked, and nobody of other failures', async () => {
    let heard = 0;
    const stop = onLockedAnswer(() => (heard += 1));
    const refused = (code: string) => () => Promise.resolve({ ok: false, error: { code, message: '', detail: {} } });
    expect(await codeOf(settingsThrough(refused('locked')))).toBe('locked');
    expect(await codeOf(settingsThrough(refused('stale')))).toBe('stale');
    expect(heard).toBe(1);
    stop();
    await codeOf(settingsThrough(refused('locked')));
    expect(heard).toBe(1);
  });

  it('say that the service is not there when the bridge itself fails', async () => {
    expect(await codeOf(settingsThrough(() => Promise.reject(new Error('gone'))))).toBe('unavailable');
  });
});

describe('the code of anything thrown', () => {
  it('is its own, or internal', () => {
    expect(errorCode(new ApiError('stale', ''))).toBe('stale');
    expect(errorCode(new TypeError('x'))).toBe('internal');
    expect(errorCode('text')).toBe('internal');
  });
});
