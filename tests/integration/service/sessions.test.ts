import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { diffCharts, invertDelta } from '#shared/chart/delta.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { aPoint } from '../../fixtures/chart/builders.ts';
import {
  aPatient,
  FIRST_PERSON,
  openService,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let service: TestService;

beforeEach(() => {
  folder = tempFolder();
  service = openService(`${folder}/data`);
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const start = async (own: Parameters<typeof aPatient>[0] = {}) => {
  const patient = await service.ask('patient:create', aPatient(own));
  return service.ask('session:start', { patientId: patient.id, copyFrom: null });
};

const pointsOn = (chart: Chart, count: number): Chart => ({
  ...chart,
  marks: Array.from({ length: count }, (_, i) =>
    aPoint({ id: `m${i}`, treatment: chart.treatments[0]?.id ?? '', uUm: i }),
  ),
});

const apply = (before: Chart, after: Chart, baseRevision: number, origin: 'edit' | 'undo' = 'edit') => ({
  sessionId: before.session.id,
  baseRevision,
  delta: diffCharts(before, after),
  origin,
});

describe('a new session', () => {
  it('names the patient, the body of their sex and one empty treatment', async () => {
    const { chart, revision } = await start({ sex: 'male', weightG: 80_000 });
    expect(revision).toBe(0);
    expect(chart).toMatchObject({
      anatomy: { set: 'adult-1', sex: 'male' },
      patient: { name: { family: 'Sample', given: 'Ada' }, birthDate: '1984-02-29', weightG: 80_000 },
      session: { status: 'draft', zone: 'Europe/Vienna', practitioner: { name: FIRST_PERSON.name } },
      treatments: [{ technique: { code: 'point-by-point', spacingUm: [10_000, 40_000] } }],
      marks: [],
    });
  });

  it('is drawn on the female body where the sex says neither', async () => {
    expect((await start({ sex: 'unknown' })).chart.anatomy.sex).toBe('female');
  });

  it('names who is signed in to treat, whatever the settings say', async () => {
    const settings = await service.ask('settings:get', {});
    await service.ask('settings:save', { ...settings, practitioner: { id: 'dr1', name: 'Dr. Example' } });
    const { me } = await service.ask('access:state', {});
    expect((await start()).chart.session.practitioner).toEqual({ id: me?.id, name: FIRST_PERSON.name });
  });

  it('that an assistant prepares names who treats by the settings, once that is set', async () => {
    const settings = await service.ask('settings:get', {});
    await service.ask('settings:save', { ...settings, practitioner: { id: 'dr1', name: 'Dr. Example' } });
    const assistant = service.seat.actor;
    if (assistant !== null) service.seat.actor = { ...assistant, roles: ['assistant'] };
    expect((await start()).chart.session.practitioner).toEqual({ id: 'dr1', name: 'Dr. Example' });
  });

  it('copies an earlier one as a plan, without its lots', async () => {
    const first = await start();
    const [treatment] = first.chart.treatments;
    const after: Chart = {
      ...pointsOn(first.chart, 3),
      treatments: [
        {
          ...treatment!,
          cocktail: {
            components: [{ id: 'c1', name: 'A', strength: null, volumeUl: 500, lot: 'L1', expiry: '2027-01-31' }],
            preparedUl: 500,
            discardedUl: 350,
          },
        },
      ],
    };
    after.marks[0] = { ...after.marks[0]!, note: 'bled' };
    await service.ask('session:apply', apply(first.chart, after, 0));
    const { chart } = await service.ask('session:start', {
      patientId: first.chart.patient.id,
      copyFrom: first.chart.session.id,
    });
    expect(chart.marks.map(({ state }) => state)).toEqual(['planned', 'planned', 'planned']);
    expect(chart.marks.map((mark) => mark.kind === 'point' && mark.uUm)).toEqual([0, 1, 2]);
    expect(JSON.stringify(chart)).not.toMatch(/bled|"lot"|"expiry"/);
    expect(chart.treatments[0]?.cocktail).toMatchObject({
      components: [{ name: 'A', volumeUl: 500 }],
      preparedUl: 0,
      discardedUl: 0,
    });
    const ids = (c: Chart) => [...c.marks, ...c.treatments].map(({ id }) => id);
    expect(ids(chart).filter((id) => ids(after).includes(id))).toEqual([]);
    expect(chart.marks.every((mark) => mark.treatment === chart.treatments[0]?.id)).toBe(true);
  });

  it('never copies from another patient', async () => {
    const first = await start();
    const other = await service.ask('patient:create', aPatient());
    const input = { patientId: other.id, copyFrom: first.chart.session.id };
    expect(await service.fail('session:start', input)).toMatchObject({ code: 'bad-input' });
  });
});

describe('an edit', () => {
  it('is there after the service has been closed and opened', async () => {
    const { chart } = await start();
    const after = pointsOn(chart, 5);
    expect(await service.ask('session:apply', apply(chart, after, 0))).toMatchObject({ revision: 1 });
    service.close();
    expect(await service.ask('session:open', { sessionId: chart.session.id })).toMatchObject({
      chart: after,
      revision: 1,
    });
  });

  it('is refused when the chart has moved on, with the revision it is at', async () => {
    const { chart } = await start();
    await service.ask('session:apply', apply(chart, pointsOn(chart, 1), 0));
    expect(await service.fail('session:apply', apply(chart, pointsOn(chart, 2), 0))).toMatchObject({
      code: 'stale',
      detail: { revision: 1 },
    });
    expect((await service.ask('session:open', { sessionId: chart.session.id })).chart.marks).toHaveLength(1);
  });

  it('may be sent again when its answer got lost', async () => {
    const { chart } = await start();
    const edit = apply(chart, pointsOn(chart, 1), 0);
    const first = await service.ask('session:apply', edit);
    expect(await service.ask('session:apply', edit)).toEqual(first);
  });

  it('is refused where it starts from another state', async () => {
    const { chart } = await start();
    const one = pointsOn(chart, 1);
    const edit = { ...apply(one, chart, 0), sessionId: chart.session.id };
    expect(await service.fail('session:apply', edit)).toMatchObject({ code: 'conflict', detail: { id: 'm0' } });
  });

  it.each([
    ['the session', (c: Chart): Chart => ({ ...c, session: { ...c.session, id: 'other' } })],
    ['the patient', (c: Chart): Chart => ({ ...c, patient: { ...c.patient, id: 'other' } })],
    ['the status', (c: Chart): Chart => ({ ...c, session: { ...c.session, status: 'signed' } })],
    ['marks of no treatment', (c: Chart): Chart => ({ ...c, marks: [aPoint({ treatment: 'none' })] })],
    ['no treatment at all', (c: Chart): Chart => ({ ...c, treatments: [] })],
  ])('cannot change or make: %s', async (_what, change) => {
    const { chart } = await start();
    expect(await service.fail('session:apply', apply(chart, change(chart), 0))).toMatchObject({ code: 'bad-input' });
    expect(await service.ask('session:open', { sessionId: chart.session.id })).toMatchObject({ chart, revision: 0 });
  });

  it('is taken back by its inverse', async () => {
    const { chart } = await start();
    const after = pointsOn(chart, 4);
    await service.ask('session:apply', apply(chart, after, 0));
    const undo = { ...apply(chart, after, 1, 'undo'), delta: invertDelta(diffCharts(chart, after)) };
    expect(await service.ask('session:apply', undo)).toMatchObject({ revision: 2 });
    expect((await service.ask('session:open', { sessionId: chart.session.id })).chart).toEqual(chart);
  });
});

describe('lists of sessions', () => {
  it('count and carry the marks, newest first', async () => {
    const { chart } = await start();
    const planned = pointsOn(chart, 3).marks.map(
      (mark, i) => ({ ...mark, state: i === 0 ? 'planned' : 'given' }) as const,
    );
    await service.ask('session:apply', apply(chart, { ...chart, marks: planned }, 0));
    const [row] = await service.ask('session:list', { patientId: chart.patient.id });
    expect(row).toMatchObject({ givenCount: 2, plannedCount: 1, givenUl: 100, marks: planned });
    expect(await service.ask('session:recent', { limit: 5 })).toMatchObject([
      { id: chart.session.id, patientFamily: 'Sample', patientGiven: 'Ada' },
    ]);
  });

  it('say that a session is not there', async () => {
    expect(await service.fail('session:open', { sessionId: 'none' })).toMatchObject({ code: 'not-found' });
  });
});
