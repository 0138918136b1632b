/** End of the document: session totals, departures, notes. */
import { useTranslation } from 'react-i18next';

import { sessionAmounts } from '#shared/cocktail/session-amounts.ts';

import { formatAmount, formatVolume } from '../../../canvas/chart-svg-measures.ts';
import { TreatmentSymbol } from '../../../canvas/chart-svg-symbol.tsx';
import type { PrintModel } from '../print-model.ts';
import classes from '../print.module.css';

/** What the patient received in the whole session, substance by substance. */
export function SessionTotals({ model }: { model: PrintModel }) {
  const { t } = useTranslation('print');
  const amounts = sessionAmounts(model.chart);
  return (
    <ul className={classes.totals}>
      {amounts.map(({ name, amount, volumeUl, sources }) => (
        <li key={`${name}:${amount?.unit ?? ''}:${sources[0]?.component ?? ''}`}>
          <span>{name}</span>
          <strong>{amount === null ? t('totals.unknown') : formatAmount(amount, model.locale)}</strong>
          <span className={classes.quiet}>{t('totals.volume', { volume: formatVolume(volumeUl, model.locale) })}</span>
        </li>
      ))}
    </ul>
  );
}

/** Departures from a technique's own spacing, with the reasons given. */
export function Overrides({ model }: { model: PrintModel }) {
  const { t } = useTranslation('print');
  return (
    <ul className={classes.plainList}>
      {model.chart.treatments.map(
        ({ id, technique: { spacingOverride } }, i) =>
          spacingOverride && (
            <li key={id}>
              <TreatmentSymbol index={i} state="given" /> {t('overrideLine', { reason: spacingOverride.reason })}
            </li>
          ),
      )}
    </ul>
  );
}

/** The session's notes as written. */
export function SessionNotes({ model }: { model: PrintModel }) {
  const { t } = useTranslation('print');
  const notes = model.chart.session.notes ?? '';
  return notes === '' ? <p className={classes.note}>{t('noNotes')}</p> : <p className={classes.prose}>{notes}</p>;
}
