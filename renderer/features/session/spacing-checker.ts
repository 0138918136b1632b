/** The window's side of the spacing worker. */
import type { Metric } from '#shared/anatomy/metric.ts';
import { type Chart, effectiveSpacing } from '#shared/chart/schema.ts';

import { latestOnly } from '../../editor/latest-only.ts';
import type { SkinService } from '../../editor/skin-service.ts';
import type { CheckTask, SkinAnswer, SkinQuestion, SkinTask, TaskResult } from './spacing-protocol.ts';

const checkOf = (chart: Chart): CheckTask => ({
  kind: 'check',
  points: chart.marks.flatMap((mark) =>
    mark.kind === 'point'
      ? [{ id: mark.id, treatment: mark.treatment, view: mark.view, uUm: mark.uUm, vUm: mark.vUm }]
      : [],
  ),
  threads: chart.marks.flatMap(({ id, treatment, ...mark }) =>
    mark.kind === 'thread'
      ? [{ id, treatment, path: mark.path.map(({ view, uUm, vUm }) => ({ view, uUm, vUm })) }]
      : [],
  ),
  order: chart.marks.map(({ id }) => id),
  windows: chart.treatments.map((treatment) => [treatment.id, effectiveSpacing(treatment.technique)]),
});

/** A chart's centimetres and what is asked in them. */
interface Asked<T extends SkinTask> {
  readonly chart: Pick<Chart, 'calibration'>;
  readonly task: T;
}

const isKind = <K extends TaskResult['kind']>(
  kind: K,
  result: TaskResult,
): result is Extract<TaskResult, { kind: K }> => result.kind === kind;

/** Everything that can be asked of the worker. */
export interface SpacingWorker extends SkinService {
  /** Lengths in the patient's own centimetres. */
  metric(chart: Pick<Chart, 'calibration'>): Promise<Omit<Metric, 'airUm'>>;
  stop(): void;
}

/** Starts a worker for one reference body. Newer questions of a kind take the place of those that wait. */
export function startSpacingWorker(folder: string): SpacingWorker {
  const worker = new Worker(new URL('./spacing-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (result: TaskResult) => void; reject: (reason: Error) => void }>();
  let serial = 0;
  worker.addEventListener('message', (event: MessageEvent<SkinAnswer>) => {
    const { serial: answered, result } = event.data;
    const asker = waiting.get(answered);
    waiting.delete(answered);
    if (result === null) asker?.reject(new Error('the skin could not be read'));
    else asker?.resolve(result);
  });
  const failAll = (reason: string) => {
    for (const asker of waiting.values()) asker.reject(new Error(reason));
    waiting.clear();
  };
  worker.addEventListener('error', () => failAll('the spacing worker stopped'));

  async function ask<K extends SkinTask['kind']>(kind: K, { chart, task }: Asked<SkinTask>) {
    const result = await new Promise<TaskResult>((resolve, reject) => {
      serial += 1;
      waiting.set(serial, { resolve, reject });
      const question: SkinQuestion = { folder, serial, stretch: chart.calibration?.parts, task };
      worker.postMessage(question);
    });
    if (!isKind(kind, result)) throw new Error('the spacing worker answered another question');
    return result;
  }

  const lay = latestOnly((asked: Asked<SkinTask>) => ask('pattern', asked));
  const gaps = latestOnly((asked: Asked<SkinTask>) => ask('gaps', asked));
  const area = latestOnly((asked: Asked<SkinTask>) => ask('area', asked));
  const again = latestOnly((asked: Asked<SkinTask>) => ask('again', asked));
  return {
    check: async (chart) => (await ask('check', { chart, task: checkOf(chart) })).report,
    lay: async (chart, request) => (await lay({ chart, task: { kind: 'pattern', request } }))?.laid ?? null,
    gaps: async (chart, question) => (await gaps({ chart, task: { kind: 'gaps', ...question } }))?.gaps ?? null,
    areaCm2: async (chart, drawn) => (await area({ chart, task: { kind: 'area', drawn } }))?.cm2 ?? null,
    again: async (chart, question) => (await again({ chart, task: { kind: 'again', ...question } }))?.again ?? null,
    metric: async (chart) => (await ask('metric', { chart, task: { kind: 'metric' } })).metric,
    stop() {
      worker.terminate();
      failAll('the workspace was left');
    },
  };
}
