/** What the treatment of a new session begins with. */
import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ClinicDefaults } from '#shared/dossier/clinic.ts';
import { firstTechnique } from '#shared/spacing/clinic-techniques.ts';
import { mlToUl, mmToUm, ulToMl, umToMm } from '#shared/units.ts';

import { useTechniques } from '../../../records/clinic-words.ts';
import { useTechniqueName } from '../../../records/technique-name.ts';
import { DecimalInput } from '../../../ui/decimal-input.tsx';
import classes from '../rule-list.module.css';

/** What a part of the form gets. */
export interface DefaultsFieldsProps {
  readonly draft: ClinicDefaults;
  readonly onChange: (part: Partial<ClinicDefaults>) => void;
}

const scaled = (base: number | null, shown: (base: number) => number) => (base === null ? null : shown(base));

/** Technique, volume, depth, needle, antiseptic. */
export function TreatmentFields({ draft, onChange }: DefaultsFieldsProps) {
  const { t } = useTranslation('clinic');
  const techniques = useTechniques();
  const nameOf = useTechniqueName();
  const offered = techniques.filter(({ hidden, code }) => !hidden || code === draft.technique);
  const mm = { decimals: 2, max: 100, step: 0.5, unit: 'mm', live: true } as const;
  return (
    <>
      <div data-setting="default-technique">
        <Select
          label={t('defaults.technique')}
          placeholder={t('defaults.firstOffered', { name: nameOf(firstTechnique(techniques, null).code) })}
          data={offered.map(({ code }) => ({ value: code, label: nameOf(code) }))}
          value={draft.technique}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('defaults.clear') }}
          onChange={(technique) => onChange({ technique })}
        />
      </div>
      <div className={classes.pair}>
        <div data-setting="default-volume">
          <DecimalInput
            live
            label={t('defaults.volume')}
            description={t('defaults.volumeHint')}
            unit="mL"
            decimals={3}
            min={0.001}
            max={1_000}
            step={0.01}
            value={scaled(draft.volumeUl, ulToMl)}
            onCommit={(ml) => onChange({ volumeUl: scaled(ml, mlToUl) })}
          />
        </div>
        <div data-setting="default-depth">
          <DecimalInput
            {...mm}
            label={t('defaults.depth')}
            description={t('defaults.depthHint')}
            value={scaled(draft.depthUm, umToMm)}
            onCommit={(value) => onChange({ depthUm: scaled(value, mmToUm) })}
          />
        </div>
      </div>
      <div className={classes.pair} data-setting="default-needle">
        <DecimalInput
          live
          label={t('defaults.gauge')}
          unit="G"
          decimals={0}
          min={10}
          max={40}
          value={draft.needleGauge}
          onCommit={(needleGauge) => onChange({ needleGauge })}
        />
        <DecimalInput
          {...mm}
          label={t('defaults.needleLength')}
          value={scaled(draft.needleLengthUm, umToMm)}
          onCommit={(value) => onChange({ needleLengthUm: scaled(value, mmToUm) })}
        />
      </div>
      <TextInput
        label={t('defaults.antiseptic')}
        maxLength={500}
        value={draft.antiseptic}
        onChange={(event) => onChange({ antiseptic: event.currentTarget.value })}
      />
    </>
  );
}
