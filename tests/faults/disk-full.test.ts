import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { type Delta } from '#shared/chart/delta.ts';
import { openStore } from '../../electron/service/store.ts';
import { verifyStore } from '../../electron/service/verify/verify-store.ts';
import { aChart, aPoint } from '../fixtures/chart/builders.ts';
import { openService, optionsFor, removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';

/** Mounting a small disk needs the superuser; elsewhere these tests are counted as skipped. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

const mount = (folder: string, options: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;

describe('a full disk', () => {
  it.skipIf(!canMount)(
    'refuses the edit that does not fit, keeps all before it, and takes more once there is room',
    async ({ skip }) => {
      const folder = tempFolder();
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      if (!mount(disk, 'size=3m')) skip('mounting is not allowed here');
      const service = openService(join(disk, 'data'));
      try {
        await service.ask('chart:import', { files: [{ name: 'x', text: JSON.stringify(aChart()) }] });
        let revision = 0;
        const edit = () => {
          const value = aPoint({ id: `m${revision}`, note: 'n'.repeat(15_000) });
          const delta: Delta = {
            marks: [{ id: value.id, before: null, after: { index: revision, value } }],
            treatments: [],
          };
          return service.raw.call(
            'session:apply',
            { sessionId: 's1', baseRevision: revision, delta, origin: 'edit' },
            'x',
          );
        };
        let answer = await edit();
        while (answer.ok && revision < 2_000) {
          revision = answer.value.revision;
          answer = await edit();
        }
        expect(answer).toMatchObject({ ok: false, error: { code: 'disk-full' } });
        expect((await service.ask('session:open', { sessionId: 's1' })).revision).toBe(revision);

        expect(spawnSync('mount', ['-o', 'remount,size=20m', disk]).status).toBe(0);
        expect(await edit()).toMatchObject({ ok: true, value: { revision: revision + 1 } });
        service.close();
        const store = openStore('clinic', optionsFor(join(disk, 'data')));
        const report = verifyStore(store);
        store.close();
        expect(report.findings).toEqual([]);
        console.log(`${revision} edits before the disk was full, all there`);
      } finally {
        service.close();
        spawnSync('umount', [disk]);
        removeFolder(folder);
      }
    },
  );

  it.skipIf(!canMount)('at the very first start leaves nothing half made', async ({ skip }) => {
    const folder = tempFolder();
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    if (!mount(disk, 'size=64k')) skip('mounting is not allowed here');
    const service = openService(join(disk, 'data'));
    try {
      expect(await service.fail('app:info', {})).toMatchObject({ code: 'disk-full' });
      expect(spawnSync('mount', ['-o', 'remount,size=20m', disk]).status).toBe(0);
      expect(await service.ask('app:info', {})).toMatchObject({ schemaVersion: 1 });
    } finally {
      service.close();
      spawnSync('umount', [disk]);
      removeFolder(folder);
    }
  });
});
