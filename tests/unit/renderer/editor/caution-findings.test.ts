import { describe, expect, test } from 'vitest';

import { cautionFindings } from '../../../../renderer/editor/caution-findings.ts';
import { checkChart } from '../../../../renderer/editor/chart-check.ts';
import { commandById } from '../../../../renderer/editor/commands.ts';
import { aChart, anEditor, aPoint, flatSkin } from './builders.ts';

const zone = { code: 'supratrochlear', source: 'A book', techniques: null, rules: [] } as const;
const forFat = { ...zone, code: 'marginal-mandibular', techniques: ['deoxycholic-acid'] } as const;
/** One zone left of the midline, and one for fat dissolving right of it. */
const skin = flatSkin({
  cautions: [zone, forFat],
  cautionsAt: ({ uUm }) => (uUm > 0 ? [zone] : uUm < 0 ? [forFat] : []),
});

describe('a mark in a zone of care', () => {
  test('is noted, and warned of only where the needle goes deeper than the dermis', () => {
    const chart = aChart([
      aPoint({ id: 'shallow', uUm: 5, depthUm: 4_000 }),
      aPoint({ id: 'deep', uUm: 5, depthUm: 4_001, state: 'planned' }),
      aPoint({ id: 'unknown', uUm: 5 }),
      aPoint({ id: 'outside', uUm: 0, depthUm: 9_000 }),
    ]);
    expect(cautionFindings(chart, skin).map(({ marks, severity }) => [...marks, severity])).toEqual([
      ['shallow', 'info'],
      ['deep', 'warning'],
      ['unknown', 'info'],
    ]);
    expect(checkChart(chart, skin).findings.find(({ marks }) => marks.includes('deep'))).toMatchObject({
      id: 'caution-supratrochlear:deep',
      kind: 'caution-supratrochlear',
      treatmentId: 't1',
      numbers: { depthUm: 4_001, source: 'A book' },
    });
  });

  test('takes the depth of its technique where it has none of its own', () => {
    const chart = aChart([aPoint({ id: 'a', uUm: 5 })]);
    const deep = chart.treatments.map((treatment) => ({
      ...treatment,
      technique: { ...treatment.technique, depthUm: 6_000 },
    }));
    expect(cautionFindings({ ...chart, treatments: deep }, skin)).toMatchObject([{ severity: 'warning' }]);
  });

  test('is told of a zone that is about one technique with that technique only', () => {
    const chart = aChart([aPoint({ id: 'a', uUm: -5 })]);
    expect(cautionFindings(chart, skin)).toEqual([]);
    const fat = chart.treatments.map((treatment) => ({
      ...treatment,
      technique: { ...treatment.technique, code: 'deoxycholic-acid' },
    }));
    expect(cautionFindings({ ...chart, treatments: fat }, skin)).toMatchObject([
      { kind: 'caution-marginal-mandibular' },
    ]);
  });

  test('nothing is said without a skin', () => {
    expect(cautionFindings(aChart([aPoint({ id: 'a', uUm: 5 })]), null)).toEqual([]);
  });

  test('is found as soon as the skin is there', async () => {
    const { editor, timers } = anEditor(aChart([aPoint({ id: 'a', uUm: 5 })]));
    editor.setSkin(skin, 'ready');
    timers.advance(1);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect(editor.store.getState().findings.map(({ kind }) => kind)).toContain('caution-supratrochlear');
  });
});

test('the layer of zones is shown and hidden by its command', () => {
  const { editor } = anEditor();
  const shown = () => editor.store.getState().cautionsShown;
  commandById('caution-zones').run(editor);
  expect(shown()).toBe(true);
  commandById('caution-zones').run(editor);
  expect(shown()).toBe(false);
});
