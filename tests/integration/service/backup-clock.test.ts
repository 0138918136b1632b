import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type ServiceOptions } from '../../../electron/service/options.ts';
import { addMark, fillClinic } from '../../fixtures/service/backup-clinic.ts';
import {
  optionsFor,
  PASSWORD,
  removeFolder,
  serviceOf,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

const MINUTE_MS = 60_000;

let folder: string;
let data: string;
let service: TestService;
let nowMs: number;
let ring: (() => void) | null;

/** A clock that is turned by hand: each minute rings what waits for it. */
beforeEach(async () => {
  folder = tempFolder();
  data = join(folder, 'data');
  nowMs = Date.UTC(2026, 10, 22, 8);
  ring = null;
  const { backups: _off, ...options } = optionsFor(data);
  const running: ServiceOptions = {
    ...options,
    now: () => new Date(nowMs),
    wait: (_ms, then) => {
      ring = then;
      return () => {
        ring = null;
      };
    },
  };
  service = serviceOf(running);
  await fillClinic(service, 2);
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const names = () => {
  try {
    return readdirSync(join(data, 'backups')).filter((name) => name.endsWith('.mesobackup'));
  } catch {
    return [];
  }
};

async function minutes(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    nowMs += MINUTE_MS;
    service.seat.seenAtMs = nowMs;
    ring?.();
    while ((await service.ask('backup:status', {})).running !== null)
      await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('the clock of the backups', () => {
  it('makes one as soon as there is something and none yet, then every quarter of an hour in which something changed', async () => {
    await minutes(1);
    expect(names()).toHaveLength(1);
    await minutes(20);
    expect(names()).toHaveLength(1);
    await addMark(service, 's0');
    await minutes(1);
    expect(names()).toHaveLength(2);
    await addMark(service, 's0');
    await minutes(14);
    expect(names()).toHaveLength(2);
    await minutes(1);
    expect(names()).toHaveLength(3);
  });

  it('goes on after a clock that was set back', async () => {
    await minutes(1);
    nowMs -= 3 * 24 * 60 * MINUTE_MS;
    await addMark(service, 's0');
    await minutes(1);
    expect(names()).toHaveLength(2);
  });

  it('rests while nobody has opened the records', async () => {
    await service.raw.call('access:close', {}, service.seat);
    const after = names().length;
    expect(after).toBe(1); // closing made one: the key was at hand for the last time
    nowMs += 60 * MINUTE_MS;
    ring?.();
    expect(names()).toHaveLength(after);
  });

  it('makes the last one when the program is closed, and none where nothing changed since', async () => {
    await service.raw.closeInTime();
    expect(names()).toHaveLength(1);
  });
});

describe('a newer backup for the password of now', () => {
  it('is made before a restore, too', async () => {
    const { path } = await service.ask('backup:run', {});
    await addMark(service, 's1');
    nowMs += MINUTE_MS;
    await service.ask('backup:restore', { path, password: PASSWORD });
    expect(names()).toHaveLength(2);
  });
});
