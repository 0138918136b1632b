/** On which body the distances were measured, and how far people differ from it. */
import { useTranslation } from 'react-i18next';

import { MEASURES } from '#shared/anatomy/calibration.ts';
import { type ViewScope, VIEWS } from '#shared/anatomy/views.ts';
import { UM_PER_CM } from '#shared/units.ts';

import { usedViews } from '../../../canvas/chart-svg-views.ts';
import { useCalibrationWords } from '../../../records/calibration-words.ts';
import { formatFixed } from '../../../ui/format.ts';
import type { PrintModel } from '../print-model.ts';
import classes from '../print.module.css';

const tenth = (um: number, locale: string): string => formatFixed(um / UM_PER_CM, 1, locale);

/** One paragraph below the drawings. */
export function CalibrationNote({ model }: { model: PrintModel }) {
  const { t } = useTranslation('print');
  const { chart, views, locale } = model;
  const words = useCalibrationWords(locale);
  const { set, sex } = chart.anatomy;
  const body = { set, sex: t(`bodySex.${sex}`) };
  const parts = chart.calibration?.parts;
  if (parts !== undefined) {
    const measures = words.measures(chart.calibration?.measures ?? []);
    return (
      <p className={classes.note}>
        {t('calibrated', { ...body, measures: measures === '' ? 'none' : measures, factors: words.factors(parts) })}
      </p>
    );
  }
  // Only measures of what is drawn on these pages.
  const scopes = new Set<ViewScope>(usedViews(chart.marks).map((view) => VIEWS[view].scope));
  const list = views.measures.flatMap(({ code, valueUm }) => {
    const measure = MEASURES.find((candidate) => candidate.code === code);
    const spread = measure?.spread?.[sex];
    if (measure === undefined || spread === undefined) return [];
    if (!scopes.has(measure.group === 'body' ? 'body' : 'head')) return [];
    return t('measureWithSpread', {
      name: words.measureName(code),
      value: tenth(valueUm, locale),
      mean: tenth(spread.meanUm, locale),
      sd: tenth(spread.sdUm, locale),
    });
  });
  return <p className={classes.note}>{t('uncalibrated', { ...body, measures: list.join('; ') })}</p>;
}
