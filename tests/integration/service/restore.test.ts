import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type BackupEntry } from '#shared/ipc/backups.ts';
import { swapIn, type SwapStep } from '../../../electron/service/backup/swap.ts';
import { addMark, clinicWithBackup, copyClinic, marksOf, quarantined } from '../../fixtures/service/backup-clinic.ts';
import {
  openService,
  optionsFor,
  PASSWORD,
  removeFolder,
  ROOT,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let data: string;
let file: string;
let backup: BackupEntry;

beforeEach(async () => {
  folder = tempFolder();
  data = join(folder, 'data');
  file = join(data, 'clinic/mesochart.db');
  backup = await clinicWithBackup(data);
});
afterEach(() => {
  removeFolder(folder);
});

async function within<T>(work: (service: TestService) => Promise<T>, at = data): Promise<T> {
  const service = openService(at);
  try {
    return await work(service);
  } finally {
    service.close();
  }
}

const restore = (service: TestService, path = backup.path, password = PASSWORD) =>
  service.ask('backup:restore', { path, password });

const soundness = async (service: TestService) => (await service.ask('audit:verify', {})).findings;

describe('the difference', () => {
  it('names the sessions that would be lost, newest first, and changes nothing', () =>
    within(async (service) => {
      await addMark(service, 's1');
      await addMark(service, 's4');
      const difference = await service.ask('backup:compare', { path: backup.path });
      expect(difference).toMatchObject({ lostCount: 2, lostPatients: 0, gained: 0, now: { patients: 4, sessions: 6 } });
      expect(difference.lost.map(({ sessionId }) => sessionId)).toEqual(['s4', 's1']);
      expect(await marksOf(service, 's1')).toBe(14);
      expect(readdirSync(data).filter((name) => name.startsWith('look'))).toEqual([]);
    }));

  it('counts what only the backup holds', () =>
    within(async (service) => {
      await addMark(service, 's0');
      const { path } = await service.ask('backup:run', {});
      await restore(service);
      expect(await service.ask('backup:compare', { path })).toMatchObject({ lostCount: 0, gained: 1 });
    }));

  it('with a backup of another clinic is everything', () =>
    within(async (service) => {
      const other = await clinicWithBackup(join(folder, 'other'), 2);
      expect(await service.ask('backup:compare', { path: other.path })).toMatchObject({
        lostCount: 6,
        lostPatients: 4,
        gained: 0,
      });
    }));
});

describe('restoring', () => {
  it('brings back what was there, sets aside what is there now, and leaves a sound clinic', () =>
    within(async (service) => {
      await addMark(service, 's1');
      const { quarantine, ...counts } = await restore(service);
      expect(counts).toEqual({ patients: 4, sessions: 6 });
      expect(existsSync(join(quarantine, 'mesochart.db'))).toBe(true);
      expect(await marksOf(service, 's1')).toBe(13);
      expect(await soundness(service)).toEqual([]);
      const found = await service.ask('audit:list', {
        ...{ patientId: null, actorId: null, from: null, to: null, limit: 50, offset: 0 },
        action: 'backup.restore',
      });
      expect(found.entries).toMatchObject([{ outcome: 'done', detail: { backup: backup.at } }]);
      // What was set aside is in a backup of its own too, and can be had back.
      const [newest] = (await service.ask('backup:status', {})).entries;
      await restore(service, newest?.path);
      expect(await marksOf(service, 's1')).toBe(14);
    }));

  it('asks for the password again', () =>
    within(async (service) => {
      expect(await service.fail('backup:restore', { path: backup.path, password: 'not this' })).toMatchObject({
        code: 'wrong-secret',
      });
      expect(quarantined(data)).toEqual([]);
    }));

  it('leaves no log of the old database beside the restored one', async () => {
    const service = openService(data);
    await addMark(service, 's1');
    const killed = join(folder, 'killed');
    copyClinic(data, killed); // as a killed owner would leave it: with its log
    service.close();
    expect(existsSync(join(killed, 'clinic/mesochart.db-wal'))).toBe(true);
    await within(async (after) => {
      await restore(after, join(killed, 'backups', backup.path.split('/').at(-1) ?? ''));
      expect(await marksOf(after, 's1')).toBe(13);
      expect(await soundness(after)).toEqual([]);
    }, killed);
  });

  it('keeps the passwords of now where the key is the same', () =>
    within(async (service) => {
      const next = 'another battery entirely';
      await service.ask('me:change-password', { current: PASSWORD, next });
      await restore(service, backup.path, next);
      const { people } = await service.ask('access:state', {}).catch(() => ({ people: [] }));
      expect(people).toEqual([]); // the helper signs in by the old password, which must not do
      const entered = await service.raw.call('access:state', {}, service.seat);
      const personId = entered.ok ? (entered.value.people[0]?.id ?? '') : '';
      const secret = { kind: 'password', value: next } as const;
      expect(await service.raw.call('access:sign-in', { personId, secret }, service.seat)).toMatchObject({ ok: true });
    }));

  it('of another clinic asks for a password of that one, and takes its keys along', () =>
    within(async (service) => {
      const other = await clinicWithBackup(join(folder, 'other'), 2);
      expect(await restore(service, other.path)).toMatchObject({ sessions: 2 });
      expect(await marksOf(service, 's1')).toBe(13);
    }));

  it('erases again whom the records of now know as erased', () =>
    within(async (service) => {
      const erased = { patientId: 'p1', reason: 'asked for', basis: 'law', password: PASSWORD };
      await service.ask('patient:erase', erased);
      await restore(service);
      expect(await service.fail('patient:get', { id: 'p1' })).toMatchObject({ code: 'not-found' });
      expect(await service.ask('erasure:list', {})).toMatchObject([{ patientId: 'p1' }]);
      expect(await soundness(service)).toEqual([]);
    }));

  it('of a damaged, a foreign or a missing file changes nothing', () =>
    within(async (service) => {
      const spoilt = join(folder, 'spoilt.mesobackup');
      const bytes = readFileSync(backup.path);
      bytes.fill(1, 60_000, 60_010);
      writeFileSync(spoilt, bytes);
      const fail = (path: string) => service.fail('backup:restore', { path, password: PASSWORD });
      expect(await fail(spoilt)).toMatchObject({
        code: 'backup-damaged',
        detail: { problem: 'mesochart.db is not as it was' },
      });
      writeFileSync(spoilt, 'not a backup');
      expect(await fail(spoilt)).toMatchObject({ code: 'backup-damaged' });
      expect(await fail(join(folder, 'nothing'))).toMatchObject({ code: 'not-found' });
      expect([quarantined(data), readdirSync(data).filter((name) => name.startsWith('restoring'))]).toEqual([[], []]);
      expect(await marksOf(service, 's1')).toBe(13);
    }));

  it('carries the second place over from the records of now', () =>
    within(async (service) => {
      const second = join(folder, 'second');
      mkdirSync(second);
      await service.ask('backup:configure', { secondFolder: second, everyMinutes: 30 });
      await restore(service);
      expect(await service.ask('backup:status', {})).toMatchObject({ secondFolder: second, everyMinutes: 30 });
    }));
});

describe('a database that cannot be read any more', () => {
  async function atDamage(): Promise<TestService> {
    const bytes = readFileSync(file);
    bytes.fill(0xff, 0, 20_000);
    writeFileSync(file, bytes);
    const service = openService(data);
    expect(await service.fail('app:info', {})).toMatchObject({ code: 'data-damaged' });
    return service;
  }

  it('gives way to a backup for whoever has a right password', async () => {
    const service = await atDamage();
    const status = await service.raw.call('backup:status', {}, service.seat);
    expect(status).toMatchObject({ ok: true, value: { entries: [{ path: backup.path }] } });
    const compared = await service.raw.call('backup:compare', { path: backup.path }, service.seat);
    expect(compared).toMatchObject({ ok: true, value: { now: null } });
    const input = { path: backup.path, password: PASSWORD };
    expect(await service.raw.call('backup:restore', input, service.seat)).toMatchObject({ ok: true });
    expect(await marksOf(service, 's1')).toBe(13);
    service.close();
  });
});

const STEPS: readonly SwapStep[] = ['staged', 'noted', 'set-aside', 'put-in', 'done'];

/** Restores in a process of its own, which ends without warning at a step. */
function killedAt(step: SwapStep): Promise<NodeJS.Signals | null> {
  const source = (path: string) => JSON.stringify(join(ROOT, path));
  const script = `
    import { freshStaging, noteRestore, prepareStaged, stagingOf } from ${source('electron/service/backup/restore.ts')};
    import { stageBackup } from ${source('electron/service/backup/stage.ts')};
    import { swapIn } from ${source('electron/service/backup/swap.ts')};
    import { keysOf, optionsFor } from ${source('tests/fixtures/service/temp-service.ts')};
    const [data, path, step] = process.argv.slice(1);
    const options = optionsFor(data);
    const keys = await keysOf(data);
    const staging = freshStaging(options);
    stageBackup({ ...stagingOf(options, staging, { path, keys }), keys });
    prepareStaged(options, staging, keys, { erasures: [], config: null }, noteRestore('x', { at: '', quarantined: true }));
    swapIn(options, staging, (reached) => { if (reached === step) process.kill(process.pid, 'SIGKILL'); });`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, data, backup.path, step], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', (_code, signal) => {
      resolve(signal);
    });
  });
}

