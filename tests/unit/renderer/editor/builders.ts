/** Charts and editors for the tests of the editor. */
import type { Chart, PointMark } from '#shared/chart/schema.ts';

import { type Editor, type EditorOptions, createEditor } from '../../../../renderer/editor/editor.ts';
import { extentsOf } from '../../../../renderer/editor/extents.ts';
import type { SkinModel } from '../../../../renderer/editor/skin-model.ts';
import type { SaveRequest, Timers } from '../../../../renderer/editor/save-queue.ts';

/** A point in the middle of the face. */
export const aPoint = (values: Partial<PointMark> & { id: string }): PointMark => ({
  treatment: 't1',
  kind: 'point',
  state: 'given',
  view: 'face-front',
  uUm: 0,
  vUm: 1_600_000,
  volumeUl: 50,
  ...values,
});

/** The area inside a ring of a flat drawing, cm². */
const ringCm2 = (ring: readonly { readonly uUm: number; readonly vUm: number }[]): number =>
  Math.abs(
    ring.reduce((sum, a, i) => {
      const b = ring[(i + 1) % ring.length]!;
      return sum + (a.uUm * b.vUm - b.uUm * a.vUm) / 2;
    }, 0),
  ) / 1e8;

/** A skin that ends at u = 100 mm, measures straight on, and shows each place on its own view only. */
export const flatSkin = (values: Partial<SkinModel> = {}): SkinModel => ({
  isOnSkin: (place) => Math.abs(place.uUm) <= 100_000,
  regionAt: () => null,
  regionShape: () => null,
  cautions: [],
  cautionsAt: () => [],
  cautionShape: () => ({ polygons: [], border: [] }),
  threadLengthUm: (path) =>
    path.slice(1).reduce((sum, to, i) => sum + Math.hypot(to.uUm - path[i]!.uUm, to.vUm - path[i]!.vUm), 0),
  areaCm2: ({ outline, holes = [] }) => ringCm2(outline) - holes.reduce((sum, hole) => sum + ringCm2(hole), 0),
  project: () => null,
  way: (from, to) => ({
    distanceUm: Math.hypot(from.uUm - to.uUm, from.vUm - to.vUm),
    approximate: false,
    pathOnView: [from, to],
  }),
  waySeen: (from, to) => [[from, to]],
  knowsWay: () => false,
  checkSpacing: () => ({ marks: [], findings: [] }),
  ...values,
});

/** A chart with one treatment. */
export const aChart = (marks: readonly PointMark[] = []): Chart => ({
  format: 'mesochart-chart',
  version: 1,
  anatomy: { set: 'adult-1', sex: 'female' },
  patient: { id: 'p1', name: { family: 'Doe', given: 'Ann' }, sex: 'female' },
  session: {
    id: 's1',
    startedAt: '2025-03-01T09:00:00Z',
    zone: 'Europe/Paris',
    status: 'draft',
    practitioner: { id: 'd1', name: 'Dr. Roe' },
  },
  treatments: [
    {
      id: 't1',
      indication: 'Dullness',
      technique: { code: 'point-by-point', spacingUm: [10_000, 40_000] },
      cocktail: { components: [], preparedUl: 0, discardedUl: 0 },
    },
  ],
  marks: [...marks],
});

/** Timers that run when the test says so. */
export interface ManualTimers extends Timers {
  advance(ms: number): void;
}

/** Makes timers that stand still. */
export function manualTimers(): ManualTimers {
  let now = 0;
  let next = 1;
  const waiting = new Map<number, { at: number; run: () => void }>();
  return {
    set(run, afterMs) {
      waiting.set(next, { at: now + afterMs, run });
      return next++;
    },
    clear: (timer) => void waiting.delete(timer),
    advance(ms) {
      const until = now + ms;
      for (;;) {
        const due = [...waiting].filter(([, timer]) => timer.at <= until).sort((a, b) => a[1].at - b[1].at)[0];
        if (due === undefined) break;
        waiting.delete(due[0]);
        now = due[1].at;
        due[1].run();
      }
      now = until;
    },
  };
}

/** An editor with a canvas of 680 × 760 px, and what it has sent. */
export function anEditor(
  chart: Chart = aChart(),
  options: Partial<EditorOptions> = {},
): { editor: Editor; sent: SaveRequest[]; timers: ManualTimers } {
  const sent: SaveRequest[] = [];
  const timers = manualTimers();
  let ids = 0;
  let revision = 1;
  const editor = createEditor({
    chart,
    revision,
    savedAt: '2025-03-01T09:00:00Z',
    extents: extentsOf(null),
    newId: () => `new-${++ids}`,
    save: async (request) => {
      sent.push(request);
      revision += 1;
      return await Promise.resolve({ ok: true, value: { revision, savedAt: '2025-03-01T09:00:01Z' } });
    },
    timers,
    ...options,
  });
  editor.setSize({ widthPx: 680, heightPx: 760 });
  return { editor, sent, timers };
}
