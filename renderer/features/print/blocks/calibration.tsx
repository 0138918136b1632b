/** On which body the distances were measured, and how far people differ from it. */
import { useTranslation } from 'react-i18next';

import { VIEWS } from '#shared/anatomy/views.ts';
import { UM_PER_CM } from '#shared/units.ts';

import { usedViews } from '../../../canvas/chart-svg-views.ts';
import { formatLengthCm } from '../../../canvas/chart-svg-measures.ts';
import type { PrintModel } from '../print-model.ts';
import classes from '../print.module.css';
import { spreadOf } from '../reference-spread.ts';

const tenth = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** One paragraph below the drawings. */
export function CalibrationNote({ model }: { model: PrintModel }) {
  const { t } = useTranslation('print');
  const { chart, views, locale } = model;
  const { set, sex } = chart.anatomy;
  const own = chart.calibration?.measures ?? [];
  const measureName = (code: string) => t(`measure.${code}`, { defaultValue: code.replaceAll('_', ' ') });
  if (chart.calibration?.parts !== undefined) {
    const list = own.map(({ code, valueUm }) => `${measureName(code)} ${formatLengthCm(valueUm, locale)}`);
    return (
      <p className={classes.note}>{t('calibrated', { set, sex: t(`bodySex.${sex}`), measures: list.join(', ') })}</p>
    );
  }
  const scopes = new Set(usedViews(chart.marks).map((view) => VIEWS[view].scope));
  const list = views.measures.flatMap(({ code, valueUm }) => {
    const spread = spreadOf(code, sex, scopes);
    if (spread === null) return [];
    return t('measureWithSpread', {
      name: measureName(code),
      value: tenth(valueUm / UM_PER_CM, locale),
      mean: tenth(spread[0], locale),
      sd: tenth(spread[1], locale),
    });
  });
  return (
    <p className={classes.note}>{t('uncalibrated', { set, sex: t(`bodySex.${sex}`), measures: list.join('; ') })}</p>
  );
}