describe('a restore that is killed', () => {
  beforeEach(() => within((service) => addMark(service, 's1')));

  it.each(STEPS)('at the step "%s" leaves the old records or the restored ones, whole', async (step) => {
    expect(await killedAt(step)).toBe('SIGKILL');
    await within(async (service) => {
      const marks = await marksOf(service, 's1');
      expect(marks).toBe(step === 'staged' ? 14 : 13);
      expect(await soundness(service)).toEqual([]);
      expect(existsSync(join(data, 'restore.json'))).toBe(false);
      expect(quarantined(data)).toHaveLength(step === 'staged' ? 0 : 1);
      await restore(service); // and can be done again
      expect(await marksOf(service, 's1')).toBe(13);
      expect(readdirSync(data).filter((name) => name.startsWith('restoring'))).toEqual([]);
    });
  });
});

describe('a swap that fails on the way', () => {
  it.each(STEPS)('after the step "%s" gives the old records back', async (step) => {
    const options = optionsFor(data);
    const staging = 'restoring-x';
    mkdirSync(join(data, staging));
    copyClinic(join(data, 'clinic'), join(data, staging, 'clinic'));
    await within((service) => addMark(service, 's1'));
    expect(() =>
      swapIn(options, staging, (reached) => {
        if (reached === step) throw new Error('the disk');
      }),
    ).toThrow('the disk');
    await within(async (service) => {
      expect(await marksOf(service, 's1')).toBe(14);
      expect(existsSync(join(data, 'restore.json'))).toBe(false);
    });
  });

  it('does not begin while another process has the records open', async () => {
    const service = openService(data);
    await service.ask('app:info', {});
    mkdirSync(join(data, 'restoring-x'));
    expect(() => swapIn(optionsFor(data), 'restoring-x')).toThrow('another process');
    service.close();
  });
});
