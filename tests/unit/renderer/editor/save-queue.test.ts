import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { applyDelta } from '#shared/chart/delta.ts';
import type { Chart } from '#shared/chart/schema.ts';
import type { ErrorCode } from '#shared/errors.ts';

import { addMark, setMarkValues } from '../../../../renderer/editor/chart-edits.ts';
import {
  type Save,
  type SaveRequest,
  type SaveStatus,
  createSaveQueue,
} from '../../../../renderer/editor/save-queue.ts';
import { aChart, aPoint, manualTimers } from './builders.ts';

/** A service that keeps a chart, refuses stale revisions, knows its last change again, and can be told to fail or to wait. */
interface Service {
  chart: Chart;
  revision: number;
  /** What becomes of the next requests; `lost`: done, and the answer does not come. */
  refuse: (ErrorCode | 'lost' | null)[];
  received: SaveRequest[];
  atOnce: number;
  most: number;
  hold: boolean;
  release: () => void;
  save: Save;
}

function aService(start: Chart): Service {
  let last: SaveRequest | null = null;
  const service: Service = {
    chart: start,
    revision: 1,
    refuse: [],
    received: [],
    atOnce: 0,
    most: 0,
    hold: false,
    release: () => undefined,
    async save(request) {
      service.atOnce += 1;
      service.most = Math.max(service.most, service.atOnce);
      if (service.hold) {
        await new Promise<void>((resolve) => {
          service.release = resolve;
        });
      } else await Promise.resolve();
      service.atOnce -= 1;
      service.received.push(request);
      const fate = service.refuse.shift() ?? null;
      if (fate !== null && fate !== 'lost') return { ok: false, error: { code: fate, message: '', detail: {} } };
      const isKnown = last !== null && JSON.stringify(last) === JSON.stringify(request);
      if (!isKnown) {
        if (request.baseRevision !== service.revision)
          return { ok: false, error: { code: 'stale', message: '', detail: {} } };
        service.chart = applyDelta(service.chart, request.delta);
        service.revision += 1;
        last = request;
      }
      if (fate === 'lost') return { ok: false, error: { code: 'unavailable', message: '', detail: {} } };
      return { ok: true, value: { revision: service.revision, savedAt: '2025-03-01T09:00:01Z' } };
    },
  };
  return service;
}

function setUp() {
  const start = aChart();
  const service = aService(start);
  const timers = manualTimers();
  const statuses: SaveStatus[] = [];
  const queue = createSaveQueue({
    chart: start,
    revision: 1,
    savedAt: '2025-03-01T09:00:00Z',
    save: service.save,
    timers,
    onStatus: (status) => statuses.push(status),
  });
  return { start, service, timers, statuses, queue };
}

const settle = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};
const point = (chart: Chart, id: string) => addMark(aPoint({ id }))(chart);

