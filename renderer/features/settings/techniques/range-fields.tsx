/** Least and greatest of something. */
import { useTranslation } from 'react-i18next';

import { DecimalInput } from '../../../ui/decimal-input.tsx';
import classes from '../rule-list.module.css';
import { type Ends, isRange } from './technique-draft.ts';

interface RangeFieldsProps {
  readonly label: string;
  readonly unit: string;
  readonly decimals: number;
  readonly max: number;
  readonly step: number;
  readonly value: Ends;
  readonly onChange: (value: Ends) => void;
}

/** Two fields beside each other. */
export function RangeFields({ label, value, onChange, ...field }: RangeFieldsProps) {
  const { t } = useTranslation('clinic');
  const isOrdered = isRange(value);
  return (
    <fieldset className={classes.range}>
      <legend>{label}</legend>
      <div className={classes.pair}>
        <DecimalInput
          {...field}
          live
          label={t('least')}
          value={value.least}
          onCommit={(least) => onChange({ ...value, least })}
        />
        <DecimalInput
          {...field}
          live
          label={t('greatest')}
          value={value.greatest}
          error={isOrdered ? undefined : t('order')}
          onCommit={(greatest) => onChange({ ...value, greatest })}
        />
      </div>
    </fieldset>
  );
}
