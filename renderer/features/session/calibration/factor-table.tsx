/** What the measures make of each part of the reference body. */
import { useTranslation } from 'react-i18next';

import type { StretchByPart } from '#shared/anatomy/calibrated-metric.ts';
import { isAsReference, stretchLines } from '#shared/anatomy/stretch-lines.ts';

import { formatFactor } from '../../../records/calibration-words.ts';
import classes from './calibration.module.css';

/** Parts by row, per cent along and around. */
export function FactorTable({ stretch }: { stretch: StretchByPart }) {
  const { t } = useTranslation('calibration');
  return (
    <table className={classes.factors} aria-label={t('factors.title')}>
      <thead>
        <tr>
          <th scope="col">{t('factors.title')}</th>
          <th scope="col">{t('factors.along')}</th>
          <th scope="col">{t('factors.around')}</th>
        </tr>
      </thead>
      <tbody>
        {stretchLines(stretch).map((line) => (
          <tr key={line.part} data-reference={isAsReference(line)}>
            <th scope="row">{t(`part.${line.part}`)}</th>
            <td>{formatFactor(line.along)}</td>
            <td>{formatFactor(line.around)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
