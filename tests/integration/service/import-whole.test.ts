import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { createSeeded } from '../../../electron/service/sample/seeded-random.ts';
import { fillSynthetic } from '../../../electron/service/sample/synthetic.ts';
import { verifyStore } from '../../../electron/service/verify/verify-store.ts';
import { anAllergy, anEntry, aCare } from '../../fixtures/dossier/builders.ts';
import { filesBelow, fillForExport, manifestOf, runWhole } from '../../fixtures/interchange/whole.ts';
import { gist, lookAt, takeIn } from '../../fixtures/interchange/whole-in.ts';
import { aPhotoInput } from '../../fixtures/photos/inputs.ts';
import { aJpeg } from '../../fixtures/photos/jpegs.ts';
import {
  openService,
  PASSWORD,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let from: TestService;
let into: TestService;
const out = (name = 'out') => join(folder, name);

beforeEach(() => {
  folder = tempFolder();
  from = openService(join(folder, 'from'));
  into = openService(join(folder, 'into'));
});
afterEach(() => {
  from.close();
  into.close();
  removeFolder(folder);
});

/** A signed session with what belongs to it, a photo with a later caption, an entry taken back. */
async function fillMore(): Promise<void> {
  await from.ask('dossier:save', anEntry('care', aCare({ immediateReaction: 'redness' }), { sessionId: 's2' }));
  await from.ask('dossier:save', anEntry('allergy', anAllergy(), { id: 'gone' }));
  await from.ask(
    'dossier:save',
    anEntry('allergy', anAllergy(), { id: 'gone', baseRevision: 1, removal: { reason: 'a mistake' } }),
  );
  await from.ask('photo:add', aPhotoInput({ id: 'photo2', sessionId: 's2' }));
  const { revision } = await from.ask('session:open', { sessionId: 's2' });
  await from.ask('session:sign', { sessionId: 's2', revision, password: PASSWORD });
  await from.ask('session:addend', { sessionId: 's2', text: 'A remark.', password: PASSWORD });
}

/** What says when and out of which records an export was made, and which accounts there are. */
const NAMED = /^(?:manifest\.json|index\.html|(?:.*\/)?fhir\.json)$/;

/** Every file of an export as its bytes, but for what differs between any two; docs/file-format.md names it. */
function contentOf(root: string): Record<string, unknown> {
  const read = (path: string): unknown => {
    const bytes = readFileSync(join(root, path));
    if (path !== 'clinic/clinic.json') return bytes.toString('latin1');
    return { ...z.looseObject({}).parse(JSON.parse(bytes.toString('utf8'))), people: [], settings: {} };
  };
  return Object.fromEntries(
    filesBelow(root)
      .filter((path) => !NAMED.test(path))
      .map((path) => [path, read(path)]),
  );
}

const picturesOf = (root: string) =>
  manifestOf(root)
    .files.filter(({ path }) => path.includes('/files/'))
    .map(({ path, sha256 }) => [path, sha256]);

const inTables = (service: TestService, table: string): unknown =>
  service.raw.places.current().sql(`SELECT count(*) FROM ${table}`).pluck().get();

describe('a whole export taken into an empty clinic', () => {
  it('comes out again as it went in', async () => {
    await fillForExport(from);
    await fillMore();
    await runWhole(from, out());
    const taken = await takeIn(into, [out()]);
    expect(taken).toMatchObject({ patients: 2, sessions: 3, pictures: 4 });
    await runWhole(into, out('again'));
    expect(contentOf(out('again'))).toEqual(contentOf(out()));
    expect(picturesOf(out('again'))).toEqual(picturesOf(out()));
    expect(verifyStore(into.raw.places.current())).toMatchObject({ findings: [] });
  });

  it('gives photographs back, and the whole one where the small one did not come along', async () => {
    await fillForExport(from);
    await runWhole(from, out());
    await takeIn(into, [out()]);
    const full = await into.ask('photo:read', { id: 'photo', size: 'full' });
    expect(full).toEqual(await from.ask('photo:read', { id: 'photo', size: 'full' }));
    expect(await into.ask('photo:read', { id: 'photo', size: 'thumb' })).toEqual(full);
    const thumb = aJpeg({ width: 320, height: 240 });
    expect(await into.fail('photo:keep-thumb', { id: 'photo', thumb: aJpeg() })).toMatchObject({
      code: 'photo-refused',
    });
    await into.ask('photo:keep-thumb', { id: 'photo', thumb });
    expect((await into.ask('photo:read', { id: 'photo', size: 'thumb' })).bytes).toEqual(thumb);
    await into.ask('photo:keep-thumb', { id: 'photo', thumb: aJpeg({ width: 160, height: 120 }) });
    expect((await into.ask('photo:read', { id: 'photo', size: 'thumb' })).bytes).toEqual(thumb);
    expect((await into.ask('photo:read', { id: 'photo', size: 'full' })).bytes).toEqual(full.bytes);
  });

  it('keeps who wrote what and when, though they have no account here', async () => {
    await fillForExport(from);
    const [there] = await from.ask('dossier:list', { patientId: 'p1', kinds: ['allergy'] });
    await runWhole(from, out());
    await takeIn(into, [out()]);
    expect(await into.ask('dossier:list', { patientId: 'p1', kinds: ['allergy'] })).toEqual([there]);
    expect(await into.ask('people:list', {})).toHaveLength(1);
  });

  it('comes out again as it went in, whatever the clinic', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 6 }),
        async (seed, patients, sessions) => {
          const place = tempFolder();
          const [one, two] = [openService(join(place, 'one')), openService(join(place, 'two'))];
          try {
            const me = (await one.ask('access:state', {})).me?.id ?? '';
            fillSynthetic(one.raw.places.current(), { patients, sessions }, createSeeded(seed), me);
            await runWhole(one, join(place, 'a'));
            await takeIn(two, [join(place, 'a')]);
            await runWhole(two, join(place, 'b'));
            expect(contentOf(join(place, 'b'))).toEqual(contentOf(join(place, 'a')));
          } finally {
            one.close();
            two.close();
            removeFolder(place);
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('the dry run', () => {
  it('changes nothing', async () => {
    await fillForExport(from);
    await runWhole(from, out());
    expect(gist(await lookAt(into, [out()]))).toEqual({
      stops: [],
      notices: [],
      items: { clinic: 'adds', 'patient p1': 'new', 'patient p2': 'new' },
      refused: [],
    });
    for (const table of ['patient', 'session', 'entry', 'file', 'change']) expect(inTables(into, table)).toBe(0);
  });

  it('finds everything the same where it came from', async () => {
    await fillForExport(from);
    await fillMore();
    await runWhole(from, out());
    expect(gist(await lookAt(from, [out()]))).toMatchObject({
      items: { clinic: 'same', 'patient p1': 'same', 'patient p2': 'same' },
    });
  });

  it('says where a session was finished there and is a draft here', async () => {
    await fillForExport(from);
    await runWhole(from, out());
    await takeIn(into, [out()]);
    await fillMore();
    await runWhole(from, out('later'));
    const plan = await lookAt(into, [out('later')]);
    expect(gist(plan)).toMatchObject({ items: { 'patient p1': 'conflict', 'patient p2': 'same' } });
    expect(gist(plan).refused).toContain('patient p1 session-differs');
  });

  it('takes later revisions of what is here', async () => {
    await fillForExport(from);
    await runWhole(from, out());
    await takeIn(into, [out()]);
    await from.ask('dossier:save', anEntry('allergy', anAllergy({ reaction: 'none seen' }), { baseRevision: 1 }));
    await runWhole(from, out('later'));
    expect(gist(await lookAt(into, [out('later')]))).toMatchObject({ items: { 'patient p1': 'adds' } });
    expect(await takeIn(into, [out('later')])).toMatchObject({ patients: 0, sessions: 0, entries: 1, pictures: 0 });
    expect(await into.ask('dossier:list', { patientId: 'p1', kinds: ['allergy'] })).toMatchObject([
      { revision: 2, body: { reaction: 'none seen' } },
    ]);
  });

  it('says where an entry was changed on both sides', async () => {
    await fillForExport(from);
    await runWhole(from, out());
    await takeIn(into, [out()]);
    await from.ask('dossier:save', anEntry('allergy', anAllergy({ reaction: 'there' }), { baseRevision: 1 }));
    await into.ask('dossier:save', anEntry('allergy', anAllergy({ reaction: 'here' }), { baseRevision: 1 }));
    await runWhole(from, out('later'));
    expect(gist(await lookAt(into, [out('later')])).refused).toEqual(['patient p1 entry-differs']);
  });

  it('says that somebody alike is here under another id', async () => {
    await fillForExport(from);
    await runWhole(from, out());
    const patient = await from.ask('patient:get', { id: 'p1' });
    const { family, given, birthDate, sex, weightG, phone, email, reference, notes } = patient;
    const same = { family, given, birthDate, sex, weightG, phone, email, reference, notes };
    await into.ask('patient:create', same);
    const plan = await lookAt(into, [out()]);
    expect(plan.items.find(({ key }) => key === 'patient p1')?.problems).toMatchObject([
      { severity: 'notice', code: 'alike' },
    ]);
  });
});

describe('taking in', () => {
  it('refuses everything where one part is in conflict, unless the others are chosen', async () => {
    await fillForExport(from);
    await runWhole(from, out());
    await takeIn(into, [out()], { keys: ['patient p1'] });
    expect(inTables(into, 'patient')).toBe(1);
    await into.ask('patient:update', {
      id: 'p1',
      rowVersion: 1,
      patient: { ...(await into.ask('patient:get', { id: 'p1' })), family: 'Another' },
    });
    const before = inTables(into, 'entry');
    const { digest, items } = await lookAt(into, [out()]);
    expect(items.find(({ key }) => key === 'patient p1')?.outcome).toBe('conflict');
    const asked = { paths: [out()], password: null, digest, keys: null };
    expect(await into.fail('import:apply', asked)).toMatchObject({ code: 'conflict' });
    expect(inTables(into, 'entry')).toBe(before);
    expect(await into.ask('import:apply', { ...asked, keys: ['patient p2'] })).toMatchObject({ patients: 1 });
  });

  it('leaves nothing behind where the last row of it fails: no row, no file', async () => {
    await fillForExport(from);
    await runWhole(from, out());
    const { digest } = await lookAt(into, [out()]);
    const { db } = into.raw.places.current().opened;
    db.exec(
      `CREATE TEMP TRIGGER fails BEFORE INSERT ON session WHEN NEW.id = 's3' BEGIN SELECT RAISE(ABORT, 'x'); END`,
    );
    await into.fail('import:apply', { paths: [out()], password: null, digest, keys: null });
    db.exec('DROP TRIGGER fails');
    for (const table of ['patient', 'session', 'entry', 'file', 'change']) expect(inTables(into, table)).toBe(0);
    expect(filesBelow(join(folder, 'into/clinic/files'))).toEqual([]);
    expect(await takeIn(into, [out()])).toMatchObject({ patients: 2, sessions: 3, pictures: 3 });
  });

  it('keeps the rules of the clinic from those who do not keep them here', async () => {
    await fillForExport(from);
    await runWhole(from, out());
    const assistant = { name: 'A Nurse', login: 'nurse', roles: ['assistant' as const], password: PASSWORD };
    const { id } = await into.ask('people:create', assistant);
    await into.ask('access:sign-in', { personId: id, secret: { kind: 'password', value: PASSWORD } });
    const asked = { paths: [out()], password: null, digest: (await lookAt(into, [out()])).digest };
    expect(await into.fail('import:apply', { ...asked, keys: null })).toMatchObject({ code: 'forbidden' });
    const keys = ['patient p1', 'patient p2'];
    expect(await into.ask('import:apply', { ...asked, keys })).toMatchObject({ patients: 2 });
  });

  it('is written down: the looking, every entry, and what it came to', async () => {
    await fillForExport(from);
    await runWhole(from, out());
    await takeIn(into, [out()]);
    const rows = z
      .array(z.string())
      .parse(
        into.raw.places
          .current()
          .sql("SELECT detail FROM audit WHERE action = 'record.import' ORDER BY seq")
          .pluck()
          .all(),
      )
      .map((detail): unknown => JSON.parse(detail));
    expect(rows[0]).toMatchObject({ step: 'look', problems: 0 });
    expect(rows.slice(1, -1)).toHaveLength(4);
    expect(rows.at(-1)).toMatchObject({ format: 'everything', patients: 2, sessions: 3, entries: 4, pictures: 3 });
  });

  it('refuses what is not what was looked at', async () => {
    await fillForExport(from);
    await runWhole(from, out());
    const { digest } = await lookAt(into, [out()]);
    await takeIn(into, [out()], { keys: ['patient p2'] });
    expect(await into.fail('import:apply', { paths: [out()], password: null, digest, keys: null })).toMatchObject({
      code: 'stale',
    });
  });
});