describe('save queue', () => {
  test('sends a gesture at once', async () => {
    const { start, service, queue, statuses } = setUp();
    const chart = point(start, 'a');
    queue.push(chart, 'edit', false);
    await settle();
    expect(service.chart).toEqual(chart);
    expect(statuses.at(-1)).toEqual({ kind: 'saved', savedAt: '2025-03-01T09:00:01Z' });
  });

  test('never has two changes under way and merges what comes meanwhile', async () => {
    const { start, service, queue } = setUp();
    service.hold = true;
    let chart = start;
    for (const id of ['a', 'b', 'c']) {
      chart = point(chart, id);
      queue.push(chart, 'edit', false);
    }
    await settle();
    service.hold = false;
    service.release();
    await settle();
    expect(service.most).toBe(1);
    expect(service.received.map((request) => request.delta.marks.length)).toEqual([1, 2]);
    expect(service.chart).toEqual(chart);
  });

  test('waits for the next key while one types, but never as long as a second', async () => {
    const { start, service, timers, queue } = setUp();
    let chart = point(start, 'a');
    queue.push(chart, 'edit', false);
    await settle();
    for (let i = 0; i < 5; i++) {
      chart = setMarkValues(new Set(['a']), { volumeUl: 100 + i })(chart);
      queue.push(chart, 'edit', true);
      timers.advance(150);
      await settle();
    }
    expect(service.received).toHaveLength(1);
    timers.advance(249);
    await settle();
    expect(service.received).toHaveLength(2);
    expect(service.chart).toEqual(chart);
  });

  test('keeps edits that could not be saved and tries again until they are', async () => {
    const { start, service, timers, statuses, queue } = setUp();
    service.refuse = ['disk-full', 'disk-full'];
    let chart = point(start, 'a');
    queue.push(chart, 'edit', false);
    await settle();
    expect(statuses.at(-1)).toEqual({ kind: 'not-saved', code: 'disk-full', willRetry: true });
    chart = point(chart, 'b');
    queue.push(chart, 'edit', false);
    timers.advance(500);
    await settle();
    expect(statuses.at(-1)?.kind).toBe('not-saved');
    timers.advance(1_000);
    await settle();
    expect(statuses.at(-1)?.kind).toBe('saved');
    expect(service.chart).toEqual(chart);
  });

  test('treats a broken bridge like any other failure', async () => {
    const { start, timers } = setUp();
    const statuses: SaveStatus[] = [];
    const queue = createSaveQueue({
      chart: start,
      revision: 1,
      savedAt: '2025-03-01T09:00:00Z',
      save: () => Promise.reject(new Error('gone')),
      timers,
      onStatus: (status) => statuses.push(status),
    });
    queue.push(point(start, 'a'), 'edit', false);
    await settle();
    expect(statuses.at(-1)).toEqual({ kind: 'not-saved', code: 'unavailable', willRetry: true });
    expect(await queue.flush()).toBe(false);
  });

  test('an edit that may be stored is sent again unchanged, also after another refusal in between', async () => {
    const { start, service, timers, statuses, queue } = setUp();
    service.refuse = ['lost', 'locked'];
    let chart = point(start, 'a');
    queue.push(chart, 'edit', false);
    await settle();
    chart = point(chart, 'b');
    queue.push(chart, 'edit', false);
    for (let i = 0; i < 3; i++) {
      timers.advance(20_000);
      await settle();
    }
    expect(statuses.at(-1)?.kind).toBe('saved');
    expect(service.chart).toEqual(chart);
  });

  test('does not insist when the chart was changed elsewhere', async () => {
    const { start, service, timers, statuses, queue } = setUp();
    service.revision = 7;
    queue.push(point(start, 'a'), 'edit', false);
    await settle();
    timers.advance(60_000);
    await settle();
    expect(statuses.at(-1)).toEqual({ kind: 'not-saved', code: 'stale', willRetry: false });
    expect(service.received).toHaveLength(1);
  });

  test('flushing sends typing that still waits and says whether all is saved', async () => {
    const { start, service, queue } = setUp();
    const chart = point(start, 'a');
    queue.push(chart, 'edit', true);
    expect(await queue.flush()).toBe(true);
    expect(service.chart).toEqual(chart);
  });

  test('whatever fails and whenever, the service ends with the chart on screen', async () => {
    const steps = fc.array(
      fc.record({
        typing: fc.boolean(),
        fate: fc.constantFrom(
          null,
          null,
          'io-error' as const,
          'unavailable' as const,
          'lost' as const,
          'locked' as const,
        ),
        wait: fc.integer({ min: 0, max: 900 }),
      }),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const { start, service, timers, queue } = setUp();
        let chart = start;
        for (const [i, { typing, fate, wait }] of plan.entries()) {
          service.refuse.push(fate);
          chart = point(chart, `m${i}`);
          queue.push(chart, 'edit', typing);
          timers.advance(wait);
          await settle();
        }
        for (let i = 0; i < 40; i++) {
          timers.advance(20_000);
          await settle();
        }
        expect(service.chart).toEqual(chart);
        expect(service.most).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});
