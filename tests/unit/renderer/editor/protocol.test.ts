import { describe, expect, test } from 'vitest';

import type { Chart } from '#shared/chart/schema.ts';
import type { Protocol } from '#shared/dossier/policy.ts';

import { addProtocolComponents, applyProtocol } from '../../../../renderer/editor/apply-protocol.ts';
import { addMark } from '../../../../renderer/editor/chart-edits.ts';
import { FIRST_SETTINGS } from '../../../../renderer/editor/pattern-request.ts';
import { patternOf, protocolOf, settingsOf } from '../../../../renderer/editor/protocol-edits.ts';
import { aProtocol } from '../../shared/protocols/builders.ts';
import { aChart, aPoint, anEditor } from './builders.ts';

const first = ({ treatments: [treatment] }: Chart) => {
  if (treatment === undefined) throw new Error('a chart has a treatment');
  return treatment;
};
const withTreatment = (values: Partial<Chart['treatments'][number]>): Chart => {
  const chart = aChart();
  return { ...chart, treatments: [{ ...first(chart), ...values }] };
};
const treatmentOf = ({ store }: ReturnType<typeof anEditor>['editor']) => first(store.getState().chart);
const settingsIn = ({ patterns }: ReturnType<typeof anEditor>['editor']) => patterns.store.getState().settings;

describe('applying a protocol', () => {
  test('sets technique, window, depth, needle, device, cocktail, stamp and pattern', () => {
    const { editor } = anEditor();
    expect(applyProtocol(editor, aProtocol())).toEqual({ kept: false });
    expect(treatmentOf(editor)).toMatchObject({
      indication: 'Dullness',
      technique: aProtocol().technique,
      cocktail: { components: [{ name: 'HA', volumeUl: 1_500 }], preparedUl: 1_500 },
    });
    expect(treatmentOf(editor).cocktail.components[0]?.id).not.toBe('c1');
    expect(editor.store.getState().stamp).toMatchObject({ volumeUl: 30, depthUm: 2_000 });
    expect(settingsIn(editor)).toMatchObject({ kind: 'fill', fill: 'square', spacingUm: 12_000, angleDegrees: 15 });
  });

  test('is one step: undo takes back everything, redo brings everything again', () => {
    const { editor } = anEditor();
    const { chart, stamp } = editor.store.getState();
    const settings = settingsIn(editor);
    applyProtocol(editor, aProtocol());
    const applied = { chart: editor.store.getState().chart, stamp: editor.store.getState().stamp };
    editor.undo();
    expect(editor.store.getState()).toMatchObject({ chart, stamp, undoLabel: null });
    expect(settingsIn(editor)).toEqual(settings);
    editor.redo();
    expect(editor.store.getState()).toMatchObject(applied);
    expect(settingsIn(editor).spacingUm).toBe(12_000);
  });

  test('is a step of its own where only the volume differs', () => {
    const { editor } = anEditor();
    applyProtocol(editor, aProtocol());
    applyProtocol(editor, aProtocol({ volumeUl: 70 }));
    expect(editor.store.getState().stamp.volumeUl).toBe(70);
    editor.undo();
    expect(editor.store.getState().stamp.volumeUl).toBe(30);
    expect(treatmentOf(editor).technique.code).toBe('papule');
  });

  test('leaves no step where it changes nothing', () => {
    const { editor } = anEditor();
    applyProtocol(editor, aProtocol());
    applyProtocol(editor, aProtocol());
    editor.undo();
    expect(editor.store.getState().undoLabel).toBeNull();
  });

  test('taken back leaves what was set by hand afterwards', () => {
    const { editor } = anEditor();
    applyProtocol(editor, aProtocol());
    editor.setStamp({ volumeUl: 90 });
    editor.edit(addMark(aPoint({ id: 'a' })), { label: 'edit.point' });
    editor.undo();
    editor.undo();
    expect(editor.store.getState().stamp).toMatchObject({ volumeUl: 90, depthUm: null });
  });

  test('keeps a cocktail that holds something, and adds its components when asked', () => {
    const own = { id: 'x', name: 'Lidocaine', strength: null, volumeUl: 500, lot: '7' };
    const { editor } = anEditor(withTreatment({ cocktail: { components: [own], preparedUl: 500, discardedUl: 0 } }));
    expect(applyProtocol(editor, aProtocol())).toEqual({ kept: true });
    expect(treatmentOf(editor).cocktail.components).toEqual([own]);
    addProtocolComponents(editor, 't1', aProtocol());
    expect(treatmentOf(editor).cocktail).toMatchObject({
      components: [own, { name: 'HA' }],
      preparedUl: 2_000,
    });
  });

  test('keeps the lot of the same needle, drops that of another, and keeps a needle where none is named', () => {
    const needle = { gauge: 32, lengthUm: 4_000, lot: 'N1' };
    const technique = { code: 'nappage', spacingUm: null, needle, antiseptic: 'Alcohol' };
    const given = (wanted: Protocol['technique']) => {
      const { editor } = anEditor(withTreatment({ technique }));
      applyProtocol(editor, aProtocol({ technique: wanted }));
      return treatmentOf(editor).technique;
    };
    expect(given({ code: 'papule', spacingUm: null, needle: { gauge: 32, lengthUm: 4_000 } }).needle).toEqual(needle);
    expect(given({ code: 'papule', spacingUm: null, needle: { gauge: 30, lot: 'old' } }).needle).toEqual({ gauge: 30 });
    expect(given({ code: 'papule', spacingUm: null })).toMatchObject({ needle, antiseptic: 'Alcohol' });
  });

  test('drops a window that was chosen for another technique, and its depth', () => {
    const spacingOverride = { spacingUm: [1, 2] as [number, number], reason: 'x' };
    const technique = { code: 'nappage', spacingUm: null, spacingOverride, depthUm: 9_000 };
    const { editor } = anEditor(withTreatment({ technique }));
    applyProtocol(editor, aProtocol({ technique: { code: 'papule', spacingUm: [8_000, 20_000] } }));
    expect(treatmentOf(editor).technique).toEqual({ code: 'papule', spacingUm: [8_000, 20_000] });
  });

  test('changes nothing on a chart that is only read', () => {
    const chart = aChart();
    const { editor } = anEditor({ ...chart, session: { ...chart.session, status: 'signed' } });
    const { stamp } = editor.store.getState();
    applyProtocol(editor, aProtocol());
    expect(treatmentOf(editor)).toEqual(first(chart));
    expect(editor.store.getState().stamp).toEqual(stamp);
  });
});

