import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Result } from '#shared/ipc/contract.ts';
import { placeFiles } from '../../../electron/service/db/data-folder.ts';
import { listFiles } from '../../../electron/service/files/file-store.ts';
import { openStore } from '../../../electron/service/store.ts';
import { applyKey } from '../../../electron/service/vault/cipher.ts';
import { verifyFiles } from '../../../electron/service/verify/verify-files.ts';
import { verifyStore } from '../../../electron/service/verify/verify-store.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { aPhotoInput } from '../../fixtures/photos/inputs.ts';
import { aJpeg, exifWithPlace, OTHER_METADATA, PLACE_NAME } from '../../fixtures/photos/jpegs.ts';
import {
  keysOf,
  openService,
  optionsFor,
  PASSWORD,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let data: string;
let service: TestService;

beforeEach(async () => {
  folder = tempFolder();
  data = join(folder, 'data');
  service = openService(data);
  await service.ask('chart:import', {
    files: [aChart({ marks: [aPoint()] }), aChart({ sessionId: 's2', patientId: 'p2' })].map((chart) => ({
      name: 'x',
      text: JSON.stringify(chart),
    })),
  });
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const filesOnDisk = (): string[] => {
  const path = join(data, 'clinic/files');
  return existsSync(path) ? readdirSync(path) : [];
};
const looks = async () => {
  const all = { actorId: null, action: null, from: null, to: null, limit: 100, offset: 0 };
  const { entries } = await service.ask('audit:list', { ...all, patientId: 'p1' });
  return entries.filter(({ action }) => action === 'dossier.view');
};

describe('a photo', () => {
  it('stands beside its patient’s name, and nobody else’s, until there shall be none', async () => {
    const { id: photoId } = await service.ask('photo:add', aPhotoInput({ sessionId: 's1' }));
    const put = (baseRevision: number, chosen: string | null) =>
      service.ask('dossier:save', {
        ...{ id: 'picture-of-p1', kind: 'portrait', patientId: 'p1', sessionId: null, baseRevision, removal: null },
        body: { photoId: chosen },
      });
    const shown = async () => {
      const { patients } = await service.ask('patient:search', { query: '', limit: 10, offset: 0 });
      const recent = await service.ask('session:recent', { limit: 10 });
      return [
        ...patients.map(({ id, portrait }) => [id, portrait]),
        ...recent.map(({ patientId, portrait }) => [patientId, portrait]),
      ].sort();
    };
    await put(0, photoId);
    expect(await shown()).toEqual([
      ['p1', photoId],
      ['p1', photoId],
      ['p2', null],
      ['p2', null],
    ]);
    expect(
      await service.fail('dossier:save', {
        ...{ id: 'picture-of-p2', kind: 'portrait', patientId: 'p2', sessionId: null, baseRevision: 0, removal: null },
        body: { photoId },
      }),
    ).toMatchObject({ code: 'not-found' });
    await put(1, null);
    expect((await shown()).map(([, portrait]) => portrait)).toEqual([null, null, null, null]);
  });

  it('is added with its small picture and read back as it was', async () => {
    const added = await service.ask('photo:add', aPhotoInput({ sessionId: 's1' }));
    expect(added).toMatchObject({ kind: 'photo', patientId: 'p1', sessionId: 's1', revision: 1 });
    expect(added.body).toMatchObject({
      width: 640,
      height: 480,
      moment: 'before',
      view: 'face-front',
      marks: [],
      scale: null,
    });
    expect(filesOnDisk()).toHaveLength(2);
    const { bytes } = await service.ask('photo:read', { id: 'photo', size: 'full' });
    expect(bytes).toEqual(aJpeg());
    expect((await service.ask('photo:read', { id: 'photo', size: 'thumb' })).bytes).toEqual(
      aJpeg({ width: 320, height: 240 }),
    );
    const store = service.raw.places.current();
    expect(listFiles(store).map(({ patientId, sessionId, mediaType }) => [patientId, sessionId, mediaType])).toEqual([
      ['p1', 's1', 'image/jpeg'],
      ['p1', 's1', 'image/jpeg'],
    ]);
    expect(verifyStore(store).findings).toEqual([]);
    expect(await verifyFiles(store)).toEqual([]);
  });

  it('is written down as seen each time the whole picture is read, and before it is given', async () => {
    await service.ask('photo:add', aPhotoInput());
    await service.ask('photo:read', { id: 'photo', size: 'thumb' });
    expect(await looks()).toEqual([]);
    await service.ask('photo:read', { id: 'photo', size: 'full' });
    await service.ask('photo:read', { id: 'photo', size: 'full' });
    expect((await looks()).map(({ detail }) => detail)).toEqual([{ photo: 'photo' }, { photo: 'photo' }]);
  });

  it.each([['exif', exifWithPlace()], ...Object.entries(OTHER_METADATA)] as const)(
    'is refused with %s in the picture or in the small one, and leaves nothing behind',
    async (_name, extra) => {
      const picture = aPhotoInput({ picture: aJpeg({ extra }) });
      const thumb = aPhotoInput({ thumb: aJpeg({ width: 320, height: 240, extra }) });
      for (const [input, file] of [
        [picture, 'picture'],
        [thumb, 'thumb'],
      ] as const) {
        expect(await service.fail('photo:add', input)).toMatchObject({
          code: 'photo-refused',
          detail: { file, problem: 'metadata' },
        });
      }
      expect(filesOnDisk()).toEqual([]);
      expect(await service.ask('dossier:list', { patientId: 'p1', kinds: ['photo'] })).toEqual([]);
    },
  );

  it.each([
    ['anything behind the picture', { picture: aJpeg({ behind: [...Buffer.from(PLACE_NAME)] }) }],
    ['another size than it says', { width: 641 }],
    ['a small picture that is not small', { thumb: aJpeg({ width: 321, height: 10 }) }],
    ['bytes that are no picture', { picture: new Uint8Array(5_000).fill(7) }],
  ])('is refused with %s', async (_name, own) => {
    expect(await service.fail('photo:add', aPhotoInput(own))).toMatchObject({ code: 'photo-refused' });
    expect(filesOnDisk()).toEqual([]);
  });

  it.each([
    ['too many bytes', { picture: new Uint8Array(16 * 1_048_576 + 1) }],
    ['too many in the small one', { thumb: new Uint8Array(262_145) }],
    ['no bytes', { picture: new Uint8Array() }],
    ['a text instead', { picture: 'x'.repeat(100) }],
    ['more pixels than are kept', { width: 4_097 }],
  ])('does not fit the contract with %s', async (_name, own) => {
    expect(await service.fail('photo:add', { ...aPhotoInput(), ...own })).toMatchObject({ code: 'bad-input' });
  });

  it('is of a patient and a visit that are there and belong together; else no file of it stays', async () => {
    for (const own of [{ patientId: 'p9' }, { sessionId: 's2' }, { sessionId: 's9' }]) {
      expect(await service.fail('photo:add', aPhotoInput(own))).toMatchObject({ code: 'not-found' });
    }
    expect(filesOnDisk()).toEqual([]);
  });

  it('is not added twice by a second try', async () => {
    await service.ask('photo:add', aPhotoInput());
    expect(await service.fail('photo:add', aPhotoInput())).toMatchObject({ code: 'stale' });
    expect(filesOnDisk()).toHaveLength(2);
  });

  it('keeps which picture it is while what is said about it changes', async () => {
    const { body } = await service.ask('photo:add', aPhotoInput());
    const save = (own: Record<string, unknown>) => ({
      id: 'photo',
      kind: 'photo' as const,
      patientId: 'p1',
      sessionId: null,
      baseRevision: 1,
      body: { ...body, ...own },
      removal: null,
    });
    for (const own of [{ fileId: 'other' }, { thumbFileId: 'other' }, { sha256: '0'.repeat(64) }, { width: 9 }]) {
      expect(await service.fail('dossier:save', save(own))).toMatchObject({ code: 'bad-input' });
    }
    const scale = { x1: 0, y1: 0, x2: 100, y2: 0, lengthUm: 20_000 };
    const marks = [{ id: 'm', x: 12.5, y: 30, volumeUl: 50, note: '' }];
    const saved = await service.ask('dossier:save', save({ caption: 'left cheek', scale, marks }));
    expect(saved.body).toMatchObject({ caption: 'left cheek', scale, marks });
  });

  it('is shown no more when it was taken back, and its file stays', async () => {
    await service.ask('photo:add', aPhotoInput());
    await service.ask('dossier:save', {
      id: 'photo',
      kind: 'photo',
      patientId: 'p1',
      sessionId: null,
      baseRevision: 1,
      body: {},
      removal: { reason: 'another patient' },
    });
    expect(await service.fail('photo:read', { id: 'photo', size: 'full' })).toMatchObject({ code: 'not-found' });
    expect(filesOnDisk()).toHaveLength(2);
  });

  it('comes in by its own channel only, and is not to be had without a role', async () => {
    const { body } = await service.ask('photo:add', aPhotoInput());
    const entry = { id: 'e2', kind: 'photo', patientId: 'p1', sessionId: null, baseRevision: 0, body, removal: null };
    expect(await service.fail('dossier:save', entry)).toMatchObject({ code: 'bad-input' });
    const account = { name: 'A. Desk', login: 'desk', roles: ['administrator' as const], password: PASSWORD };
    const { id: personId } = await service.ask('people:create', account);
    const seat = service.raw.seat();
    await service.raw.call('access:sign-in', { personId, secret: { kind: 'password', value: PASSWORD } }, seat);
    const answers: Result<unknown>[] = [
      await service.raw.call('photo:read', { id: 'photo', size: 'thumb' }, seat),
      await service.raw.call('photo:add', aPhotoInput({ id: 'other' }), seat),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('goes with the signature over its visit by its digest, and holds nothing in clear on the disk', async () => {
    const { body } = await service.ask(
      'photo:add',
      aPhotoInput({ sessionId: 's1', about: { ...aPhotoInput().about, caption: PLACE_NAME } }),
    );
    const { revision } = await service.ask('session:open', { sessionId: 's1' });
    const { chart } = await service.ask('session:sign', { sessionId: 's1', revision, password: PASSWORD });
    expect(chart.photos).toMatchObject([{ id: 'photo', sha256: body['sha256'], caption: PLACE_NAME }]);
    for (const name of filesOnDisk()) {
      expect(readFileSync(join(data, 'clinic/files', name)).includes(Buffer.from('JFIF'))).toBe(false);
    }
  });

  it('is refused when its row points to another patient’s file', async () => {
    await service.ask('photo:add', aPhotoInput());
    await service.ask('photo:add', aPhotoInput({ id: 'other', patientId: 'p2' }));
    service.close();
    const keys = await keysOf(data);
    const db = new Database(placeFiles(data, 'clinic').database);
    applyKey(db, keys.db);
    db.exec('DROP TRIGGER entry_no_update');
    db.exec(
      `UPDATE entry SET body = json_set(body, '$.fileId', (SELECT json_extract(body, '$.fileId') FROM entry WHERE id = 'other'))
       WHERE id = 'photo'`,
    );
    db.close();
    const store = openStore('clinic', keys, optionsFor(data));
    expect(verifyStore(store).findings).toMatchObject([{ kind: 'history' }]);
    store.close();
    service = openService(data);
    expect(await service.fail('photo:read', { id: 'photo', size: 'full' })).toMatchObject({ code: 'data-damaged' });
  });
});
