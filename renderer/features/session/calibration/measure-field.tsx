/** One measure of the patient: how to take it, the reference body's own, what is usual, and what is wrong with it. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { type MeasureDefinition, type Plausibility, plausibilityOf } from '#shared/anatomy/calibration.ts';
import type { Sex } from '#shared/anatomy/views.ts';
import { cmToUm, UM_PER_CM, umToCm } from '#shared/units.ts';

import { formatLengthCm } from '../../../canvas/chart-svg-measures.ts';
import { DecimalInput } from '../../../ui/decimal-input.tsx';
import { formatFixed } from '../../../ui/format.ts';
import classes from './calibration.module.css';

interface MeasureFieldProps {
  readonly measure: MeasureDefinition;
  readonly sex: Sex;
  readonly referenceUm: number;
  readonly valueUm: number | null;
  readonly disabled: boolean;
  readonly onChange: (valueUm: number | null) => void;
}

const tenth = (um: number): string => formatFixed(um / UM_PER_CM, 1);

function useSpreadText({ spread, source }: MeasureDefinition, sex: Sex): string {
  const { t } = useTranslation('calibration');
  if (spread === null) return t('noSpread');
  const { meanUm, sdUm } = spread[sex];
  return t('spread', { mean: tenth(meanUm), sd: tenth(sdUm), source });
}

function Judgement({ plausibility }: { plausibility: Plausibility }) {
  const { t } = useTranslation('calibration');
  if (plausibility !== 'unusual') return null;
  return (
    <span className={classes.unusual}>
      <IconAlertTriangle size={14} /> {t('unusual')}
    </span>
  );
}

/** A field with everything one needs to fill it in. */
export function MeasureField({ measure, sex, referenceUm, valueUm, disabled, onChange }: MeasureFieldProps) {
  const { t } = useTranslation('calibration');
  const spreadText = useSpreadText(measure, sex);
  const plausibility = valueUm === null ? 'usual' : plausibilityOf(measure.code, valueUm, sex, referenceUm);
  const value = formatLengthCm(referenceUm);
  const refusal =
    plausibility === 'impossible' && valueUm !== null
      ? t(valueUm < referenceUm ? 'tooSmall' : 'tooLarge', { value })
      : null;
  return (
    <div className={classes.measure}>
      <DecimalInput
        label={t(`field.${measure.code}.label`)}
        description={t(`field.${measure.code}.how`)}
        value={valueUm === null ? null : umToCm(valueUm)}
        decimals={2}
        max={300}
        step={0.1}
        unit="cm"
        live
        disabled={disabled}
        error={refusal}
        onCommit={(cm) => onChange(cm === null ? null : cmToUm(cm))}
        classNames={{ root: classes.field ?? '', input: classes.input ?? '', wrapper: classes.wrapper ?? '' }}
      />
      <p className={classes.compare}>
        <span>
          {t('reference', { value })} · {spreadText}
        </span>
        <span role="status">
          <Judgement plausibility={plausibility} />
        </span>
      </p>
    </div>
  );
}
