import { describe, expect, test } from 'vitest';

import { setRegion } from '../../../../renderer/editor/chart-edits.ts';
import { commandById } from '../../../../renderer/editor/commands.ts';
import { nameRegions } from '../../../../renderer/editor/mark-regions.ts';
import { regionTotals } from '#shared/chart/region-totals.ts';
import { aChart, anEditor, aPoint, flatSkin } from './builders.ts';

/** Left of the midline is the left temple, right of it the right one; beyond 100 mm there is no skin. */
const skin = flatSkin({
  regionAt: ({ uUm }) => (Math.abs(uUm) > 100_000 ? null : uUm >= 0 ? 'temple:left' : 'temple:right'),
});

describe('the region of a mark', () => {
  test('is that of its place when it is set', () => {
    const after = nameRegions(aChart(), aChart([aPoint({ id: 'a', uUm: 5 })]), skin);
    expect(after.marks[0]?.region).toBe('temple:left');
  });

  test('follows the mark when it is moved, and goes when it leaves the skin', () => {
    const before = aChart([aPoint({ id: 'a', uUm: 5, region: 'temple:left' })]);
    const moved = (uUm: number) =>
      nameRegions(before, aChart([aPoint({ id: 'a', uUm, region: 'temple:left' })]), skin).marks[0]?.region;
    expect(moved(-5)).toBe('temple:right');
    expect(moved(200_000)).toBeUndefined();
  });

  test('stays when it was chosen by hand', () => {
    const before = aChart([aPoint({ id: 'a', uUm: 5, region: 'scar' })]);
    const after = nameRegions(before, aChart([aPoint({ id: 'a', uUm: -5, region: 'scar' })]), skin);
    expect(after.marks[0]?.region).toBe('scar');
    const chosen = nameRegions(aChart([aPoint({ id: 'a', uUm: 5, region: 'temple:left' })]), before, skin);
    expect(chosen.marks[0]?.region).toBe('scar');
  });

  test('is added to marks that were set before the skin was there, with the next edit', () => {
    const before = aChart([aPoint({ id: 'a', uUm: 5 })]);
    const after = nameRegions(before, { ...before, marks: [...before.marks, aPoint({ id: 'b', uUm: -5 })] }, skin);
    expect(after.marks.map(({ region }) => region)).toEqual(['temple:left', 'temple:right']);
  });
});

describe('a region chosen by hand', () => {
  const edited = (region: string | null, chart = aChart([aPoint({ id: 'a', uUm: 5, region: 'temple:left' })])) => {
    const { editor, timers, sent } = anEditor(chart);
    editor.setSkin(skin, 'ready');
    editor.edit(setRegion(new Set(['a']), region), { label: 'edit.region' });
    timers.advance(5_000);
    return { editor, sent, region: () => editor.store.getState().chart.marks[0]?.region };
  };

  test('stays with the mark when it is moved, and undo gives back what was found', () => {
    const { editor, region } = edited('chin');
    expect(region()).toBe('chin');
    editor.select(['a']);
    commandById('nudge-left-far').run(editor);
    expect(region()).toBe('chin');
    editor.undo();
    editor.undo();
    expect(region()).toBe('temple:left');
  });

  test('gives way to what is found on the skin', () => {
    const { region } = edited(null, aChart([aPoint({ id: 'a', uUm: -5, region: 'chin' })]));
    expect(region()).toBe('temple:right');
  });

  test('that is what was found already is no edit', () => {
    const { editor, sent } = edited(null);
    expect(editor.store.getState().undoLabel).toBeNull();
    expect(sent).toEqual([]);
  });
});

test('totals by region count what was given and what is planned', () => {
  const marks = [
    aPoint({ id: 'a', region: 'chin', volumeUl: 50 }),
    aPoint({ id: 'b', region: 'chin', volumeUl: 30, state: 'planned' }),
    aPoint({ id: 'c', volumeUl: 20 }),
    aPoint({ id: 'd', region: 'chin', volumeUl: 10 }),
  ];
  expect(regionTotals(marks)).toEqual([
    { region: 'chin', given: 2, planned: 1, givenUl: 60 },
    { region: null, given: 1, planned: 0, givenUl: 20 },
  ]);
});
