/** Another window for this session: never without a reason, which is kept and printed. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DEFAULT_SPACING_UM } from '#shared/spacing/techniques.ts';
import { cmToUm, umToCm } from '#shared/units.ts';

import { DecimalInput } from '../../../ui/decimal-input.tsx';
import type { PanelProps } from './panel-props.ts';
import { clearOverride, overrideSpacing } from './technique-edits.ts';
import { useWindowText } from './technique-select.tsx';
import classes from './treatment.module.css';

function Present({ treatment, readOnly, onChange }: PanelProps) {
  const { t } = useTranslation('treatment');
  const windowText = useWindowText();
  const { spacingOverride } = treatment.technique;
  if (spacingOverride === undefined) return null;
  return (
    <div className={classes.open}>
      <span className={classes.grow}>
        {t('override.present', { window: windowText(spacingOverride.spacingUm), reason: spacingOverride.reason })}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        disabled={readOnly}
        onClick={() => onChange(clearOverride, 'technique.override')}
      >
        {t('override.remove')}
      </Button>
    </div>
  );
}

function Form({ treatment, onChange, onDone }: PanelProps & { onDone: () => void }) {
  const { t } = useTranslation('treatment');
  const [fromUm, toUm] = treatment.technique.spacingUm ?? DEFAULT_SPACING_UM;
  const [min, setMin] = useState<number | null>(umToCm(fromUm));
  const [max, setMax] = useState<number | null>(umToCm(toUm));
  const [reason, setReason] = useState('');
  const isWindow = min !== null && max !== null && max > 0 && min <= max;
  const field = { size: 'xs', decimals: 2, max: 100, step: 0.1, unit: 'cm', allowEmpty: false } as const;
  return (
    <div className={classes.card}>
      <div className={classes.row}>
        <DecimalInput {...field} label={t('override.min')} value={min} onCommit={setMin} />
        <DecimalInput
          {...field}
          label={t('override.max')}
          value={max}
          onCommit={setMax}
          error={isWindow ? undefined : t('override.order')}
        />
      </div>
      <Textarea
        size="xs"
        label={t('override.reason')}
        description={t('override.kept')}
        value={reason}
        maxLength={2_000}
        autosize
        minRows={2}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          disabled={!isWindow || reason.trim() === ''}
          onClick={() => {
            if (min === null || max === null) return;
            onChange(overrideSpacing([cmToUm(min), cmToUm(max)], reason.trim()), 'technique.override');
            onDone();
          }}
        >
          {t('override.use')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('override.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** The override, the way to one, or the form for one. */
export function OverrideFields(props: PanelProps) {
  const { t } = useTranslation('treatment');
  const [editing, setEditing] = useState(false);
  if (editing) return <Form {...props} onDone={() => setEditing(false)} />;
  if (props.treatment.technique.spacingOverride !== undefined) return <Present {...props} />;
  return (
    <div>
      <Button size="compact-xs" variant="default" disabled={props.readOnly} onClick={() => setEditing(true)}>
        {t('override.open')}
      </Button>
    </div>
  );
}
