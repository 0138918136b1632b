/** Strength of a component: a number and the unit the vial states it in. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Component } from '#shared/chart/schema.ts';

import { DecimalInput } from '../ui/decimal-input.tsx';
import { isShownUnit, shownUnitOf, STRENGTH_UNITS, toKept, toShown } from './strength-units.ts';
import classes from './strength-field.module.css';

interface StrengthFieldProps {
  readonly strength: Component['strength'];
  readonly disabled: boolean;
  readonly onCommit: (strength: Component['strength']) => void;
}

/** Changing the unit from mg/mL to % keeps the strength and shows it anew; to units it keeps the number. */
export function StrengthField({ strength, disabled, onCommit }: StrengthFieldProps) {
  const { t } = useTranslation('treatment');
  const [unit, setUnit] = useState(() => shownUnitOf(strength));
  const fits = strength === null || toKept(1, unit).unit === strength.unit;
  const shown = fits ? unit : shownUnitOf(strength);

  const changeUnit = (next: string | null) => {
    if (!isShownUnit(next)) return;
    setUnit(next);
    if (strength !== null && toKept(1, next).unit !== strength.unit) onCommit(toKept(toShown(strength, shown), next));
  };
  return (
    <div className={classes.strength}>
      <DecimalInput
        size="xs"
        label={t('cocktail.strength')}
        value={strength === null ? null : toShown(strength, shown)}
        decimals={6}
        disabled={disabled}
        onCommit={(value) => onCommit(value === null || value === 0 ? null : toKept(value, shown))}
      />
      <Select
        size="xs"
        aria-label={t('cocktail.strengthUnit')}
        data={[...STRENGTH_UNITS]}
        value={shown}
        disabled={disabled}
        allowDeselect={false}
        onChange={changeUnit}
      />
    </div>
  );
}
