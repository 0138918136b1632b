/** What was filled in with an answer, on one line. */
import { useTranslation } from 'react-i18next';

import { type FieldCode, FIELDS, fieldOf } from '#shared/clinical/screening/fields.ts';
import type { Standing } from '#shared/clinical/screening/findings.ts';
import { isDate } from '#shared/clinical/plain-date.ts';

import { formatPlainDate } from '../../ui/format.ts';
import classes from './session-screening.module.css';

const isField = (code: string): code is FieldCode => code in FIELDS;

/** "Medicine: apixaban · Last taken: 20 Nov 2026"; nothing where nothing was filled in. */
export function DataSummary({ standing }: { standing: Standing }) {
  const { t } = useTranslation('screening');
  const words = (code: FieldCode, value: string): string => {
    const { kind } = fieldOf(code);
    const label = t(`field.${code}`);
    if (kind === 'tick') return label;
    const shown =
      kind === 'choice'
        ? t(`option.${code}.${value}`)
        : kind === 'date' && isDate(value)
          ? formatPlainDate(value)
          : value;
    return t('filled', { field: label, value: shown });
  };
  const known = Object.entries(standing.data).flatMap(([code, value]) => (isField(code) ? [words(code, value)] : []));
  const all = [...known, ...(standing.note === '' ? [] : [standing.note])];
  return all.length === 0 ? null : <p className={classes.data}>{all.join(' · ')}</p>;
}
