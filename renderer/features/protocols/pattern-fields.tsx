/** How the marks are laid out: what the pattern editor is set to when the protocol is applied. */
import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ProtocolPattern } from '#shared/dossier/policy.ts';
import { cmToUm, umToCm } from '#shared/units.ts';

import { DecimalInput } from '../../ui/decimal-input.tsx';
import { newPattern } from './new-protocol.ts';
import type { FieldsProps } from './protocol-drawer.tsx';
import classes from './protocols.module.css';

const KINDS = ['none', 'fill', 'line', 'threads'] as const;
const FILLS = ['hexagonal', 'square', 'staggered'] as const;
const LAYOUTS = ['parallel', 'fan'] as const;

type Of<K extends ProtocolPattern['kind']> = Extract<ProtocolPattern, { kind: K }>;

interface PartProps<P> {
  readonly pattern: P;
  readonly onChange: (pattern: P) => void;
}

interface LengthProps {
  readonly label: string;
  readonly hint?: string;
  readonly um: number | null;
  readonly onChange: (um: number | null) => void;
}

function Length({ label, hint, um, onChange }: LengthProps) {
  return (
    <DecimalInput
      decimals={2}
      min={0.1}
      max={100}
      step={0.1}
      unit="cm"
      label={label}
      {...(hint === undefined ? {} : { placeholder: hint })}
      value={um === null ? null : umToCm(um)}
      onCommit={(cm) => onChange(cm === null ? null : cmToUm(cm))}
    />
  );
}

interface WholeProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly unit?: string;
  readonly onChange: (value: number) => void;
}

function Whole({ label, value, min = 1, max, unit, onChange }: WholeProps) {
  return (
    <DecimalInput
      decimals={0}
      min={min}
      max={max}
      {...(unit === undefined ? {} : { unit })}
      allowEmpty={false}
      label={label}
      value={value}
      onCommit={(next) => next !== null && onChange(next)}
    />
  );
}

function Fill({ pattern, onChange }: PartProps<Of<'fill'>>) {
  const { t } = useTranslation('protocols');
  return (
    <div className={classes.pair}>
      <Select
        label={t('patternField.fill')}
        data={FILLS.map((value) => ({ value, label: t(`patternField.fillKind.${value}`) }))}
        value={pattern.fill}
        allowDeselect={false}
        onChange={(next) => onChange({ ...pattern, fill: FILLS.find((fill) => fill === next) ?? pattern.fill })}
      />
      <Length
        label={t('patternField.spacing')}
        hint={t('patternField.spacingHint')}
        um={pattern.spacingUm}

        onChange={(spacingUm) => onChange({ ...pattern, spacingUm })}
      />
      {pattern.fill === 'staggered' && (
        <Length
          label={t('patternField.rows')}
          um={pattern.rowUm}

          onChange={(rowUm) => onChange({ ...pattern, rowUm })}
        />
      )}
      <Whole
        label={t('patternField.angle')}
        min={-180}
        max={180}
        unit="°"

        value={pattern.angleDegrees}
        onChange={(angleDegrees) => onChange({ ...pattern, angleDegrees })}
      />
    </div>
  );
}

function Line({ pattern, onChange }: PartProps<Of<'line'>>) {
  const { t } = useTranslation('protocols');
  return (
    <div className={classes.pair}>
      <Select
        label={t('patternField.division')}
        data={[
          { value: 'every', label: t('patternField.every') },
          { value: 'count', label: t('patternField.byCount') },
        ]}
        value={pattern.division}
        allowDeselect={false}
        onChange={(next) => onChange({ ...pattern, division: next === 'count' ? 'count' : 'every' })}
      />
      {pattern.division === 'every' ? (
        <Length
          label={t('patternField.spacing')}
          hint={t('patternField.spacingHint')}
          um={pattern.spacingUm}

          onChange={(spacingUm) => onChange({ ...pattern, spacingUm })}
        />
      ) : (
        <Whole
          label={t('patternField.count')}
          max={500}

          value={pattern.count}
          onChange={(count) => onChange({ ...pattern, count })}
        />
      )}
    </div>
  );
}

function Threads({ pattern, onChange }: PartProps<Of<'threads'>>) {
  const { t } = useTranslation('protocols');
  return (
    <div className={classes.pair}>
      <Select
        label={t('patternField.layout')}
        data={LAYOUTS.map((value) => ({ value, label: t(`patternField.layoutKind.${value}`) }))}
        value={pattern.layout}
        allowDeselect={false}
        onChange={(next) => onChange({ ...pattern, layout: next === 'fan' ? 'fan' : 'parallel' })}
      />
      <Whole
        label={t('patternField.count')}
        max={100}

        value={pattern.threadCount}
        onChange={(threadCount) => onChange({ ...pattern, threadCount })}
      />
      {pattern.layout === 'parallel' ? (
        <Length
          label={t('patternField.spacing')}
          hint={t('patternField.spacingHint')}
          um={pattern.spacingUm}

          onChange={(spacingUm) => onChange({ ...pattern, spacingUm })}
        />
      ) : (
        <Whole
          label={t('patternField.opening')}
          max={360}
          unit="°"

          value={pattern.openingDegrees}
          onChange={(openingDegrees) => onChange({ ...pattern, openingDegrees })}
        />
      )}
      <Length
        label={t('patternField.length')}
        um={pattern.lengthUm}

        onChange={(lengthUm) => lengthUm !== null && onChange({ ...pattern, lengthUm })}
      />
      <Whole
        label={t('patternField.angle')}
        min={-180}
        max={180}
        unit="°"

        value={pattern.angleDegrees}
        onChange={(angleDegrees) => onChange({ ...pattern, angleDegrees })}
      />
    </div>
  );
}

/** Its kind, and the fields of that kind. */
export function PatternFields({ body: { pattern }, onChange }: FieldsProps) {
  const { t } = useTranslation('protocols');
  const set = (next: ProtocolPattern | null) => onChange({ pattern: next });
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('field.pattern')}</legend>
      <SegmentedControl
        aria-label={t('field.pattern')}
        size="xs"
        data={KINDS.map((value) => ({ value, label: t(`patternKind.${value}`) }))}
        value={pattern?.kind ?? 'none'}
        onChange={(next) => {
          const kind = KINDS.find((candidate) => candidate === next) ?? 'none';
          set(newPattern(kind === 'none' ? null : kind));
        }}
      />
      {pattern?.kind === 'fill' && <Fill pattern={pattern} onChange={set} />}
      {pattern?.kind === 'line' && <Line pattern={pattern} onChange={set} />}
      {pattern?.kind === 'threads' && <Threads pattern={pattern} onChange={set} />}
    </fieldset>
  );
}
