import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { patientRecordSchema } from '#shared/interchange/records.ts';
import { AppError } from '#shared/errors.ts';
import { folderFor } from '../../../electron/service/interchange/whole-folder.ts';
import { filesBelow, fillForExport, manifestOf, runWhole, sha256Of } from '../../fixtures/interchange/whole.ts';
import { aPhotoInput } from '../../fixtures/photos/inputs.ts';
import { CAN_MOUNT, mountSmall, resize, unmount } from '../../fixtures/service/mounts.ts';
import {
  aPatient,
  openService,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let service: TestService;
const out = () => join(folder, 'out');

beforeEach(async () => {
  folder = tempFolder();
  service = openService(join(folder, 'data'));
  await fillForExport(service);
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const trail = () =>
  z
    .array(z.object({ outcome: z.string(), detail: z.string() }))
    .parse(
      service.raw.places
        .current()
        .sql("SELECT outcome, detail FROM audit WHERE action = 'record.export' ORDER BY seq")
        .all(),
    );

/** Fails once a number of files was asked for. */
const failAfter = (files: number) => {
  let asked = 0;
  return () => {
    asked += 1;
    return asked > files ? Promise.reject(new Error('cut short')) : Promise.resolve();
  };
};

const fakePdf = (sessionId: string) => Promise.resolve(Buffer.from(`%PDF ${sessionId} ${Math.random()}`));

describe('a whole export for study', () => {
  it('names nobody in any file or path, takes no picture along, and each time gives other ids', async () => {
    const contact = {
      family: 'Zwxqvist',
      given: 'Qorinna',
      phone: '+43 990 1234',
      birthDate: '1971-03-05',
      notes: 'xyzzy',
    };
    const { rowVersion } = await service.ask('patient:get', { id: 'p1' });
    await service.ask('patient:update', { id: 'p1', rowVersion, patient: aPatient(contact) });
    await runWhole(service, out(), { pseudonymised: true, pdf: fakePdf });
    const files = filesBelow(out());
    expect(files.filter((path) => /\.(jpg|png|pdf)$/.test(path))).toEqual([]);
    const told = files.map((path) => `${path}\n${readFileSync(join(out(), path), 'utf8')}`).join('\n');
    const secrets = [
      ...Object.values(contact),
      'Sample',
      'Test Clinic',
      'Dr. Test',
      'Dr. Example',
      'hives',
      '2026-11-10',
    ];
    expect(secrets.filter((text) => told.includes(text))).toEqual([]);
    const folders = (root: string) => new Set(filesBelow(join(root, 'patients')).map((path) => path.split('/')[0]));
    expect(folders(out()).size).toBe(2);
    await runWhole(service, join(folder, 'again'), { pseudonymised: true });
    expect([...folders(join(folder, 'again'))].filter((name) => folders(out()).has(name))).toEqual([]);
    expect(manifestOf(out())).toMatchObject({ pseudonymised: true, auditHead: null, clinic: { name: '' } });
  });
});

describe('a whole export to a folder', () => {
  it('lists every file it wrote, with its size and its digest, and nothing else lies there', async () => {
    await runWhole(service, out());
    const manifest = manifestOf(out());
    expect(manifest.files.map(({ path }) => path)).toEqual(
      filesBelow(out()).filter((path) => path !== 'manifest.json'),
    );
    for (const { path, bytes, sha256 } of manifest.files) {
      expect([path, bytes, sha256]).toEqual([path, statSync(join(out(), path)).size, sha256Of(join(out(), path))]);
    }
    expect(manifest).toMatchObject({
      scope: 'clinic',
      pseudonymised: false,
      clinic: { name: 'Test Clinic' },
      counts: { patients: 2, sessions: 3, files: manifest.files.length },
    });
    expect(manifest.auditHead?.seq).toBeGreaterThan(0);
    expect(manifest).not.toHaveProperty('missing');
  });

  it('holds the record of each patient with its charts, photos and signatures', async () => {
    await runWhole(service, out());
    const read = (path: string): unknown => JSON.parse(readFileSync(join(out(), path), 'utf8'));
    const files = filesBelow(join(out(), 'patients/p1'));
    const charts = files.filter((path) => /^charts\/chart-2026-11-10-s[12]\.json$/.test(path));
    expect(charts).toHaveLength(2);
    const record = z.record(z.string(), z.unknown()).parse(read('patients/p1/record.json'));
    const whole = { ...record, charts: charts.map((path) => read(`patients/p1/${path}`)) };
    const { revisions } = patientRecordSchema.parse(whole);
    expect(revisions.map(({ kind }) => kind).sort()).toEqual(['allergy', 'consent', 'photo']);
    expect(files.filter((path) => /^files\/[0-9a-f]{64}\.jpg$/.test(path))).toHaveLength(1);
    expect(files.filter((path) => /^files\/[0-9a-f]{64}\.png$/.test(path))).toHaveLength(1);
    expect(files).toContain('index.html');
    expect(filesBelow(out())).toEqual(
      expect.arrayContaining([
        'clinic/clinic.json',
        'clinic/fhir.json',
        'index.html',
        'patients/p2/fhir.json',
        'schema/chart-1.schema.json',
        'tables/lots.csv',
      ]),
    );
    expect(readFileSync(join(out(), 'patients/p1/fhir.json'), 'utf8')).toMatch(/"files\/[0-9a-f]{64}\.jpg"/);
    const lines = readFileSync(join(out(), 'tables/marks.csv'), 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 3);
    // Two marks of one session lie side by side: the table tells how far.
    expect(lines.filter((line) => /,\d{5},/.test(line)).length).toBeGreaterThan(0);
    expect(statSync(join(out(), 'patients/p1/record.json')).mode & 0o077).toBe(0);
  });

  it('goes on after a run that was cut short, and writes only the rest', async () => {
    const all = await runWhole(service, join(folder, 'whole'));
    await expect(runWhole(service, out(), { checkpoint: failAfter(5) })).rejects.toThrow('cut short');
    const begun = filesBelow(out());
    expect(begun).not.toContain('manifest.json');
    expect(begun.filter((path) => path.endsWith('.part'))).toEqual([]);
    const times = begun
      .filter((path) => path.startsWith('patients/'))
      .map((path) => statSync(join(out(), path)).mtimeMs);
    expect(times.length).toBeGreaterThan(2);
    const rest = await runWhole(service, out());
    expect(rest.kept).toBe(times.length);
    expect(rest.written + rest.kept).toBe(all.written);
    const after = begun
      .filter((path) => path.startsWith('patients/'))
      .map((path) => statSync(join(out(), path)).mtimeMs);
    expect(after).toEqual(times);
    expect(filesBelow(out())).toEqual(filesBelow(join(folder, 'whole')));
  });

  it('goes on after a power cut that left half a file and half a line of its list', async () => {
    await expect(runWhole(service, out(), { checkpoint: failAfter(6) })).rejects.toThrow('cut short');
    const list = join(out(), 'mesochart-export-unfinished.jsonl');
    writeFileSync(list, readFileSync(list, 'utf8').slice(0, -20));
    for (const part of ['index.html.part', 'patients/p1/record.json.part']) writeFileSync(join(out(), part), 'half');
    const { kept } = await runWhole(service, out());
    expect(kept).toBeGreaterThan(1);
    expect(manifestOf(out()).files.map(({ path }) => path)).toEqual(
      filesBelow(out()).filter((path) => path !== 'manifest.json'),
    );
  });

  it('writes a changed record again, and one that was spoilt on the disk', async () => {
    await runWhole(service, out());
    const patient = await service.ask('patient:get', { id: 'p2' });
    await service.ask('patient:update', {
      id: 'p2',
      rowVersion: patient.rowVersion,
      patient: aPatient({ family: 'Other' }),
    });
    const spoilt = 'patients/p1/charts/chart-2026-11-10-s1.json';
    writeFileSync(join(out(), spoilt), 'x');
    await runWhole(service, out());
    expect(readFileSync(join(out(), 'patients/p2/record.json'), 'utf8')).toContain('Other');
    const listed = manifestOf(out()).files.find(({ path }) => path === spoilt);
    expect(sha256Of(join(out(), spoilt))).toBe(listed?.sha256);
  });

  it('prints each chart once, and again only after it has changed', async () => {
    await runWhole(service, out(), { pdf: fakePdf });
    const pdf = join(out(), 'patients/p1/charts/chart-2026-11-10-s1.pdf');
    const first = sha256Of(pdf);
    expect(readFileSync(join(out(), 'patients/p1/fhir.json'), 'utf8')).toContain('"charts/chart-2026-11-10-s1.pdf"');
    await runWhole(service, out(), { pdf: fakePdf });
    expect(sha256Of(pdf)).toBe(first);
    await service.ask('session:apply', {
      sessionId: 's1',
      baseRevision: (await service.ask('session:open', { sessionId: 's1' })).revision,
      delta: { marks: [{ id: 'm1', before: { index: 0, value: aPointOf() }, after: null }], treatments: [] },
      origin: 'edit',
    });
    await runWhole(service, out(), { pdf: fakePdf });
    expect(sha256Of(pdf)).not.toBe(first);
  });

  it('takes everything else along where one print or one photo fails, and says which', async () => {
    const store = service.raw.places.current();
    const id = z.string().parse(store.sql("SELECT id FROM file WHERE media_type = 'image/jpeg' LIMIT 1").pluck().get());
    rmSync(join(folder, `data/clinic/files/${id}.sealed`));
    const pdf = (sessionId: string) =>
      sessionId === 's2' ? Promise.reject(new AppError('unavailable', 'no')) : fakePdf(sessionId);
    const { missing } = await runWhole(service, out(), { pdf });
    expect(missing).toBe(2);
    expect(
      manifestOf(out())
        .missing?.map(({ code }) => code)
        .sort(),
    ).toEqual(['data-damaged', 'unavailable']);
  });

  it('takes away what it wrote of a patient whose record is no longer there', async () => {
    await runWhole(service, out());
    writeFileSync(join(out(), 'patients/p2/own-note.txt'), 'mine');
    await service.ask('patient:erase', {
      patientId: 'p2',
      reason: 'asked for in writing',
      basis: 'GDPR 17',
      password: 'correct horse battery',
    });
    await runWhole(service, out());
    expect(filesBelow(join(out(), 'patients/p2'))).toEqual(['own-note.txt']);
    expect(filesBelow(join(out(), 'patients/p1')).length).toBeGreaterThan(3);
  });

  it('never writes into a folder that holds anything else', async () => {
    mkdirSync(out());
    writeFileSync(join(out(), 'letter.txt'), 'x');
    await expect(runWhole(service, out())).rejects.toMatchObject({ code: 'not-empty' });
    expect(filesBelow(out())).toEqual(['letter.txt']);
  });

  it('finds a folder of its own below one with other things, and beside one with an export of another kind', async () => {
    const head = { source: 'a'.repeat(64), pseudonymised: false };
    expect(folderFor(out(), head, '2026-11-23')).toBe(out());
    mkdirSync(out());
    expect(folderFor(out(), head, '2026-11-23')).toBe(out());
    await runWhole(service, out());
    expect(folderFor(out(), head, '2026-11-23')).toBe(join(folder, 'mesochart-export-2026-11-23'));
    expect(folderFor(folder, head, '2026-11-23')).toBe(join(folder, 'mesochart-export-2026-11-23'));
    await runWhole(service, join(folder, 'mesochart-export-2026-11-23'));
    expect(folderFor(folder, head, '2026-11-23')).toBe(join(folder, 'mesochart-export-2026-11-23-2'));
  });

  it('stops where its folder goes, and does not make another in its place', async () => {
    let asked = 0;
    const checkpoint = () => {
      asked += 1;
      if (asked === 4) renameSync(out(), join(folder, 'unplugged'));
      return Promise.resolve();
    };
    await expect(runWhole(service, out(), { checkpoint })).rejects.toMatchObject({ code: 'io-error' });
    expect(filesBelow(out())).toEqual([]);
  });

  it.skipIf(!CAN_MOUNT)(
    'stops on a full disk with nothing half-named, and goes on once there is room',
    async ({ skip }) => {
      mkdirSync(out());
      if (!mountSmall(out(), '60k')) skip('mounting is forbidden here');
      try {
        await service.ask('photo:add', aPhotoInput({ id: 'second' }));
        await expect(runWhole(service, out())).rejects.toMatchObject({ code: 'disk-full' });
        expect(filesBelow(out()).filter((path) => path.endsWith('.part') || path === 'manifest.json')).toEqual([]);
        resize(out(), '8m');
        await runWhole(service, out());
        expect(manifestOf(out()).counts.patients).toBe(2);
      } finally {
        unmount(out());
      }
    },
  );

  it('is in the audit trail with counts, and gives its pieces to nobody who did not begin it', async () => {
    await runWhole(service, out());
    expect(trail().map(({ detail }): unknown => JSON.parse(detail))).toEqual([
      { format: 'everything', to: 'folder', step: 'begin', patients: 2, study: 0 },
    ]);
    for (const job of ['x', 'x.clear.00', `${'0'.repeat(48)}.clear.${'0'.repeat(64)}`]) {
      const failure = await service.fail('whole:patient', { job, patientId: 'p1', folder: 'p1', withPdfs: false });
      expect(failure.code).toBe('forbidden');
    }
  });
});

const aPointOf = () => ({
  id: 'm1',
  treatment: 't1',
  kind: 'point' as const,
  state: 'given' as const,
  view: 'face-front' as const,
  uUm: 0,
  vUm: 1_570_000,
  volumeUl: 50,
});
