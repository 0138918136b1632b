import { describe, expect, test } from 'vitest';

import type { LaidPattern, PatternRequest } from '#shared/spacing/patterns/lay.ts';

import { commandById } from '../../../../renderer/editor/commands.ts';
import type { Editor } from '../../../../renderer/editor/editor.ts';
import { patternOf, selectedPattern } from '../../../../renderer/editor/pattern-marks.ts';
import { patternTotals } from '../../../../renderer/editor/pattern.ts';
import { fitsWindow, suggestedSpacing } from '../../../../renderer/editor/pattern-request.ts';
import { aChart, anEditor, aPoint, flatSkin } from './builders.ts';
import { at, click, square, stroke } from './hands.ts';

const V = 1_600_000;
const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** As many points in a row as the request's spacing has millimetres. */
const row = (request: PatternRequest): LaidPattern => ({
  places: Array.from({ length: request.kind === 'fill' ? Math.round(request.spacingUm / 1_000) : 3 }, (_, i) => ({
    view: 'face-front',
    uUm: i * 10_000,
    vUm: V,
  })),
  paths: [],
  cut: false,
});

/** An editor with the pattern tool in hand over a skin whose left half is the left temple. */
function ready(chart = aChart(), lay: (request: PatternRequest) => LaidPattern = row) {
  const asked: PatternRequest[] = [];
  const made = anEditor(chart);
  made.editor.setSkin(flatSkin({ regionAt: ({ uUm }) => (uUm >= 0 ? 'temple:left' : 'temple:right') }), 'ready');
  made.editor.patterns.use({
    lay: (_chart, request) => {
      asked.push(request);
      return Promise.resolve(lay(request));
    },
  });
  made.editor.setTool('pattern');
  const laid = async () => {
    made.timers.advance(100);
    await settle();
  };
  return { ...made, asked, laid, patterns: made.editor.patterns };
}

const marks = (editor: Editor) => editor.store.getState().chart.marks;
const groups = (editor: Editor) => new Set(marks(editor).map(patternOf));

