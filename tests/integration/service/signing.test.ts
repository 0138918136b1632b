import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import canonicalize from 'canonicalize';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { viewsFileSchema } from '#shared/anatomy/view-image.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { openStore, type Store } from '../../../electron/service/store.ts';
import { verifySession } from '../../../electron/service/verify/verify-session.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { addPerson, type Colleague, colleagueOf } from '../../fixtures/service/colleague.ts';
import {
  aPatient,
  keysOf,
  openService,
  optionsFor,
  PASSWORD as password,
  removeFolder,
  ROOT,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let data: string;
let service: TestService;
let other: Colleague;

const OTHER = { id: 'dr2', login: 'second', name: 'Dr. Second Example' };
const ASSISTANT = { id: 'as1', login: 'assistant', name: 'Assistant Example' };

const importing = (...charts: unknown[]) => ({
  files: charts.map((chart, i) => ({ name: `${i}.json`, text: JSON.stringify(chart) })),
});
const given = (own: Parameters<typeof aChart>[0] = {}): Chart => aChart({ marks: [aPoint()], ...own });

beforeEach(async () => {
  folder = tempFolder();
  data = `${folder}/data`;
  service = openService(data);
  await service.ask('settings:get', {});
  service.close();
  await addPerson(data, OTHER, ['practitioner']);
  await addPerson(data, ASSISTANT, ['assistant']);
  other = colleagueOf(service, OTHER.id);
  await service.ask('chart:import', importing(given()));
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const sign = () => service.ask('session:sign', { sessionId: 's1', revision: 0, password });
const sha256 = (...parts: (string | Buffer)[]) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
};
const inspect = async <T>(work: (store: Store) => T): Promise<T> => {
  service.close();
  const store = openStore('clinic', await keysOf(data), { ...optionsFor(data), inspect: true });
  try {
    return work(store);
  } finally {
    store.close();
  }
};
const findings = () => inspect((store) => verifySession(store, 's1'));
const trail = () =>
  inspect(({ opened }) =>
    opened.db.prepare(`SELECT action, outcome, session_id FROM audit WHERE action LIKE 'chart.%'`).all(),
  );

describe('a signature', () => {
  it('locks the chart and says who signed what, when, and after what', async () => {
    const me = (await service.ask('access:state', {})).me;
    const record = await sign();
    const signed = { ...given(), session: { ...given().session, status: 'signed' } };
    const anatomy = join(ROOT, 'resources/anatomy/adult-1/female');
    const bytes = (name: string) => readFileSync(join(anatomy, name));
    const { views } = viewsFileSchema.parse(JSON.parse(bytes('views.json').toString('utf8')));
    const used = [...new Set(given().marks.flatMap((mark) => (mark.kind === 'point' ? [mark.view] : [])))].sort();
    const drawings = {
      skin: sha256(bytes('skin.bin')),
      views: Object.fromEntries(
        used.map((view) => [view, { ...views[view], sha256: sha256(bytes(views[view].image)) }]),
      ),
    };
    expect(used.length).toBeGreaterThan(0);
    expect(record).toMatchObject({ chart: signed, revision: 1, addenda: [], retraction: null, intact: true });
    expect(record.signatures).toHaveLength(1);
    expect(record.signatures[0]).toMatchObject({
      meaning: 'author',
      signer: { id: me?.id, name: me?.name, role: 'practitioner' },
      zone: 'Europe/Vienna',
      contentSha256: sha256(canonicalize(signed) ?? ''),
      anatomySha256: sha256(canonicalize(drawings) ?? ''),
      revision: 1,
      program: 'Mesochart 0.0.0-test',
    });
    const [audited] = await inspect(({ opened }) => {
      const { seq, hash } = record.signatures[0]?.auditHead ?? {};
      return opened.db.prepare('SELECT action FROM audit WHERE seq = ? AND hash = ?').pluck().all(seq, hash);
    });
    expect(audited).toBeTypeOf('string');
    expect([60, 120]).toContain(record.signatures[0]?.offsetMinutes);
    service.close();
    expect(await service.ask('session:record', { sessionId: 's1' })).toEqual(record);
    expect(await findings()).toEqual([]);
    expect(await trail()).toContainEqual({ action: 'chart.sign', outcome: 'done', session_id: 's1' });
  });

  it('lets no edit and no second author follow', async () => {
    await sign();
    const delta = {
      marks: [{ id: 'm2', before: null, after: { index: 1, value: aPoint({ id: 'm2' }) } }],
      treatments: [],
    };
    const edit = { sessionId: 's1', baseRevision: 1, delta, origin: 'edit' };
    expect(await service.fail('session:apply', edit)).toMatchObject({ code: 'signed' });
    expect(await other.fail('session:sign', { sessionId: 's1', revision: 1, password })).toMatchObject({
      code: 'signed',
    });
  });

  it.each([
    ['another password', { password: 'not this one at all' }, { code: 'wrong-secret' }],
    ['another revision', { revision: 3 }, { code: 'stale', detail: { revision: 0 } }],
    ['a session that is not there', { sessionId: 'nowhere' }, { code: 'not-found' }],
  ])('is not made with %s', async (_what, own, failure) => {
    const input = { sessionId: 's1', revision: 0, password, ...own };
    expect(await service.fail('session:sign', input)).toMatchObject(failure);
    expect(await service.ask('session:record', { sessionId: 's1' })).toMatchObject({
      signatures: [],
      revision: 0,
      intact: null,
    });
  });

  it('waits until every planned mark is given or gone', async () => {
    const marks = [aPoint(), aPoint({ id: 'm2', state: 'planned' }), aPoint({ id: 'm3', state: 'planned' })];
    await service.ask('chart:import', importing(aChart({ sessionId: 's2', marks })));
    expect(await service.fail('session:sign', { sessionId: 's2', revision: 0, password })).toMatchObject({
      code: 'not-ready',
      detail: { planned: 2, missing: 'planned-left' },
    });
  });

  it('is a practitioner’s', async () => {
    const assistant = colleagueOf(service, ASSISTANT.id);
    expect(await assistant.fail('session:sign', { sessionId: 's1', revision: 0, password })).toMatchObject({
      code: 'forbidden',
    });
  });

  it('is not made on drawings that are not installed, wherever a set’s name points', async () => {
    for (const [i, set] of ['adult-9', '../anatomy/adult-1'].entries()) {
      const chart = given({ sessionId: `far${i}` });
      await service.ask('chart:import', importing({ ...chart, anatomy: { ...chart.anatomy, set } }));
      const input = { sessionId: `far${i}`, revision: 0, password };
      expect(await service.fail('session:sign', input)).toMatchObject({ code: 'unavailable' });
    }
  });

  it('that was a wrong password is in the trail', async () => {
    await service.fail('session:sign', { sessionId: 's1', revision: 0, password: 'not this one at all' });
    const failed = await inspect(({ opened }) =>
      opened.db.prepare(`SELECT count(*) FROM audit WHERE action = 'access.sign-in-failed'`).pluck().get(),
    );
    expect(failed).toBe(1);
  });

  it('covers the drawings: other ones are noticed', async () => {
    const resources = join(folder, 'resources');
    cpSync(join(ROOT, 'resources'), resources, { recursive: true });
    await sign();
    service.close();
    const elsewhere = openService(data, { resourcesFolder: resources });
    try {
      expect(await elsewhere.ask('session:record', { sessionId: 's1' })).toMatchObject({ intact: true });
      const file = join(resources, 'anatomy/adult-1/female/views.json');
      const text = readFileSync(file, 'utf8');
      // A further drawing in the set takes nothing from what was signed.
      const list = z.looseObject({ views: z.record(z.string(), z.unknown()) }).parse(JSON.parse(text));
      writeFileSync(file, JSON.stringify({ ...list, views: { ...list.views, later: { image: 'later.webp' } } }));
      expect(await elsewhere.ask('session:record', { sessionId: 's1' })).toMatchObject({ intact: true });
      writeFileSync(file, '{}');
      expect(await elsewhere.ask('session:record', { sessionId: 's1' })).toMatchObject({ intact: false });
      writeFileSync(file, text);
      appendFileSync(join(resources, 'anatomy/adult-1/female/face-front.webp'), 'x');
      expect(await elsewhere.ask('session:record', { sessionId: 's1' })).toMatchObject({ intact: false });
    } finally {
      elsewhere.close();
    }
  });
});

describe('a second signature', () => {
  const countersign = () => other.ask('session:countersign', { sessionId: 's1', password });

  it('says that somebody else has read the chart, once', async () => {
    await sign();
    const record = await countersign();
    expect(record.signatures.map(({ meaning, signer }) => [meaning, signer.name])).toEqual([
      ['author', 'Dr. Test Example'],
      ['reviewed', OTHER.name],
    ]);
    expect(record.intact).toBe(true);
    expect(await other.fail('session:countersign', { sessionId: 's1', password })).toMatchObject({ code: 'conflict' });
    expect(await findings()).toEqual([]);
  });

  it('is not the author’s own, and not under a draft', async () => {
    expect(await other.fail('session:countersign', { sessionId: 's1', password })).toMatchObject({ code: 'not-ready' });
    await sign();
    expect(await service.fail('session:countersign', { sessionId: 's1', password })).toMatchObject({
      code: 'conflict',
    });
  });

  it('is waited for where the clinic asks for it', async () => {
    const worklist = () => service.ask('session:worklist', { olderThanHours: 0 });
    const settings = await service.ask('settings:get', {});
    await sign();
    expect(await worklist()).toEqual({ drafts: [], countersign: [] });
    await service.ask('settings:save', { ...settings, countersign: true });
    expect(await worklist()).toMatchObject({ drafts: [], countersign: [{ id: 's1', patientFamily: 'Sample' }] });
    await countersign();
    expect(await worklist()).toEqual({ drafts: [], countersign: [] });
  });
});

describe('an addendum', () => {
  const addend = (text: string) => service.ask('session:addend', { sessionId: 's1', text, password });

  it('stands under a signed chart and leaves it as it is', async () => {
    const signed = await sign();
    await addend('First remark.');
    const assistant = colleagueOf(service, ASSISTANT.id);
    const record = await assistant.ask('session:addend', { sessionId: 's1', text: 'Second.', password });
    expect(record.addenda.map(({ text, signer }) => [text, signer.role])).toEqual([
      ['First remark.', 'practitioner'],
      ['Second.', 'assistant'],
    ]);
    expect(record).toMatchObject({
      chart: signed.chart,
      revision: signed.revision,
      signatures: signed.signatures,
      intact: true,
    });
    expect(await findings()).toEqual([]);
  });

  it('does not stand under a draft or under what was entered in error', async () => {
    const input = { sessionId: 's1', text: 'Remark.', password };
    expect(await service.fail('session:addend', input)).toMatchObject({ code: 'conflict' });
    await service.ask('session:retract', { sessionId: 's1', reason: 'a mistake', password, copyTo: null });
    expect(await service.fail('session:addend', input)).toMatchObject({ code: 'conflict' });
  });
});

describe('a session entered in error', () => {
  const input = { sessionId: 's1', reason: 'the wrong patient', password, copyTo: null };

  it.each([['a draft'], ['a signed chart']])('stays, with the reason: %s', async (what) => {
    const signed = what === 'a draft' ? null : await sign();
    const { record, copySessionId } = await service.ask('session:retract', input);
    expect(copySessionId).toBeNull();
    expect(record.chart).toEqual({ ...given(), session: { ...given().session, status: 'entered-in-error' } });
    expect(record.retraction).toMatchObject({ reason: 'the wrong patient', signer: { name: 'Dr. Test Example' } });
    expect(record).toMatchObject({ signatures: signed?.signatures ?? [], intact: signed === null ? null : true });
    expect(await service.fail('session:retract', input)).toMatchObject({ code: 'conflict' });
    expect(await findings()).toEqual([]);
  });

  it('goes to the right patient as a draft with the same content', async () => {
    const { id } = await service.ask('patient:create', aPatient({ family: 'Right', given: 'Rita' }));
    await sign();
    const { copySessionId } = await service.ask('session:retract', { ...input, copyTo: id });
    const { chart } = await service.ask('session:open', { sessionId: copySessionId ?? '' });
    const [mark] = chart.marks;
    expect(chart.session).toEqual({ ...given().session, id: copySessionId });
    expect(chart.patient).toMatchObject({ id, name: { family: 'Right', given: 'Rita' } });
    expect(mark).toEqual({ ...aPoint(), id: mark?.id, treatment: chart.treatments[0]?.id });
    expect([chart.treatments[0]?.id, mark?.id]).not.toContain('t1');
    expect(mark?.id).not.toBe('m1');
    expect(await inspect((store) => verifySession(store, copySessionId ?? ''))).toEqual([]);
    expect(await service.ask('session:record', { sessionId: 's1' })).toMatchObject({
      retraction: { copiedTo: copySessionId },
    });
  });

  it.each([
    ['the patient it is of already', 'p1', 'bad-input'],
    ['a patient who is not there', 'nobody', 'not-found'],
  ])('goes not to %s, and then is not retracted either', async (_what, copyTo, code) => {
    expect(await service.fail('session:retract', { ...input, copyTo })).toMatchObject({ code });
    expect(await service.ask('session:record', { sessionId: 's1' })).toMatchObject({ retraction: null, revision: 0 });
  });
});

describe('the work list', () => {
  it('shows drafts that have waited for too long, the oldest first', async () => {
    await service.ask('session:start', { patientId: 'p1', copyFrom: null });
    const from = (sessionId: string, startedAt: string) => {
      const chart = given({ sessionId });
      return { ...chart, session: { ...chart.session, startedAt } };
    };
    await service.ask(
      'chart:import',
      importing(from('later', '2021-01-10T08:00:00Z'), from('earlier', '2020-01-10T08:00:00Z')),
    );
    const { drafts } = await service.ask('session:worklist', { olderThanHours: 20_000 });
    expect(drafts.map(({ id }) => id)).toEqual(['earlier', 'later']);
  });
});
