import { expect, test } from 'vitest';

import { applyDelta } from '#shared/chart/delta.ts';

import { addMark } from '../../../../renderer/editor/chart-edits.ts';
import { type Save, type SaveRequest, createSaveQueue } from '../../../../renderer/editor/save-queue.ts';
import { aChart, aPoint, manualTimers } from './builders.ts';

test('an edit whose answer was lost is sent again unchanged, although more was edited meanwhile', async () => {
  let stored = aChart();
  let revision = 1;
  let lastStored: SaveRequest | null = null;
  let loseAnswer = true;
  // Like the service: a repetition of the newest request is recognised, anything else must start from the newest revision.
  const save: Save = async (request) => {
    await Promise.resolve();
    const isRepeated = JSON.stringify(request) === JSON.stringify(lastStored);
    if (!isRepeated) {
      if (request.baseRevision !== revision) return { ok: false, error: { code: 'stale', message: '', detail: {} } };
      stored = applyDelta(stored, request.delta);
      revision += 1;
      lastStored = request;
    }
    if (loseAnswer) {
      loseAnswer = false;
      return { ok: false, error: { code: 'unavailable', message: '', detail: {} } };
    }
    return { ok: true, value: { revision, savedAt: '2025-03-01T09:00:01Z' } };
  };
  const timers = manualTimers();
  const start = stored;
  const queue = createSaveQueue({
    chart: start,
    revision,
    savedAt: '2025-03-01T09:00:00Z',
    save,
    timers,
    onStatus: () => undefined,
  });
  const first = addMark(aPoint({ id: 'a' }))(start);
  queue.push(first, 'edit', false);
  await new Promise((resolve) => setImmediate(resolve));
  const second = addMark(aPoint({ id: 'b' }))(first);
  queue.push(second, 'edit', false);
  timers.advance(60_000);
  expect(await queue.flush()).toBe(true);
  expect(stored).toEqual(second);
});
