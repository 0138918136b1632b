/** Depth, needle and device. */
import { Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { treatmentFindings } from '#shared/cocktail/findings.ts';
import { mmToUm, umToMm } from '#shared/units.ts';

import { findingValues } from '../../../canvas/chart-svg-finding-text.ts';
import { DecimalInput } from '../../../ui/decimal-input.tsx';
import { plainDateIn } from '../../../ui/format.ts';
import type { PanelProps } from './panel-props.ts';
import { setDepth, setDevice, setGauge, setNeedleLength, setNeedleLot } from './technique-edits.ts';
import classes from './treatment.module.css';

function TooDeep({ chart, treatment }: PanelProps) {
  const { t } = useTranslation('findings');
  const today = plainDateIn(chart.session.startedAt, chart.session.zone);
  const finding = treatmentFindings(chart, today).find(
    (item) => item.kind === 'depth-beyond-needle' && item.treatment === treatment.id,
  );
  if (finding === undefined) return null;
  return (
    <p className={classes.open} role="status">
      <IconAlertTriangle size={16} />
      {t('kind.depth-beyond-needle', findingValues(finding.numbers))}
    </p>
  );
}

/** The fields. */
export function NeedleFields(props: PanelProps) {
  const { treatment, readOnly, onChange } = props;
  const { t } = useTranslation('treatment');
  const { depthUm, needle, device } = treatment.technique;
  const mm = { size: 'xs', decimals: 2, max: 100, step: 0.5, unit: 'mm', disabled: readOnly } as const;
  const toUm = (value: number | null) => (value === null ? null : mmToUm(value));
  const name = device?.name ?? '';
  const settings = device?.settings ?? '';
  return (
    <div className={classes.group}>
      <div className={classes.row}>
        <DecimalInput
          {...mm}
          label={t('needle.depth')}
          value={depthUm === undefined ? null : umToMm(depthUm)}
          onCommit={(value) => onChange(setDepth(toUm(value)), 'technique.depth')}
        />
        <DecimalInput
          {...mm}
          label={t('needle.length')}
          value={needle?.lengthUm === undefined ? null : umToMm(needle.lengthUm)}
          onCommit={(value) => onChange(setNeedleLength(toUm(value)), 'technique.length')}
        />
      </div>
      <TooDeep {...props} />
      <div className={classes.row}>
        <DecimalInput
          size="xs"
          decimals={0}
          min={10}
          max={40}
          unit="G"
          disabled={readOnly}
          label={t('needle.gauge')}
          value={needle?.gauge ?? null}
          onCommit={(gauge) => onChange(setGauge(gauge), 'technique.gauge')}
        />
        <TextInput
          size="xs"
          label={t('needle.lot')}
          value={needle?.lot ?? ''}
          maxLength={100}
          disabled={readOnly}
          onChange={(event) => onChange(setNeedleLot(event.currentTarget.value), 'technique.needleLot')}
        />
      </div>
      <TextInput
        size="xs"
        label={t('device.name')}
        value={name}
        maxLength={500}
        disabled={readOnly}
        onChange={(event) => onChange(setDevice(event.currentTarget.value, settings), 'technique.device')}
      />
      {(name !== '' || settings !== '') && (
        <Textarea
          size="xs"
          label={t('device.settings')}
          value={settings}
          maxLength={20_000}
          autosize
          minRows={2}
          disabled={readOnly}
          onChange={(event) => onChange(setDevice(name, event.currentTarget.value), 'technique.settings')}
        />
      )}
    </div>
  );
}
