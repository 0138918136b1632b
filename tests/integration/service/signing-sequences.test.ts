import fc from 'fast-check';
import { expect, it } from 'vitest';

import { diffCharts, isEmptyDelta } from '#shared/chart/delta.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { contentHash } from '../../../electron/service/signing/content-hash.ts';
import { verifyStore } from '../../../electron/service/verify/verify-store.ts';
import { openStore } from '../../../electron/service/store.ts';
import { anyStep } from '../../fixtures/chart/arbitraries.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { addPerson, colleagueOf } from '../../fixtures/service/colleague.ts';
import {
  aPatient,
  keysOf,
  openService,
  optionsFor,
  PASSWORD as password,
  removeFolder,
  tempFolder,
} from '../../fixtures/service/temp-service.ts';

const SESSIONS = ['s0', 's1'];

const anyDeed = fc.record({
  sessionId: fc.constantFrom(...SESSIONS),
  deed: fc.constantFrom(
    'edit',
    'edit',
    'sign',
    'sign',
    'countersign',
    'addend',
    'retract',
    'patient',
    'import',
    'copy',
    'reopen',
  ),
  step: anyStep,
  n: fc.nat({ max: 3 }),
});

it('no sequence of calls takes a signed chart away or changes what was signed', async () => {
  const folder = tempFolder();
  let run = 0;
  let finished = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { minLength: 5, maxLength: 25 }), async (deeds) => {
        const data = `${folder}/data${run++}`;
        const service = openService(data);
        await service.ask('settings:get', {});
        service.close();
        await addPerson(data, { id: 'dr2', login: 'second', name: 'Dr. Second Example' }, ['practitioner']);
        const other = colleagueOf(service, 'dr2');
        const files = (chart: Chart) => ({ files: [{ name: 'x', text: JSON.stringify(chart) }] });
        for (const sessionId of SESSIONS)
          await service.ask('chart:import', files(aChart({ sessionId, marks: [aPoint()] })));
        /** A call that may be refused: what counts is what is left afterwards. */
        const tryTo = async (call: Promise<unknown>) => {
          await call.catch(() => null);
        };
        const signed = new Map<string, string>();
        const seal = async () => {
          for (const sessionId of SESSIONS) {
            const record = await service.ask('session:record', { sessionId });
            const known = signed.get(sessionId);
            if (known !== undefined) {
              expect(record.chart.session.status).not.toBe('draft');
              expect(contentHash(record.chart)).toBe(known);
              expect(record.signatures[0]?.contentSha256).toBe(known);
              expect(record.intact).toBe(true);
            } else if (record.signatures.length > 0) {
              finished++;
              signed.set(sessionId, contentHash(record.chart));
            }
          }
        };
        for (const { sessionId, deed, step, n } of deeds) {
          const { chart, revision } = await service.ask('session:open', { sessionId });
          if (deed === 'edit') {
            const delta = diffCharts(chart, step(chart));
            const edit = {
              sessionId,
              baseRevision: Math.max(0, revision - (n === 3 ? 1 : 0)),
              delta,
              origin: 'edit',
            } as const;
            if (!isEmptyDelta(delta)) await tryTo(service.ask('session:apply', edit));
          } else if (deed === 'sign')
            await tryTo((n > 1 ? service : other).ask('session:sign', { sessionId, revision, password }));
          else if (deed === 'countersign')
            await tryTo((n > 1 ? service : other).ask('session:countersign', { sessionId, password }));
          else if (deed === 'addend')
            await tryTo(service.ask('session:addend', { sessionId, text: 'A remark.', password }));
          else if (deed === 'retract') {
            const copyTo = n === 0 ? (await service.ask('patient:create', aPatient())).id : null;
            await tryTo(service.ask('session:retract', { sessionId, reason: 'a mistake', password, copyTo }));
          } else if (deed === 'patient') {
            const { rowVersion } = await service.ask('patient:get', { id: 'p1' });
            await service.ask('patient:update', {
              id: 'p1',
              rowVersion,
              patient: aPatient({ given: `Ada ${rowVersion}` }),
            });
          } else if (deed === 'import') await tryTo(service.ask('chart:import', files(n > 1 ? step(chart) : chart)));
          else if (deed === 'copy') await service.ask('session:start', { patientId: 'p1', copyFrom: sessionId });
          else service.close();
          await seal();
        }
        service.close();
        const store = openStore('clinic', await keysOf(data), { ...optionsFor(data), inspect: true });
        expect(verifyStore(store).findings).toEqual([]);
        store.close();
      }),
      { numRuns: 12 },
    );
    expect(finished).toBeGreaterThan(5);
  } finally {
    removeFolder(folder);
  }
});
