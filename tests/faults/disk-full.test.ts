import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { type Delta } from '#shared/chart/delta.ts';
import { SCHEMA_VERSION } from '../../electron/service/db/migrations/index.ts';
import { verifyStore } from '../../electron/service/verify/verify-store.ts';
import { aChart, aPoint } from '../fixtures/chart/builders.ts';
import { CAN_MOUNT, mountSmall, resize, unmount } from '../fixtures/service/mounts.ts';
import { FIRST_PERSON, openService, removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';
import { look } from './look.ts';

if (!CAN_MOUNT) console.log('full disks are skipped: they need the superuser of a Linux system');

describe('a full disk (superuser)', () => {
  it.skipIf(!CAN_MOUNT)(
    'refuses the edit that does not fit, keeps all before it, can still be read, and takes more once there is room',
    async ({ skip }) => {
      const folder = tempFolder();
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      if (!mountSmall(disk, '3m')) skip('mounting is not allowed here');
      const data = join(disk, 'data');
      const service = openService(data);
      try {
        await service.ask('chart:import', { files: [{ name: 'x', text: JSON.stringify(aChart()) }] });
        let revision = 0;
        const edit = () => {
          const value = aPoint({ id: `m${revision}`, note: 'n'.repeat(15_000) });
          const delta: Delta = {
            marks: [{ id: value.id, before: null, after: { index: revision, value } }],
            treatments: [],
          };
          const input = { sessionId: 's1', baseRevision: revision, delta, origin: 'edit' } as const;
          return service.raw.call('session:apply', input, service.seat);
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
        const report = await look(data, verifyStore);
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
      expect(await service.fail('settings:get', {})).toMatchObject({ code: 'disk-full' });
      expect(resize(disk, '20m')).toBe(true);
      expect(await service.ask('app:info', {})).toMatchObject({ schemaVersion: SCHEMA_VERSION });
      expect(await service.ask('settings:get', {})).toMatchObject({
        practitioner: { name: FIRST_PERSON.name },
      });
    } finally {
      service.close();
      unmount(disk);
      removeFolder(folder);
    }
  });
});
