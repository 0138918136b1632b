/** One running gauge: how much of how much, with what it is worked out from. It never says that all is well. */
import { useTranslation } from 'react-i18next';

import type { Gauge } from '#shared/cocktail/guard/gauge.ts';
import { ratioToNumber, type Ratio } from '#shared/cocktail/ratio.ts';

import { formatAmount, formatVolume } from '../../../canvas/chart-svg-measures.ts';
import { formatNumber } from '../../../ui/format.ts';
import classes from './guard.module.css';

/** Of these nothing is drawn up: what is planned alone comes to more. */
const OF_POINTS: readonly Gauge['part'][] = ['points', 'pointDose', 'pointVolume'];

const G_PER_KG = 1_000;

function amountText(exact: Ratio, unit: Gauge['unit']): string {
  const value = ratioToNumber(exact);
  if (unit === 'ul') return formatVolume(value);
  if (unit === 'points' || unit === 'sessions') return formatNumber(value, 0);
  return formatAmount({ value, unit });
}

function useWeightText(): (gauge: Gauge) => string | null {
  const { t } = useTranslation('limits');
  return ({ unit, weight }) => {
    if (weight === null || (unit !== 'ug' && unit !== 'U' && unit !== 'IU')) return null;
    const { perKg, weightG, most } = weight;
    return t('gauge.byWeight', {
      perKg: formatAmount({ value: perKg, unit }),
      kg: formatNumber(weightG / G_PER_KG, 1),
      most: most === null ? 'none' : formatAmount({ value: most, unit }),
    });
  };
}

/** The row. */
export function GaugeRow({ gauge }: { gauge: Gauge }) {
  const { t } = useTranslation('limits');
  const weightText = useWeightText()(gauge);
  const { part, unit, used, ahead, max, fraction, isExceeded, missing } = gauge;
  const usedText = amountText(used, unit);
  const aheadText = amountText(ahead, unit);
  const maxText = max === null ? null : amountText(max, unit);
  const atLeast = missing.some((one) => one !== 'weight');
  const value =
    maxText === null ? t('gauge.noMax', { used: usedText }) : t('gauge.of', { used: usedText, max: maxText });
  const label = t(`part.${part}`);
  return (
    <div className={classes.gauge} data-exceeded={isExceeded || undefined}>
      <span>{label}</span>
      <span className={classes.value}>
        {atLeast && `${t('gauge.atLeast')} `}
        {value}
      </span>
      {fraction !== null && (
        <div
          className={classes.track}
          role="meter"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.min(100, Math.round(fraction * 100))}
          aria-valuetext={value}
        >
          <div className={classes.fill} style={{ width: `${Math.min(1, fraction) * 100}%` }} />
        </div>
      )}
      {isExceeded && <p className={`${classes.small} ${classes.warn}`}>{t('gauge.exceeded')}</p>}
      {aheadText !== usedText && part !== 'sessions' && (
        <p className={classes.small}>
          {t(OF_POINTS.includes(part) ? 'gauge.ahead.points' : 'gauge.ahead.drawn', { ahead: aheadText })}
        </p>
      )}
      {weightText !== null && <p className={classes.small}>{weightText}</p>}
      {missing.map((one) => (
        <p key={one} className={`${classes.small} ${classes.warn}`}>
          {t(`missing.${one}`)}
        </p>
      ))}
    </div>
  );
}
