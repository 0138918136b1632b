import { describe, expect, test } from 'vitest';

import type { Chart } from '#shared/chart/schema.ts';

import { coveredBy } from '../../../../renderer/editor/aside-loop.ts';
import { daysBetween, earlierPoints, earlierSessions } from '../../../../renderer/editor/earlier-sessions.ts';
import type { AgainQuestion, GapsQuestion, SkinService } from '../../../../renderer/editor/skin-service.ts';
import { regionsOfMarks, setTreatedRegions, treatedRegions } from '../../../../renderer/editor/treated-regions.ts';
import { aChart, anEditor, aPoint } from './builders.ts';

const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const treatmentOf = (chart: Chart) => chart.treatments[0]!;

const withRegions = (chart: Chart, ...regions: Parameters<typeof setTreatedRegions>[0]): Chart => ({
  ...chart,
  treatments: chart.treatments.map(setTreatedRegions(regions)),
});

/** A worker that finds one gap in any question, and the first point used again. */
function service() {
  const gaps: GapsQuestion[] = [];
  const again: AgainQuestion[] = [];
  const answers: SkinService = {
    check: () => Promise.resolve({ marks: [], findings: [] }),
    lay: () => Promise.resolve(null),
    areaCm2: () => Promise.resolve(null),
    gaps: (_chart, question) => {
      gaps.push(question);
      return Promise.resolve([{ centre: { view: 'face-front', uUm: 1, vUm: 2 }, radiusUm: 52_000 }]);
    },
    again: (_chart, question) => {
      again.push(question);
      const [first] = question.points;
      return Promise.resolve(first === undefined ? [] : [{ id: first.id, earlier: 0, distanceUm: 3_000 }]);
    },
  };
  return { answers, gaps, again };
}

const earlier = (id: string, startedAt: string, marks = [aPoint({ id: `${id}-1`, uUm: 5 })]) => ({
  id,
  startedAt,
  zone: 'Europe/Paris',
  status: 'signed' as const,
  anatomy: { set: 'adult-1', sex: 'female' },
  marks,
});

describe('the regions of a treatment', () => {
  test('are kept on it, known names only, and go when none is left', () => {
    const chart = withRegions(aChart(), 'chin', 'temple:left');
    expect(treatedRegions(treatmentOf(chart))).toEqual(['chin', 'temple:left']);
    expect(treatedRegions({ ...treatmentOf(chart), regions: ['chin', 'somewhere', 7] })).toEqual(['chin']);
    expect('regions' in treatmentOf(withRegions(chart))).toBe(false);
  });

  test('can be those of its marks', () => {
    const marks = [
      aPoint({ id: 'a', region: 'chin' }),
      aPoint({ id: 'b', region: 'chin' }),
      aPoint({ id: 'c', region: 'scar' }),
      aPoint({ id: 'd', region: 'nose', treatment: 'other' }),
    ];
    expect(regionsOfMarks(aChart(marks), 't1')).toEqual(['chin']);
  });
});

describe('what a mark covers', () => {
  const place = (uUm: number, vUm: number) => ({ view: 'face-front' as const, uUm, vUm });
  const base = { id: 'm', treatment: 't1', state: 'given' as const, volumeUl: 0 };

  test('is its place; of a thread its way; of an area what is inside, but not its holes', () => {
    expect(coveredBy(aPoint({ id: 'a' }))).toEqual([place(0, 1_600_000)]);
    const thread = coveredBy({ ...base, kind: 'thread', path: [place(0, 0), place(25_000, 0)] });
    expect(thread.map(({ uUm }) => uUm)).toEqual([0, 8_333, 16_667, 25_000]);
    const ring = (half: number) => [place(-half, -half), place(half, -half), place(half, half), place(-half, half)];
    const area = coveredBy({ ...base, kind: 'area', outline: ring(30_000), holes: [ring(15_000)] });
    expect(area.some(({ uUm, vUm }) => uUm === -20_000 && vUm === 20_000)).toBe(true);
    expect(area.some(({ uUm, vUm }) => uUm === 0 && vUm === 0)).toBe(false);
  });
});

