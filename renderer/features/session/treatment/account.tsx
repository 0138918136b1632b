/** Given + discarded = prepared: the account of the mixture, and what does not close in it. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { balance } from '#shared/cocktail/balance.ts';
import { totalVolumeUl } from '#shared/cocktail/mixture.ts';
import { mlToUl, ulToMl } from '#shared/units.ts';

import { formatVolume } from '../../../canvas/chart-svg-measures.ts';
import { DecimalInput } from '../../../ui/decimal-input.tsx';
import { setDiscarded, setPrepared } from './cocktail-edits.ts';
import type { PanelProps } from './panel-props.ts';
import classes from './treatment.module.css';

/** The account. */
export function Account({ chart, treatment, readOnly, onChange }: PanelProps) {
  const { t } = useTranslation('treatment');
  const { preparedUl, givenUl, discardedUl, differenceUl } = balance(chart, treatment);
  const sumUl = totalVolumeUl(treatment.cocktail);
  const restUl = preparedUl - givenUl;
  const field = { size: 'xs', decimals: 3, max: 1_000, step: 0.1, unit: 'mL', disabled: readOnly } as const;
  return (
    <section className={classes.account} aria-label={t('account.title')}>
      <h3 className={classes.heading}>{t('account.title')}</h3>
      <div className={classes.row}>
        <DecimalInput
          {...field}
          label={t('account.prepared')}
          value={ulToMl(preparedUl)}
          onCommit={(ml) => onChange(setPrepared(mlToUl(ml ?? 0)), 'cocktail.prepared')}
        />
        <DecimalInput
          {...field}
          label={t('account.discarded')}
          value={ulToMl(discardedUl)}
          onCommit={(ml) => onChange(setDiscarded(mlToUl(ml ?? 0)), 'cocktail.discarded')}
        />
      </div>
      <p className={classes.sum}>
        {t('account.sum', {
          given: formatVolume(givenUl),
          discarded: formatVolume(discardedUl),
          prepared: formatVolume(preparedUl),
        })}
      </p>
      <p className={differenceUl === 0 ? classes.closed : classes.open} role="status">
        {differenceUl === 0 ? <IconCheck size={16} /> : <IconAlertTriangle size={16} />}
        {differenceUl === 0
          ? t('account.closed')
          : t(differenceUl > 0 ? 'account.left' : 'account.over', { volume: formatVolume(Math.abs(differenceUl)) })}
      </p>
      {!readOnly && (
        <div className={classes.actions}>
          {preparedUl !== sumUl && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onChange(setPrepared(sumUl), 'cocktail.prepared')}
            >
              {t('account.useSum', { volume: formatVolume(sumUl) })}
            </Button>
          )}
          {differenceUl !== 0 && restUl >= 0 && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onChange(setDiscarded(restUl), 'cocktail.discarded')}
            >
              {t('account.discardRest', { volume: formatVolume(restUl) })}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
