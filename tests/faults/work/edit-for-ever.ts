/** Work of every kind on a few charts, without end: marks set, changed and taken away, patients changed, sessions begun. */
import { diffCharts } from '#shared/chart/delta.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { aPatient, type TestService, unwrap } from '../../fixtures/service/temp-service.ts';
import { promise, say } from './promise.ts';

/** Charts that the work begins with; each is another patient's. */
const SESSIONS = ['s1', 's2', 's3'];
const patientOf = (sessionId: string) => `p-${sessionId}`;

/** Puts the charts there that the work begins with. */
export async function layOut(service: TestService): Promise<void> {
  const files = SESSIONS.map((sessionId) => ({
    name: sessionId,
    text: JSON.stringify(aChart({ sessionId, patientId: patientOf(sessionId) })),
  }));
  await service.ask('chart:import', { files });
}

interface Open {
  chart: Chart;
  revision: number;
}

/** A step of work that leaves `token` in what it changed. */
function step(chart: Chart, token: string): { after: Chart; trace: string } {
  const dice = Math.random();
  const at = Math.floor(Math.random() * chart.marks.length);
  const chosen = chart.marks[at];
  if (chosen === undefined || dice < 0.6) {
    return { after: { ...chart, marks: [...chart.marks, aPoint({ id: token, note: token })] }, trace: token };
  }
  if (dice < 0.8) {
    return {
      after: { ...chart, marks: chart.marks.map((mark, i) => (i === at ? { ...mark, note: token } : mark)) },
      trace: token,
    };
  }
  if (dice < 0.9) return { after: { ...chart, marks: chart.marks.filter((_, i) => i !== at) }, trace: chosen.id };
  return { after: { ...chart, session: { ...chart.session, notes: token } }, trace: token };
}

/** Works until it is killed; every acknowledged change is said. */
export async function editForEver(service: TestService): Promise<void> {
  const open = new Map<string, Open>();
  for (const sessionId of SESSIONS) open.set(sessionId, await service.ask('session:open', { sessionId }));
  const { raw, seat } = service;
  say('ready');
  for (let round = 0; ; round++) {
    const token = `${process.pid}-${round}`;
    const sessionId = SESSIONS[round % SESSIONS.length] ?? 's1';
    if (round % 17 === 16) {
      const { chart } = unwrap(
        await raw.call('session:start', { patientId: patientOf(sessionId), copyFrom: null }, seat),
      );
      promise({ of: 'session', id: chart.session.id, revision: 0, token: chart.session.id });
      continue;
    }
    if (round % 11 === 10) {
      const before = unwrap(await raw.call('patient:get', { id: patientOf(sessionId) }, seat));
      // Only what its drafts do not show: their charts stay as they are.
      const patient = aPatient({ notes: token });
      const after = unwrap(
        await raw.call('patient:update', { id: before.id, rowVersion: before.rowVersion, patient }, seat),
      );
      promise({ of: 'patient', id: before.id, revision: after.rowVersion, token });
      continue;
    }
    const now = open.get(sessionId);
    if (now === undefined) throw new Error('every session was opened above');
    const { after, trace } = step(now.chart, token);
    const edit = {
      sessionId,
      baseRevision: now.revision,
      delta: diffCharts(now.chart, after),
      origin: 'edit',
    } as const;
    const { revision } = unwrap(await raw.call('session:apply', edit, seat));
    open.set(sessionId, { chart: after, revision });
    promise({ of: 'session', id: sessionId, revision, token: trace });
  }
}