describe('gaps', () => {
  test('are looked for once edits have settled, and are notes with a place', async () => {
    const { answers, gaps } = service();
    const { editor, timers } = anEditor(aChart([aPoint({ id: 'a' })]));
    editor.setService(answers);
    for (let i = 0; i < 3; i++)
      editor.edit((chart) => withRegions({ ...chart, marks: [aPoint({ id: 'a', uUm: i })] }, 'chin'), { label: 'e' });
    timers.advance(300);
    expect(gaps).toEqual([]);
    timers.advance(200);
    await settle();
    expect(gaps).toEqual([
      { regions: ['chin'], points: [{ view: 'face-front', uUm: 2, vUm: 1_600_000 }], limitUm: 40_000 },
    ]);
    await settle();
    expect(editor.store.getState().findings.filter(({ kind }) => kind === 'gap')).toMatchObject([
      { severity: 'info', marks: [], numbers: { distanceUm: 52_000, limitUm: 40_000 }, place: { uUm: 1 } },
    ]);
  });

  test('go when they are not to be shown, and stay through the next check', async () => {
    const { answers } = service();
    const { editor, timers } = anEditor(withRegions(aChart([aPoint({ id: 'a' })]), 'chin'));
    editor.setService(answers);
    const gaps = async () => {
      timers.advance(500);
      await settle();
      return editor.store.getState().findings.filter(({ kind }) => kind === 'gap').length;
    };
    expect(await gaps()).toBe(1);
    editor.setService(answers);
    timers.advance(1);
    await settle();
    expect(editor.store.getState().findings.filter(({ kind }) => kind === 'gap')).toHaveLength(1);
    editor.setBeside({ gapsShown: false });
    expect(await gaps()).toBe(0);
  });
});

describe('earlier sessions', () => {
  const chart = aChart();

  test('are those before this one on the same body, newest first, with what was given', () => {
    const listed = [
      earlier('old', '2025-01-01T09:00:00Z'),
      earlier('new', '2025-02-20T09:00:00Z'),
      earlier('later', '2025-03-02T09:00:00Z'),
      { ...earlier('wrong', '2025-02-01T09:00:00Z'), status: 'entered-in-error' as const },
      { ...earlier('male', '2025-02-01T09:00:00Z'), anatomy: { set: 'adult-1', sex: 'male' } },
      earlier('plan', '2025-02-01T09:00:00Z', [aPoint({ id: 'p', state: 'planned' })]),
    ];
    expect(earlierSessions(chart, listed).map(({ id }) => id)).toEqual(['new', 'old']);
  });

  test('count whole days', () => {
    expect(daysBetween('2025-02-20T09:00:00Z', '2025-03-01T08:59:00Z')).toBe(8);
    expect(daysBetween('2025-02-20T09:00:00Z', '2025-03-01T09:00:00Z')).toBe(9);
  });

  test('tell of places used again within the days that were entered, and of none before', async () => {
    const { answers, again } = service();
    const { editor, timers } = anEditor(aChart([aPoint({ id: 'a' })]));
    editor.setService(answers);
    const sessions = earlierSessions(chart, [
      earlier('old', '2025-01-01T09:00:00Z'),
      earlier('new', '2025-02-20T09:00:00Z'),
    ]);
    expect(earlierPoints(chart, sessions, 9)).toHaveLength(1);
    expect(earlierPoints(chart, sessions, 8)).toHaveLength(0);
    editor.setBeside({ earlier: sessions });
    timers.advance(500);
    await settle();
    expect(again).toEqual([]);
    editor.setBeside({ reuseDays: 14 });
    timers.advance(500);
    await settle();
    expect(again).toMatchObject([{ earlier: [{ uUm: 5 }], withinUm: 5_000 }]);
    expect(editor.store.getState().findings.find(({ kind }) => kind === 'used-again')).toMatchObject({
      severity: 'warning',
      marks: ['a'],
      numbers: { distanceUm: 3_000, days: 9, date: '2025-02-20' },
    });
  });
});
