import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { type Delta } from '#shared/chart/delta.ts';
import { openStore } from '../../electron/service/store.ts';
import { verifyStore } from '../../electron/service/verify/verify-store.ts';
import { CAN_MOUNT, mountSmall, resize, unmount } from '../fixtures/service/mounts.ts';
import { aChart, aPoint } from '../fixtures/chart/builders.ts';
import { openService, optionsFor, removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';

describe('a full disk', () => {
  it.skipIf(!CAN_MOUNT)(
    'refuses the edit that does not fit, keeps all before it, and takes more once there is room',
    async ({ skip }) => {
      const folder = tempFolder();
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      if (!mountSmall(disk, '3m')) skip('mounting is not allowed here');
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

        expect(resize(disk, '20m')).toBe(true);
        expect(await edit()).toMatchObject({ ok: true, value: { revision: revision + 1 } });
        service.close();
        const store = openStore('clinic', optionsFor(join(disk, 'data')));
        const report = verifyStore(store);
        store.close();
        expect(report.findings).toEqual([]);
        console.log(`${revision} edits before the disk was full, all there`);
      } finally {
        service.close();
        unmount(disk);
        removeFolder(folder);
      }
    },
  );

  it.skipIf(!CAN_MOUNT)('at the very first start leaves nothing half made', async ({ skip }) => {
    const folder = tempFolder();
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    if (!mountSmall(disk, '64k')) skip('mounting is not allowed here');
    const service = openService(join(disk, 'data'));
    try {
      expect(await service.fail('app:info', {})).toMatchObject({ code: 'disk-full' });
      expect(resize(disk, '20m')).toBe(true);
      expect(await service.ask('app:info', {})).toMatchObject({ schemaVersion: 1 });
    } finally {
      service.close();
      unmount(disk);
      removeFolder(folder);
    }
  });
});