describe('the spacing of a pattern', () => {
  test('is the middle of the window, the least of a narrow one, and a centimetre without any', () => {
    expect(suggestedSpacing([10_000, 40_000])).toBe(25_000);
    expect(suggestedSpacing([2_000, 4_000])).toBe(2_000);
    expect(suggestedSpacing(null)).toBe(10_000);
  });

  test('fits a window whose limits count as fine', () => {
    expect([9_999, 10_000, 40_000, 40_001].map((um) => fitsWindow(um, [10_000, 40_000]))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(fitsWindow(1, null)).toBe(true);
  });

  test('is asked for a hair above the least, so that whole µm do not undercut it', async () => {
    const { patterns, asked, laid } = ready();
    patterns.set({ spacingUm: 10_000 });
    patterns.toggleRegion('forehead');
    await laid();
    expect(asked.at(-1)).toMatchObject({ spacingUm: 10_020, leastUm: 10_020 });
    patterns.set({ spacingUm: 6_000 });
    await laid();
    expect(asked.at(-1)).toMatchObject({ spacingUm: 6_000, leastUm: 6_000 });
  });
});

describe('filling an area', () => {
  test('takes the region that is clicked, and gives it back at the next click', async () => {
    const { editor, patterns, asked, laid } = ready();
    click(editor, 20_000, V);
    await laid();
    expect(asked.at(-1)).toMatchObject({ kind: 'fill', area: { regions: ['temple:left'] }, spacingUm: 25_000 });
    expect(patterns.store.getState().preview?.laid.places).toHaveLength(25);
    click(editor, 20_000, V);
    expect(patterns.store.getState()).toMatchObject({ request: null, preview: null });
  });

  test('takes what a lasso goes round, on the view it was drawn on', async () => {
    const { editor, patterns, asked, laid } = ready();
    patterns.set({ area: 'lasso' });
    stroke(editor, square(0, V, 60_000));
    await laid();
    const request = asked.at(-1);
    if (request?.kind !== 'fill' || !('outline' in request.area)) throw new Error('a fill of an outline');
    expect(request.area.view).toBe('face-front');
    expect(request.area.outline.length).toBeLessThan(9);
    editor.setView('face-left');
    expect(patterns.store.getState().request).toBe(request);
  });

  test('is laid once for many changes in a row', async () => {
    const { patterns, asked, laid } = ready();
    patterns.toggleRegion('forehead');
    for (let angleDegrees = 0; angleDegrees < 50; angleDegrees++) patterns.set({ angleDegrees });
    await laid();
    expect(asked.map((request) => request.kind === 'fill' && request.angleDegrees)).toEqual([49]);
  });

  test('counts its marks and their volume before they are set', async () => {
    const { editor, patterns, laid } = ready();
    editor.setStamp({ volumeUl: 20 });
    patterns.toggleRegion('forehead');
    await laid();
    const { preview } = patterns.store.getState();
    expect(preview && patternTotals(preview.laid, editor.store.getState())).toEqual({ count: 25, volumeUl: 500 });
  });

  test('is turned by its handle', async () => {
    const { editor, patterns, laid } = ready();
    patterns.toggleRegion('forehead');
    await laid();
    const handle = editor.patternHandle();
    if (handle === null) throw new Error('a fill has a handle');
    stroke(editor, [
      [handle.at.uUm, handle.at.vUm],
      [handle.pivot.uUm, handle.pivot.vUm + 50_000],
    ]);
    expect(patterns.store.getState().settings.angleDegrees).toBe(90);
    expect(patterns.store.getState().draft.regions).toEqual(['forehead']);
  });

  test('that could not be laid says so, and sets nothing', async () => {
    const { editor, patterns, laid } = ready(aChart(), () => {
      throw new Error('no skin');
    });
    patterns.toggleRegion('forehead');
    await laid();
    expect(patterns.store.getState()).toMatchObject({ failed: true, preview: null });
    editor.finish();
    await laid();
    expect(marks(editor)).toHaveLength(0);
  });
});

describe('a line', () => {
  test('follows the pointer, and a click on the last corner ends it', async () => {
    const { editor, patterns, asked, laid } = ready();
    patterns.set({ kind: 'line', division: 'count', count: 4 });
    click(editor, 0, V);
    editor.pointerMove(at(editor, 30_000, V));
    await laid();
    expect(asked.at(-1)).toMatchObject({ kind: 'line', division: { count: 4 } });
    click(editor, 40_000, V);
    click(editor, 40_000, V);
    editor.pointerMove(at(editor, 90_000, V));
    expect(patterns.store.getState().draft).toMatchObject({ ended: true, cursor: null });
    expect(patterns.store.getState().draft.corners.map(({ uUm }) => uUm)).toEqual([0, 40_000]);
  });

  test('does not begin beside the skin', () => {
    const { editor, patterns } = ready();
    patterns.set({ kind: 'line' });
    click(editor, 150_000, V);
    expect(patterns.store.getState().draft.corners).toEqual([]);
    expect(editor.store.getState().hint?.code).toBe('not-skin');
  });
});

describe('threads', () => {
  test('start at the entry that is pressed, and run where the hand drags', async () => {
    const { editor, patterns, asked, laid } = ready(aChart(), (request) => ({
      places: [],
      paths: [0, 1].map((i) => [
        { view: request.view, uUm: 0, vUm: V + i },
        { view: request.view, uUm: 30_000, vUm: V + i },
      ]),
      cut: false,
    }));
    editor.setStamp({ threadUlPerCm: 40, depthUm: 2_000 });
    patterns.set({ kind: 'threads', threadCount: 2 });
    stroke(editor, [
      [0, V],
      [20_000, V],
      [50_000, V],
    ]);
    await laid();
    expect(asked.at(-1)).toMatchObject({ kind: 'threads', entry: { uUm: 0 }, towards: { uUm: 50_000 }, count: 2 });
    editor.finish();
    expect(marks(editor).map(({ kind, state, volumeUl, depthUm }) => [kind, state, volumeUl, depthUm])).toEqual([
      ['thread', 'planned', 120, 2_000],
      ['thread', 'planned', 120, 2_000],
    ]);
  });
});

describe('setting a pattern', () => {
  test('is one step: planned marks of one group, selected; undo takes them all back', async () => {
    const { editor, patterns, laid, sent } = ready();
    patterns.toggleRegion('forehead');
    await laid();
    editor.finish();
    expect(marks(editor)).toHaveLength(25);
    expect(marks(editor).every(({ state }) => state === 'planned')).toBe(true);
    expect(groups(editor).size).toBe(1);
    expect(editor.store.getState().selection.size).toBe(25);
    expect(sent).toHaveLength(1);
    expect(patterns.store.getState().preview).toBeNull();
    editor.undo();
    expect(marks(editor)).toHaveLength(0);
  });

  test('waits for the pattern as it was last asked for', async () => {
    const { editor, patterns, laid } = ready();
    patterns.toggleRegion('forehead');
    await laid();
    patterns.set({ spacingUm: 12_000 });
    editor.finish();
    expect(marks(editor)).toHaveLength(0);
    await laid();
    expect(marks(editor)).toHaveLength(12);
  });

  test('escape gives up what is drawn first, and then the selection', async () => {
    const { editor, patterns, laid } = ready(aChart([aPoint({ id: 'a' })]));
    patterns.toggleRegion('forehead');
    await laid();
    editor.select(['a']);
    editor.cancel();
    expect(patterns.store.getState()).toMatchObject({ request: null, preview: null });
    expect(editor.store.getState().selection.size).toBe(1);
    editor.cancel();
    expect(editor.store.getState().selection.size).toBe(0);
  });
});

describe('a pattern that was set', () => {
  async function set() {
    const made = ready();
    made.patterns.toggleRegion('forehead');
    await made.laid();
    made.editor.finish();
    return made;
  }

  test('is laid anew in its place: adjustments in a row are one step of their own', async () => {
    const { editor, patterns, laid } = await set();
    editor.edit((chart) => ({ ...chart, marks: [aPoint({ id: 'x' }), ...chart.marks, aPoint({ id: 'z' })] }), {
      label: 'edit.place',
    });
    for (const spacingUm of [20_000, 15_000]) {
      patterns.adjust((request) => (request.kind === 'fill' ? { ...request, spacingUm } : request));
      await laid();
    }
    expect(marks(editor)).toHaveLength(17);
    expect([marks(editor)[0]?.id, marks(editor).at(-1)?.id]).toEqual(['x', 'z']);
    expect(editor.store.getState().selection.size).toBe(15);
    editor.undo();
    expect(marks(editor)).toHaveLength(27);
    editor.select(marks(editor).flatMap((mark) => (patternOf(mark) === null ? [] : [mark.id])));
    patterns.adjust((request) => {
      expect(request).toMatchObject({ spacingUm: 25_000 });
      return request;
    });
  });

  test('keeps volume and depth that were given to it by hand', async () => {
    const { editor, patterns, laid } = await set();
    const ids = new Set(marks(editor).map(({ id }) => id));
    editor.edit((chart) => ({ ...chart, marks: chart.marks.map((mark) => ({ ...mark, volumeUl: 7, depthUm: 900 })) }), {
      label: 'edit.values',
    });
    editor.select(ids);
    patterns.adjust((request) => ({ ...request, angleDegrees: 30 }));
    await laid();
    expect(marks(editor).map(({ volumeUl, depthUm }) => [volumeUl, depthUm])[0]).toEqual([7, 900]);
  });

  test('of threads keeps the volume of its threads, whatever the stamp says by then', async () => {
    const { editor, patterns, laid } = ready(aChart(), (request) => ({
      places: [],
      paths: [
        [
          { view: request.view, uUm: 0, vUm: V },
          { view: request.view, uUm: 30_000, vUm: V },
        ],
      ],
      cut: false,
    }));
    editor.setStamp({ threadUlPerCm: 40 });
    patterns.set({ kind: 'threads', threadCount: 1 });
    click(editor, 0, V);
    await laid();
    editor.finish();
    editor.setStamp({ threadUlPerCm: null });
    patterns.adjust((request) => ({ ...request, angleDegrees: 30 }));
    await laid();
    expect(marks(editor).map(({ volumeUl }) => volumeUl)).toEqual([120]);
  });

  test('is no group any more, in the same step, once one of its points is moved by hand', async () => {
    const { editor } = await set();
    const [first] = marks(editor);
    editor.select([first?.id ?? '']);
    commandById('nudge-right').run(editor);
    expect(groups(editor)).toEqual(new Set([null]));
    editor.undo();
    expect(groups(editor).has(null)).toBe(false);
  });

  test('is no group any more when one of its points is taken away', async () => {
    const { editor } = await set();
    editor.select([marks(editor)[0]?.id ?? '']);
    commandById('delete').run(editor);
    expect(groups(editor)).toEqual(new Set([null]));
    expect(marks(editor)).toHaveLength(24);
  });

  test('is not adjusted once it is confirmed as given, not even in part', async () => {
    const { editor } = await set();
    const all = marks(editor).map(({ id }) => id);
    expect(selectedPattern(editor.store.getState().chart, new Set(all))).not.toBeNull();
    editor.select(all.slice(0, 3));
    commandById('confirm-selection').run(editor);
    expect(selectedPattern(editor.store.getState().chart, new Set(all))).toBeNull();
  });
});
