/** The drawer in which the patient's own measures are entered, so that distances are the patient's centimetres. */
import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { MEASURES, type MeasureValue, plausibilityOf, stretchFromMeasures } from '#shared/anatomy/calibration.ts';

import { setCalibration } from '../../../editor/chart-edits.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useViewsFile } from '../load-anatomy.ts';
import drawer from '../signing/task-drawer.module.css';
import classes from './calibration.module.css';
import { FactorTable } from './factor-table.tsx';
import { MeasureField } from './measure-field.tsx';

const GROUPS = ['face', 'head', 'body'] as const;

/** In the order of the form, others last. */
const rankOf = ({ code }: MeasureValue): number => {
  const rank = MEASURES.findIndex((measure) => measure.code === code);
  return rank < 0 ? MEASURES.length : rank;
};

/** The measures as they stand in the chart, and as they are being typed. */
function useMeasures() {
  const calibration = useEditorState((state) => state.chart.calibration);
  const [typed, setTyped] = useState<readonly MeasureValue[]>(calibration?.measures ?? []);
  const set = (code: string, valueUm: number | null) =>
    setTyped((list) => {
      const others = list.filter((measure) => measure.code !== code);
      return valueUm === null ? others : [...others, { code, valueUm }].sort((a, b) => rankOf(a) - rankOf(b));
    });
  return { typed, set };
}

/** Fields by group, the factors they give, and what to do with them. */
export function CalibrationPanel() {
  const { t } = useTranslation('calibration');
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const anatomy = useEditorState((state) => state.chart.anatomy);
  const isCalibrated = useEditorState((state) => state.chart.calibration !== undefined);
  const reference = useViewsFile(anatomy).data?.measures;
  const { typed, set } = useMeasures();
  if (reference === undefined) return null;
  const referenceUm = (code: string) => reference.find((measure) => measure.code === code)?.valueUm;
  const usable = typed.filter(({ code, valueUm }) => {
    const known = referenceUm(code);
    return known === undefined || plausibilityOf(code, valueUm, anatomy.sex, known) !== 'impossible';
  });
  const refused = usable.length < typed.length;

  function enter(measures: readonly MeasureValue[]): void {
    editor.edit(setCalibration(measures, reference ?? []), { label: 'edit.calibration' });
    editor.setTask(null);
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!readOnly && !refused) enter(typed);
  }

  return (
    <form className={drawer.form} onSubmit={onSubmit} noValidate>
      <div className={drawer.fields}>
        <p className={drawer.lead}>{t(readOnly ? 'locked' : 'lead')}</p>
        {GROUPS.map((group) => (
          <fieldset key={group} className={classes.group}>
            <legend className={classes.legend}>{t(`group.${group}`)}</legend>
            {MEASURES.filter((measure) => measure.group === group).map((measure) => {
              const known = referenceUm(measure.code);
              if (known === undefined) return null;
              return (
                <MeasureField
                  key={measure.code}
                  measure={measure}
                  sex={anatomy.sex}
                  referenceUm={known}
                  valueUm={typed.find(({ code }) => code === measure.code)?.valueUm ?? null}
                  disabled={readOnly}
                  onChange={(valueUm) => set(measure.code, valueUm)}
                />
              );
            })}
          </fieldset>
        ))}
        <p className={classes.sources}>{t('spreadNote')}</p>
      </div>
      <div className={drawer.foot}>
        <FactorTable stretch={stretchFromMeasures(usable, reference)} />
        {!readOnly && (
          <div className={classes.actions}>
            <Button type="submit" disabled={refused || (typed.length === 0 && !isCalibrated)}>
              {t('apply')}
            </Button>
            <Button variant="default" disabled={!isCalibrated} onClick={() => enter([])}>
              {t('remove')}
            </Button>
          </div>
        )}
      </div>
    </form>
  );
}
