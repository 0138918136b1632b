import { join } from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { parseChartText } from '#shared/chart/parse.ts';
import { anyChart } from '../fixtures/chart/arbitraries.ts';
import { MUTATIONS, mutate } from '../fixtures/chart/hostile-files.ts';
import { digestRows } from '../fixtures/service/row-digest.ts';
import { openService, removeFolder, tempFolder, type TestService } from '../fixtures/service/temp-service.ts';

const FILES = 500;
const SEED = 20_261_122;
const folder = tempFolder();
let service: TestService;

beforeAll(async () => {
  service = openService(join(folder, 'data'));
  await service.ask('app:info', {});
});
afterAll(() => {
  service.close();
  removeFolder(folder);
});

const db = () => service.raw.places.current().opened.db;
const count = (table: string): number => Number(db().prepare(`SELECT count(*) FROM ${table}`).pluck().get());

/** Refusals a hostile file may meet. */
const REFUSALS = ['invalid-file', 'newer-file', 'conflict', 'bad-input'];

describe('hostile chart files', () => {
  test(`${FILES} of them are taken in whole or refused clearly, and a refusal changes nothing`, async () => {
    const charts = fc.sample(anyChart(), { seed: SEED, numRuns: FILES });
    const outcomes: Record<string, number> = {};
    const byMutation: Record<string, Set<string>> = {};
    for (const [i, chart] of charts.entries()) {
      const kind = MUTATIONS[i % MUTATIONS.length]!;
      const own = { ...chart, session: { ...chart.session, id: `s${i}` }, patient: { ...chart.patient, id: `p${i}` } };
      const text = mutate(JSON.stringify(own), kind, SEED + i);
      const before = digestRows(db(), ['audit']);
      const sessions = count('session');
      const answer = await service.raw.call('chart:import', { files: [{ name: 'hostile.json', text }] }, service.seat);
      let outcome: string;
      if (answer.ok) {
        outcome = answer.value.imported[0]?.outcome ?? 'nothing';
        expect(parseChartText(text).ok, kind).toBe(true);
        expect(count('session'), kind).toBe(sessions + (outcome === 'new' ? 1 : 0));
        const { sessionId } = answer.value.imported[0]!;
        // What was taken in can be read, exported and read again.
        const exported = await service.ask('chart:export', { sessionId, as: 'file' });
        expect(parseChartText(exported.text).ok, kind).toBe(true);
      } else {
        outcome = answer.error.code;
        expect(REFUSALS, `${kind}: ${answer.error.message}`).toContain(outcome);
        expect(JSON.stringify(answer.error).length).toBeLessThan(2_000);
        expect(digestRows(db(), ['audit']), kind).toBe(before);
      }
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      (byMutation[kind] ??= new Set()).add(outcome);
    }
    console.log(`${FILES} hostile files: ${JSON.stringify(outcomes)}`);
    expect('polluted' in {}).toBe(false);
    expect(byMutation['newer version']).toEqual(new Set(['newer-file']));
    expect(byMutation['deep nesting']).not.toContain('internal');
    expect(byMutation['cut short']).toEqual(new Set(['invalid-file']));
    expect(byMutation['left alone']).toEqual(new Set(['new']));
  });

  test('one bad file among good ones keeps all of them out', async () => {
    const [first, second] = fc.sample(anyChart(), { seed: SEED + 1, numRuns: 2 });
    const good = { ...first!, session: { ...first!.session, id: 'good' } };
    const before = digestRows(db(), ['audit']);
    const files = [
      { name: 'good.json', text: JSON.stringify(good) },
      { name: 'bad.json', text: mutate(JSON.stringify(second), 'cut short', SEED) },
    ];
    expect(await service.fail('chart:import', { files })).toMatchObject({
      code: 'invalid-file',
      detail: { file: 'bad.json' },
    });
    expect(digestRows(db(), ['audit'])).toBe(before);
  });

  test('the records are sound after all of them', async () => {
    const { findings } = await service.ask('audit:verify', {});
    expect(findings).toEqual([]);
  });
});
