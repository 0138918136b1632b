/** A number field that takes "0,05" and "0.05", shows its unit and never loses or rounds what was typed. */
import { TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type DecimalReading, localeDecimalSeparator, readDecimal, stepDecimal, writeDecimal } from './decimal.ts';

interface DecimalInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'min' | 'max' | 'step'> {
  /** The committed value in the shown unit; null shows an empty field. */
  readonly value: number | null;
  /** Called on blur, Enter and arrow keys when the text is a number within the limits, or empty (null). */
  readonly onCommit: (value: number | null) => void;
  /** Places after the separator; more are refused, not rounded. */
  readonly decimals: number;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly unit?: string;
  /** Whether an empty field is a value of its own (default) or an unfinished entry. */
  readonly allowEmpty?: boolean;
  /** Commits with every key that leaves a number; Escape goes back to what stood there before. */
  readonly live?: boolean;
}

/** Decimal number field: arrow keys step (Shift: ten times), Enter and leaving commit, Escape takes back. */
export function DecimalInput({
  value,
  onCommit,
  decimals,
  min = 0,
  max = Number.MAX_SAFE_INTEGER,
  step = 1,
  unit,
  allowEmpty = true,
  live = false,
  error,
  ...rest
}: DecimalInputProps) {
  const { t } = useTranslation('common');
  const [draft, setDraft] = useState<string | null>(null);
  const [before, setBefore] = useState(value);
  const separator = localeDecimalSeparator();
  const shown = value === null ? '' : writeDecimal(value, decimals, separator);
  const text = draft ?? shown;
  const reading = readDecimal(text, decimals, separator);

  const problemOf = (typed: DecimalReading): string | null => {
    if (typed.kind === 'empty') return allowEmpty ? null : t('decimal.empty');
    if (typed.kind !== 'number') return t(`decimal.${typed.kind}`, { decimals });
    const limit = (bound: number) => writeDecimal(bound, decimals, separator);
    if (typed.value < min) return t('decimal.belowMin', { limit: limit(min) });
    if (typed.value > max) return t('decimal.aboveMax', { limit: limit(max) });
    return null;
  };
  const problem = draft === null ? null : problemOf(reading);

  const commit = () => {
    if (draft === null || problem !== null) return;
    const next = reading.kind === 'number' ? reading.value : null;
    setDraft(null);
    if (next !== value) onCommit(next);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      // A form around the field must not be sent without the number.
      if (problem !== null) event.preventDefault();
      commit();
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
      if (live && before !== value) onCommit(before);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      if (reading.kind !== 'number' && reading.kind !== 'empty') return;
      event.preventDefault();
      const from = reading.kind === 'number' ? reading.value : 0;
      const by = (event.key === 'ArrowUp' ? step : -step) * (event.shiftKey ? 10 : 1);
      setDraft(null);
      onCommit(stepDecimal(from, by, decimals, min, max));
    }
  };

  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      {...(unit === undefined
        ? {}
        : {
            rightSection: <span style={{ fontSize: 12, color: 'var(--app-muted)' }}>{unit}</span>,
            rightSectionWidth: unit.length * 7 + 16,
            rightSectionPointerEvents: 'none' as const,
          })}
      {...rest}
      value={text}
      error={problem ?? error}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        if (draft === null) setBefore(value);
        setDraft(typed);
        const next = readDecimal(typed, decimals, separator);
        if (live && problemOf(next) === null) onCommit(next.kind === 'number' ? next.value : null);
      }}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
