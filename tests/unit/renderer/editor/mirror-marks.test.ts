import { describe, expect, test } from 'vitest';

import { commandById } from '../../../../renderer/editor/commands.ts';
import { mirrorMarks } from '../../../../renderer/editor/mirror-marks.ts';
import { aChart, anEditor, aPoint, flatSkin } from './builders.ts';

const skin = flatSkin({ regionAt: ({ uUm }) => (uUm >= 0 ? 'temple:left' : 'temple:right') });

describe('a copy on the other side', () => {
  test('is planned, has its own id, its side’s region, and belongs to no pattern; one step undoes it', () => {
    const { editor } = anEditor(
      aChart([aPoint({ id: 'a', uUm: 20_000, region: 'temple:left', pattern: 'p', note: 'n' })]),
    );
    editor.setSkin(skin, 'ready');
    editor.select(['a']);
    commandById('mirror').run(editor);
    const [, copy] = editor.store.getState().chart.marks;
    expect(copy).toEqual(aPoint({ id: 'new-1', uUm: -20_000, state: 'planned', region: 'temple:right', note: 'n' }));
    expect([...editor.store.getState().selection]).toEqual(['new-1']);
    editor.undo();
    expect(editor.store.getState().chart.marks).toHaveLength(1);
  });

  test('lies in the mirrored view', () => {
    const { marks } = mirrorMarks(
      aChart([aPoint({ id: 'a', view: 'face-left', uUm: 20_000 })]),
      new Set(['a']),
      skin,
      () => 'b',
    );
    expect(marks[0]).toMatchObject({ view: 'face-right', uUm: -20_000 });
  });

  test('is refused closer than half a millimetre to what is there, on the midline too, and that is said', () => {
    const { editor } = anEditor(
      aChart([
        aPoint({ id: 'a', uUm: 20_000 }),
        aPoint({ id: 'b', uUm: -20_400 }),
        aPoint({ id: 'c', uUm: 100 }),
        aPoint({ id: 'd', uUm: 40_000 }),
      ]),
    );
    editor.setSkin(skin, 'ready');
    editor.select(['a', 'c', 'd']);
    commandById('mirror').run(editor);
    expect(editor.store.getState().chart.marks.map((mark) => mark.kind === 'point' && mark.uUm)).toEqual([
      20_000, -20_400, 100, 40_000, -40_000,
    ]);
    expect(editor.store.getState().hint?.code).toBe('mirror-some');
    commandById('mirror').run(editor);
    expect(editor.store.getState().hint?.code).toBe('mirror-none');
  });

  test('turns threads and areas with their holes', () => {
    const place = (uUm: number, vUm: number) => ({ view: 'face-front' as const, uUm, vUm });
    const ring = [place(10_000, 0), place(20_000, 0), place(20_000, 10_000)];
    const base = { treatment: 't1', state: 'given' as const, volumeUl: 1 };
    const chart = {
      ...aChart(),
      marks: [
        { id: 't', kind: 'thread' as const, ...base, path: [place(1_000, 0), place(2_000, 5)] },
        { id: 'r', kind: 'area' as const, ...base, outline: ring, holes: [ring] },
      ],
    };
    const { marks } = mirrorMarks(chart, new Set(['t', 'r']), skin, () => 'n');
    expect(marks[0]).toMatchObject({ path: [{ uUm: -1_000 }, { uUm: -2_000, vUm: 5 }] });
    expect(marks[1]).toMatchObject({ outline: [{ uUm: -10_000 }, {}, {}], holes: [[{ uUm: -10_000 }, {}, {}]] });
  });
});
