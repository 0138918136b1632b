/** The window's side of the spacing worker. */
import { type Chart, effectiveSpacing } from '#shared/chart/schema.ts';
import type { SpacingReport } from '#shared/spacing/report.ts';

import type { SpacingChecker } from '../../editor/skin-model.ts';
import type { SpacingAnswer, SpacingQuestion } from './spacing-protocol.ts';

const questionOf = (chart: Chart, folder: string, serial: number): SpacingQuestion => ({
  folder,
  serial,
  stretch: chart.calibration?.parts,
  points: chart.marks.flatMap((mark) =>
    mark.kind === 'point'
      ? [{ id: mark.id, treatment: mark.treatment, view: mark.view, uUm: mark.uUm, vUm: mark.vUm }]
      : [],
  ),
  windows: chart.treatments.map((treatment) => [treatment.id, effectiveSpacing(treatment.technique)]),
});

/** Starts a worker for one reference body. */
export function startSpacingWorker(folder: string): SpacingChecker & { stop: () => void } {
  const worker = new Worker(new URL('./spacing-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (report: SpacingReport) => void; reject: (reason: Error) => void }>();
  let serial = 0;
  worker.addEventListener('message', (event: MessageEvent<SpacingAnswer>) => {
    const { serial: answered, report } = event.data;
    const asker = waiting.get(answered);
    waiting.delete(answered);
    if (report === null) asker?.reject(new Error('the skin could not be read'));
    else asker?.resolve(report);
  });
  const failAll = (reason: string) => {
    for (const asker of waiting.values()) asker.reject(new Error(reason));
    waiting.clear();
  };
  worker.addEventListener('error', () => failAll('the spacing worker stopped'));
  return {
    check: (chart) =>
      new Promise((resolve, reject) => {
        serial += 1;
        waiting.set(serial, { resolve, reject });
        worker.postMessage(questionOf(chart, folder, serial));
      }),
    stop() {
      worker.terminate();
      failAll('the workspace was left');
    },
  };
}
