import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import fc from 'fast-check';
import { type Chart } from '#shared/chart/schema.ts';
import { anyChart } from '../../fixtures/chart/arbitraries.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { openService, removeFolder, tempFolder, type TestService } from '../../fixtures/service/temp-service.ts';

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

const fileOf = (chart: unknown, name = 'a.json') => ({ name, text: JSON.stringify(chart) });
const importing = (...charts: unknown[]) => ({ files: charts.map((chart, i) => fileOf(chart, `${i}.json`)) });
const exported = async (sessionId: string): Promise<unknown> =>
  JSON.parse((await service.ask('chart:export', { sessionId, as: 'file' })).text);
const total = async () => (await service.ask('patient:search', { query: '', limit: 1, offset: 0 })).total;

describe('an imported chart', () => {
  it('comes out as it went in, unknown fields and all', async () => {
    const chart = {
      ...aChart({ marks: [aPoint({ xColour: { a: [null, 1.5] } })], status: 'signed' }),
      xConsents: [{ by: 'p1' }],
      calibration: { parts: { head: { along: 1.1, around: 1, xNote: 'tape' } } },
    };
    await service.ask('chart:import', importing(chart));
    service.close();
    expect(await exported('s1')).toEqual(chart);
    const text = (await service.ask('chart:export', { sessionId: 's1', as: 'file' })).text;
    expect(await service.ask('chart:import', { files: [{ name: 'again', text }] })).toMatchObject({
      imported: [{ outcome: 'unchanged' }],
    });
    expect((await service.ask('chart:export', { sessionId: 's1', as: 'file' })).text).toBe(text);
  });

  it('comes out as it went in, whatever it is', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(anyChart(), async (chart) => {
        const own: Chart = { ...chart, session: { ...chart.session, id: `s${n++}` } };
        await service.ask('chart:import', importing(own));
        service.close();
        expect(await exported(own.session.id)).toEqual(JSON.parse(JSON.stringify(own)));
      }),
      { numRuns: 30 },
    );
  });

  it('makes the patient it names, once', async () => {
    await service.ask('chart:import', importing(aChart(), aChart({ sessionId: 's2' })));
    expect(await total()).toBe(1);
    expect(await service.ask('patient:get', { id: 'p1' })).toMatchObject({ family: 'Sample', birthDate: '1984-02-29' });
    expect(await service.ask('session:list', { patientId: 'p1' })).toHaveLength(2);
  });

  it('cannot be edited when it is signed', async () => {
    await service.ask('chart:import', importing(aChart({ status: 'signed' })));
    const delta = { marks: [{ id: 'm1', before: null, after: { index: 0, value: aPoint() } }], treatments: [] };
    const edit = { sessionId: 's1', baseRevision: 0, delta, origin: 'edit' };
    expect(await service.fail('session:apply', edit)).toMatchObject({ code: 'signed' });
  });

  it('is reported once as new and then as unchanged within one import', async () => {
    const { imported } = await service.ask('chart:import', importing(aChart(), aChart()));
    expect(imported.map(({ outcome }) => outcome)).toEqual(['new', 'unchanged']);
  });
});

describe('an import with one bad file', () => {
  const good = aChart({ sessionId: 'good', patientId: 'someone' });

  it.each([
    ['is not JSON', '{"format":', { code: 'invalid-file', detail: { file: '1.json', path: '$' } }],
    ['is not a chart', '[]', { code: 'invalid-file', detail: { file: '1.json', path: '$.format' } }],
    [
      'is newer',
      '{"format":"mesochart-chart","version":7}',
      { code: 'newer-file', detail: { file: '1.json', path: '$.version' } },
    ],
    [
      'has a bad mark',
      JSON.stringify({ ...aChart(), marks: [{ ...aPoint(), volumeUl: '1' }] }),
      { code: 'invalid-file', detail: { file: '1.json', path: '$.marks[0].volumeUl' } },
    ],
  ])('writes nothing when one %s', async (_what, text, failure) => {
    const files = [fileOf(good, '0.json'), { name: '1.json', text }];
    expect(await service.fail('chart:import', { files })).toMatchObject(failure);
    expect(await total()).toBe(0);
  });

  it('writes nothing when a session is here with other content', async () => {
    await service.ask('chart:import', importing(aChart()));
    const other = aChart({ marks: [aPoint()] });
    expect(await service.fail('chart:import', importing(good, other))).toMatchObject({
      code: 'conflict',
      detail: { file: '1.json', sessionId: 's1' },
    });
    expect(await total()).toBe(1);
    expect(await service.fail('session:open', { sessionId: 'good' })).toMatchObject({ code: 'not-found' });
  });
});
