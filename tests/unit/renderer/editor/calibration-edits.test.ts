import { describe, expect, test } from 'vitest';

import { setAnatomySex, setCalibration } from '../../../../renderer/editor/chart-edits.ts';
import { commandById } from '../../../../renderer/editor/commands.ts';
import { aChart, anEditor } from './builders.ts';

const reference = [
  { code: 'bizygomatic_breadth', valueUm: 130_000 },
  { code: 'stature', valueUm: 1_600_000 },
];
const larger = [
  { code: 'bizygomatic_breadth', valueUm: 130_000 },
  { code: 'stature', valueUm: 2_000_000 },
];
const own = [{ code: 'bizygomatic_breadth', valueUm: 143_000 }];

describe('measures of the patient', () => {
  test('are kept with the factors they give, and parts that were not measured are left out', () => {
    const { calibration } = setCalibration(own, reference)(aChart());
    expect(calibration).toEqual({ parts: { head: { along: 1, around: 1.1 } }, measures: own });
    expect(JSON.parse(JSON.stringify(calibration))).toStrictEqual(calibration);
  });

  test('come and go as one step each that undo takes back', () => {
    const { editor } = anEditor();
    const parts = () => editor.store.getState().chart.calibration?.parts;
    editor.edit(setCalibration(own, reference), { label: 'edit.calibration' });
    editor.edit(setCalibration([], reference), { label: 'edit.calibration' });
    expect(editor.store.getState().chart).not.toHaveProperty('calibration');
    editor.undo();
    expect(parts()?.head?.around).toBe(1.1);
    editor.undo();
    expect(parts()).toBeUndefined();
  });

  test('replace earlier ones, and what another program wrote beside them stays', () => {
    const chart = { ...aChart(), calibration: { parts: { legLeft: { along: 2, around: 2 } }, measures: [], by: 'x' } };
    const { calibration } = setCalibration(own, reference)(chart);
    expect(calibration).toEqual({ parts: { head: { along: 1, around: 1.1 } }, measures: own, by: 'x' });
  });

  test('that are not there change nothing when they are taken away', () => {
    const chart = aChart();
    expect(setCalibration([], reference)(chart)).toBe(chart);
  });

  test('stand beside the other body’s measures when the chart is drawn on that', () => {
    const stature = [{ code: 'stature', valueUm: 1_600_000 }];
    const chart = setAnatomySex('male', larger)(setCalibration(stature, reference)(aChart()));
    expect(chart.anatomy.sex).toBe('male');
    expect(chart.calibration?.parts?.trunk).toEqual({ along: 0.8, around: 1 });
    expect(setAnatomySex('male', larger)(aChart())).not.toHaveProperty('calibration');
  });

  test('open by a command, on a locked chart too', () => {
    const chart = aChart();
    const { editor } = anEditor({ ...chart, session: { ...chart.session, status: 'signed' } });
    const command = commandById('calibrate');
    expect(command.enabled(editor)).toBe(true);
    command.run(editor);
    expect(editor.store.getState().task).toBe('calibrate');
  });
});
