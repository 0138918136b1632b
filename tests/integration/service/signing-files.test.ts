import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Chart, chartSchema } from '#shared/chart/schema.ts';
import { openStore } from '../../../electron/service/store.ts';
import { verifyStore } from '../../../electron/service/verify/verify-store.ts';
import { anyChart } from '../../fixtures/chart/arbitraries.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { addPerson, type Colleague, colleagueOf } from '../../fixtures/service/colleague.ts';
import {
  keysOf,
  openService,
  optionsFor,
  PASSWORD as password,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let here: TestService;
let there: TestService;
let other: Colleague;

beforeEach(async () => {
  folder = tempFolder();
  here = openService(`${folder}/here`);
  there = openService(`${folder}/there`);
  await here.ask('settings:get', {});
  here.close();
  await addPerson(`${folder}/here`, { id: 'dr2', login: 'second', name: 'Dr. Second Example' }, ['practitioner']);
  other = colleagueOf(here, 'dr2');
});
afterEach(() => {
  here.close();
  there.close();
  removeFolder(folder);
});

const take = (service: TestService, ...texts: string[]) =>
  service.ask('chart:import', { files: texts.map((text, i) => ({ name: `${i}.json`, text })) });
const exported = async (service: TestService, sessionId: string): Promise<string> =>
  (await service.ask('chart:export', { sessionId, as: 'file' })).text;

interface Work {
  readonly countersign: boolean;
  readonly remarks: readonly string[];
  readonly end: 'signed' | 'retracted' | 'dropped';
}

/** Signs a chart here and does with it what is asked; the text of its file. */
async function worked(chart: Chart, { countersign, remarks, end }: Work): Promise<string> {
  const sessionId = chart.session.id;
  await take(here, JSON.stringify(chart));
  if (end !== 'dropped') {
    await here.ask('session:sign', { sessionId, revision: 0, password });
    if (countersign) await other.ask('session:countersign', { sessionId, password });
    for (const text of remarks) await here.ask('session:addend', { sessionId, text, password });
  }
  if (end !== 'signed') await here.ask('session:retract', { sessionId, reason: 'a mistake', password, copyTo: null });
  return exported(here, sessionId);
}

const given = (chart: Chart, sessionId: string): Chart =>
  chartSchema.parse({
    ...chart,
    xPhotos: [{ sha256: 'ab', caption: 'µ\u2028' }],
    session: { ...chart.session, id: sessionId },
    marks: chart.marks.map((mark) => ({ ...mark, state: 'given' })),
  });

const EVERYTHING: Work = { countersign: true, remarks: ['A remark.'], end: 'retracted' };

describe('the file of a finished chart', () => {
  it('goes into an empty clinic and comes out the same, signatures and all', async () => {
    let n = 0;
    const anyWork = fc.record({
      countersign: fc.boolean(),
      remarks: fc.array(
        fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''),
        { maxLength: 2 },
      ),
      end: fc.constantFrom('signed', 'retracted', 'dropped'),
    });
    await fc.assert(
      fc.asyncProperty(anyChart(), anyWork, async (chart, work) => {
        const sessionId = `s${n++}`;
        const text = await worked(given(chart, sessionId), work);
        await take(there, text);
        there.close();
        expect(await exported(there, sessionId)).toBe(text);
        const record = await there.ask('session:record', { sessionId });
        expect(record.intact).toBe(work.end === 'dropped' ? null : true);
        const original = await here.ask('session:record', { sessionId });
        const { signatures, addenda, retraction } = original;
        expect(record).toMatchObject({ signatures, addenda, retraction, chart: original.chart });
        expect((await take(there, text)).imported[0]).toMatchObject({ outcome: 'unchanged' });
      }),
      { numRuns: 20 },
    );
    there.close();
    const data = `${folder}/there`;
    const store = openStore('clinic', await keysOf(data), { ...optionsFor(data), inspect: true });
    expect(verifyStore(store).findings).toEqual([]);
    store.close();
  });

  it('keeps what this program does not know in a signature', async () => {
    const text = await worked(given(aChart(), 's1'), { ...EVERYTHING, end: 'signed' });
    const file = JSON.parse(text) as { signatures: object[] };
    const more = { ...file, signatures: file.signatures.map((signature) => ({ ...signature, xDevice: [1, null] })) };
    await take(there, JSON.stringify(more));
    expect(JSON.parse(await exported(there, 's1'))).toEqual(more);
  });

  it('can be countersigned and retracted where it has come to', async () => {
    await take(
      there,
      await worked(given(aChart(), 's1'), { countersign: false, remarks: ['A remark.'], end: 'signed' }),
    );
    await there.ask('session:countersign', { sessionId: 's1', password });
    await there.ask('session:addend', { sessionId: 's1', text: 'Another.', password });
    const input = { sessionId: 's1', reason: 'a mistake', password, copyTo: null };
    const { record } = await there.ask('session:retract', input);
    expect(record).toMatchObject({ intact: true, addenda: [{}, {}], signatures: [{}, { meaning: 'reviewed' }] });
  });

  it.each([
    ['a mark', '"volumeUl": 50', '"volumeUl": 51', '$.signatures[0].contentSha256'],
    ['what this program does not know', 'caption', 'heading', '$.signatures[0].contentSha256'],
    ['the hash', '"contentSha256": "', '"contentSha256": "0', '$.signatures[0].contentSha256'],
    ['a remark', 'A remark.', 'No remark.', '$.addenda[0].contentSha256'],
    ['the meaning', '"reviewed"', '"author"', '$.signatures[1].meaning'],
    ['the status', '"entered-in-error"', '"draft"', '$.signatures'],
    ['the status, so that there is nothing to take back', '"entered-in-error"', '"signed"', '$.retraction'],
    ['who has read it', '"dr2"', 'FIRST', '$.signatures[1].signer.id'],
  ])('is refused where %s was changed', async (_what, was, is, path) => {
    const text = await worked(given(aChart({ marks: [aPoint()] }), 's1'), EVERYTHING);
    const first = JSON.stringify(
      (JSON.parse(text) as { signatures: { signer: { id: string } }[] }).signatures[0]?.signer.id,
    );
    const forged = text.replace(was, is === 'FIRST' ? first : is);
    expect(forged).not.toBe(text);
    const files = [{ name: 'forged.json', text: forged }];
    expect(await there.fail('chart:import', { files })).toMatchObject({
      code: 'invalid-file',
      detail: { file: 'forged.json', path },
    });
    expect(await there.ask('patient:search', { query: '', limit: 1, offset: 0 })).toMatchObject({ total: 0 });
  });

  it('differs from the chart that is here once something was put under it', async () => {
    const before = await worked(given(aChart(), 's1'), { countersign: false, remarks: [], end: 'signed' });
    await take(there, before);
    await here.ask('session:addend', { sessionId: 's1', text: 'Later.', password });
    const files = [{ name: 'x', text: await exported(here, 's1') }];
    expect(await there.fail('chart:import', { files })).toMatchObject({ code: 'conflict' });
  });
});

describe('the file of a signed chart without signatures', () => {
  it('is taken as it is, and nobody says whether it is still what was signed', async () => {
    const chart = aChart({ status: 'signed', marks: [aPoint()] });
    await take(there, JSON.stringify(chart));
    expect(await there.ask('session:record', { sessionId: 's1' })).toEqual({
      chart,
      revision: 0,
      savedAt: expect.any(String) as string,
      signatures: [],
      addenda: [],
      retraction: null,
      intact: null,
    });
    expect(JSON.parse(await exported(there, 's1'))).toEqual(chart);
    const countersign = { sessionId: 's1', password };
    expect(await there.fail('session:countersign', countersign)).toMatchObject({ code: 'not-ready' });
  });
});
