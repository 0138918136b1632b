/** Grades: the published injection-site scale, and signs graded by their measured size. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { CTCAE, gradeOfSize, SIZED_SIGNS, SIZED_SOURCE, type SizedSign } from '#shared/clinical/adverse.ts';
import { citationsOf } from '#shared/clinical/sources.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';
import { mmToUm, umToMm } from '#shared/units.ts';

import { DecimalInput } from '../../ui/decimal-input.tsx';
import classes from './events.module.css';

type Grades = BodyOf<'adverse-event'>['grades'];

const titleOf = (tag: string): string => citationsOf([tag])[0]?.title ?? tag;

interface GradeFieldsProps {
  readonly values: Grades;
  readonly onChange: (values: Grades) => void;
}

function Sized({ sign, values, onChange }: { sign: SizedSign } & GradeFieldsProps) {
  const { t } = useTranslation('events');
  const value = values.find(({ scale }) => scale === sign.code);
  const others = values.filter(({ scale }) => scale !== sign.code);
  const sizeUm = value?.sizeUm ?? null;
  return (
    <DecimalInput
      size="xs"
      label={t(`scale.${sign.code}`)}
      unit="mm"
      decimals={0}
      max={1_000}
      description={value === undefined ? t('field.notMeasured') : t('field.grade', { value: value.value })}
      value={sizeUm === null ? null : umToMm(sizeUm)}
      onCommit={(mm) => {
        if (mm === null) onChange(others);
        else {
          const um = mmToUm(mm);
          onChange([...others, { scale: sign.code, value: gradeOfSize(sign, um), sizeUm: um }]);
        }
      }}
    />
  );
}

/** Both scales with their sources. */
export function GradeFields({ values, onChange }: GradeFieldsProps) {
  const { t } = useTranslation('events');
  const ctcae = values.find(({ scale }) => scale === CTCAE.code);
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('field.grades')}</legend>
      <Select
        size="xs"
        label={t(`scale.${CTCAE.code}`)}
        description={t('field.source', { tag: titleOf(CTCAE.source) })}
        clearable
        data={CTCAE.grades.map((grade) => ({ value: String(grade), label: t(`ctcae.${grade}`) }))}
        value={ctcae === undefined ? null : String(ctcae.value)}
        onChange={(picked) => {
          const others = values.filter(({ scale }) => scale !== CTCAE.code);
          onChange(picked === null ? others : [...others, { scale: CTCAE.code, value: Number(picked), sizeUm: null }]);
        }}
      />
      <div className={classes.trio}>
        {SIZED_SIGNS.map((sign) => (
          <Sized key={sign.code} sign={sign} values={values} onChange={onChange} />
        ))}
      </div>
      <p className={classes.facts}>{t('field.sizedSource', { tag: titleOf(SIZED_SOURCE) })}</p>
    </fieldset>
  );
}
