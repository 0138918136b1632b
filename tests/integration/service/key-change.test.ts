import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { addFile, listFiles, readFile } from '../../../electron/service/files/file-store.ts';
import { openStore } from '../../../electron/service/store.ts';
import { readKeyring } from '../../../electron/service/vault/keyring-file.ts';
import { verifyFiles } from '../../../electron/service/verify/verify-files.ts';
import { verifyStore } from '../../../electron/service/verify/verify-store.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { clinicStore } from '../../fixtures/service/clinic-store.ts';
import {
  keysOf,
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

beforeEach(async () => {
  folder = tempFolder();
  data = join(folder, 'data');
  const service = openService(data);
  await service.ask('chart:import', { files: [{ name: 'x', text: JSON.stringify(aChart({ marks: [aPoint()] })) }] });
  service.close();
  const store = await clinicStore(data);
  for (const text of ['first', 'second']) {
    const about = { mediaType: 'text/plain', patientId: 'p1', sessionId: null };
    await addFile(store, about, 'a', pieces(text));
  }
  store.close();
});
afterEach(() => {
  removeFolder(folder);
});

// eslint-disable-next-line @typescript-eslint/require-await -- a stream is what is taken
async function* pieces(text: string) {
  yield Buffer.from(text);
}

async function change(service: TestService): Promise<string> {
  const begun = await service.ask('key:begin-change', { password: PASSWORD });
  await service.ask('key:finish-change', begun);
  return begun.recoveryCode;
}

/** Everything that must be as before, whichever key holds. */
async function requireWhole(): Promise<void> {
  const service = openService(data);
  expect((await service.ask('session:open', { sessionId: 's1' })).chart.marks).toHaveLength(1);
  service.close();
  const store = await clinicStore(data);
  try {
    expect(verifyStore(store).findings).toEqual([]);
    expect(await verifyFiles(store)).toEqual([]);
    const texts: string[] = [];
    for (const { id } of listFiles(store)) {
      for await (const piece of readFile(store, id)) texts.push(piece.toString());
    }
    expect(texts).toEqual(['first', 'second']);
  } finally {
    store.close();
  }
}

describe('a change of the key', () => {
  it('leaves the records as they were, under a key that the old one does not open', async () => {
    const before = readKeyring(join(data, 'clinic'));
    const old = await keysOf(data);
    const service = openService(data);
    await change(service);
    await service.ask('patient:get', { id: 'p1' });
    service.close();
    const after = readKeyring(join(data, 'clinic'));
    expect(after?.keyId).not.toBe(before?.keyId);
    expect(after?.clinicId).toBe(before?.clinicId);
    expect(() => openStore('clinic', old, optionsFor(data))).toThrow();
    await requireWhole();
    expect(readdirSync(join(data, 'clinic')).filter((name) => /quarantine|key-change|bak/.test(name))).toEqual([]);
  });

  it('takes everybody else’s way in away until an administrator gives a new password', async () => {
    const service = openService(data);
    const person = { name: 'Other', login: 'other', roles: ['assistant' as const], password: PASSWORD };
    const { id } = await service.ask('people:create', person);
    await change(service);
    const hasPassword = async () =>
      (await service.ask('people:list', {})).find((other) => other.id === id)?.hasPassword;
    expect(await hasPassword()).toBe(false);
    await service.ask('people:reset-password', { id, password: 'another long password' });
    expect(await hasPassword()).toBe(true);
    service.close();
  });

  it('is done with the code that was shown, and not with another', async () => {
    const service = openService(data);
    await service.ask('key:begin-change', { password: PASSWORD });
    expect(await service.fail('key:finish-change', { recoveryCode: 'AAAA' })).toMatchObject({ code: 'wrong-secret' });
    expect(await service.fail('key:begin-change', { password: 'no' })).toMatchObject({ code: 'wrong-secret' });
    service.close();
    await requireWhole();
  });

  it('can be made again and again: the logs are followed through every key', async () => {
    const service = openService(data);
    for (let times = 0; times < 3; times++) {
      await change(service);
      await service.ask('patient:get', { id: 'p1' });
    }
    const report = await service.ask('audit:verify', {});
    expect(report.findings).toEqual([]);
    service.close();
    await requireWhole();
    const store = await clinicStore(data);
    store.opened.db.exec(
      'DROP TRIGGER retired_key_no_update; UPDATE retired_key SET audit_seq = audit_seq - 1 WHERE ordinal = 2',
    );
    expect(verifyStore(store).findings).not.toEqual([]);
    store.close();
  });

  it('that is cut short at any step leaves either the old records or the new ones, whole', async () => {
    const script = `
      import { randomBytes } from 'node:crypto';
      import { openStore } from '${ROOT}/electron/service/store.ts';
      import { buildUnderNewKey } from '${ROOT}/electron/service/vault/key-change.ts';
      import { settleKeyChange } from '${ROOT}/electron/service/vault/key-swap.ts';
      import { readKeyring } from '${ROOT}/electron/service/vault/keyring-file.ts';
      import { passwordBytes, sealSlot } from '${ROOT}/electron/service/vault/slots.ts';
      import { keysOf, optionsFor, PASSWORD } from '${ROOT}/tests/fixtures/service/temp-service.ts';
      const [data, at] = process.argv.slice(1);
      const clinic = data + '/clinic';
      const store = openStore('clinic', await keysOf(data), optionsFor(data));
      const dataKey = randomBytes(32);
      const keyring = readKeyring(clinic);
      const keyId = 'k' + Date.now();
      const { person, id } = keyring.slots.find((slot) => slot.person);
      const slot = await sealSlot({ id, keyId, person, createdAt: new Date().toISOString(), dataKey, randomBytes,
        secret: passwordBytes(PASSWORD), kdf: 'scrypt', log2N: 10 });
      let left = Number(at);
      const step = () => { if (left-- === 0) process.kill(process.pid, 'SIGKILL'); };
      await buildUnderNewKey(store, { dataKey, keyring: { ...keyring, keyId, slots: [slot] }, actorId: 'a' }, () => {
        store.close();
        settleKeyChange(clinic, { now: () => new Date(), native: {} }, step);
      }, step);`;
    const outcomes: string[] = [];
    for (let at = 0; ; at++) {
      const before = readFileSync(join(data, 'clinic/keyring.json'), 'utf8');
      const child = spawnSync(process.execPath, ['--input-type=module', '-e', script, data, String(at)], {
        cwd: import.meta.dirname,
      });
      if (child.signal !== 'SIGKILL') {
        expect(child.stderr.toString()).toBe('');
        break;
      }
      await requireWhole();
      expect(existsSync(join(data, 'clinic/key-change'))).toBe(false);
      outcomes.push(readFileSync(join(data, 'clinic/keyring.json'), 'utf8') === before ? 'old' : 'new');
    }
    console.log(`cut short at ${outcomes.length} steps: ${outcomes.join(' ')}`);
    expect(outcomes).toEqual([...outcomes].sort().toReversed());
    expect(new Set(outcomes)).toEqual(new Set(['old', 'new']));
    await requireWhole();
  });
});