describe('a protocol made of a treatment', () => {
  const stamp = { volumeUl: 40, depthUm: 2_000, treatmentId: 't1', threadUlPerCm: null, areaUlPerCm2: 5 };

  test('has the window that counts, the volumes of the stamp, and nothing of the day', () => {
    const treatment = first(
      withTreatment({
        technique: {
          code: 'papule',
          spacingUm: [8_000, 20_000],
          spacingOverride: { spacingUm: [5_000, 9_000], reason: 'scar' },
          needle: { gauge: 30, lot: 'N1' },
          antiseptic: 'Alcohol',
        },
        cocktail: {
          components: [
            { id: 'a', name: 'HA', strength: null, volumeUl: 9, lot: 'L', lotId: 'l', expiry: '2027-01-01', vials: 1 },
          ],
          preparedUl: 9,
          discardedUl: 0,
        },
        notes: 'said it hurts',
      }),
    );
    const made = protocolOf(treatment, stamp, null);
    expect(made).toMatchObject({
      indication: 'Dullness',
      technique: { code: 'papule', spacingUm: [5_000, 9_000], depthUm: 2_000, needle: { gauge: 30 } },
      volumeUl: 40,
      areaUlPerCm2: 5,
      components: [{ id: 'a', name: 'HA', strength: null, volumeUl: 9 }],
      notes: '',
    });
    expect(JSON.stringify(made)).not.toMatch(/N1|"L"|2027|vials|Alcohol|scar|hurts/);
  });

  test.each(['fill', 'line', 'threads'] as const)('keeps how a pattern of the kind %s is laid', (kind) => {
    const settings = {
      ...FIRST_SETTINGS,
      kind,
      spacingUm: 7_000,
      ...(kind === 'line' ? { count: 9 } : { angleDegrees: 30 }),
    };
    expect(settingsOf(patternOf(settings), FIRST_SETTINGS)).toEqual(settings);
    expect(settingsOf(null, settings)).toBe(settings);
  });
});
