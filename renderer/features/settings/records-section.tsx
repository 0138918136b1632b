/** Locking, second signatures and how long records are kept: what the clinic decides once. */
import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Settings } from '#shared/ipc/records.ts';

import { DecimalInput } from '../../ui/decimal-input.tsx';
import { Section } from './section.tsx';

/** The settings of this section. */
type RecordsPart = Partial<Pick<Settings, 'idleMinutes' | 'closeMinutes' | 'countersign' | 'retentionYears'>>;

interface RecordsSectionProps {
  readonly stored: Settings;
  readonly onChoose: (part: RecordsPart) => void;
}

const LONGEST_IDLE_MINUTES = 120;
const LONGEST_CLOSE_MINUTES = 1_440;
const LONGEST_YEARS = 100;
const FIELD_WIDTH_PX = 220;

/** Each takes effect at once. */
export function RecordsSection({ stored, onChoose }: RecordsSectionProps) {
  const { t } = useTranslation('settings');
  const common = { decimals: 0, min: 1, styles: { wrapper: { maxWidth: FIELD_WIDTH_PX } } };
  return (
    <Section title={t('records.title')}>
      <DecimalInput
        {...common}
        label={t('records.idle')}
        description={t('records.idleHint')}
        unit={t('records.minutes')}
        max={LONGEST_IDLE_MINUTES}
        allowEmpty={false}
        value={stored.idleMinutes}
        onCommit={(minutes) => {
          if (minutes !== null) onChoose({ idleMinutes: minutes });
        }}
      />
      <DecimalInput
        {...common}
        label={t('records.close')}
        description={t('records.closeHint')}
        unit={t('records.minutes')}
        max={LONGEST_CLOSE_MINUTES}
        allowEmpty={false}
        value={stored.closeMinutes}
        onCommit={(minutes) => {
          if (minutes !== null) onChoose({ closeMinutes: minutes });
        }}
      />
      <DecimalInput
        {...common}
        label={t('records.retention')}
        description={t('records.retentionHint')}
        placeholder={t('records.retentionNone')}
        unit={t('records.years')}
        max={LONGEST_YEARS}
        value={stored.retentionYears}
        onCommit={(years) => onChoose({ retentionYears: years })}
      />
      <Switch
        mt={4}
        label={t('records.countersign')}
        description={t('records.countersignHint')}
        checked={stored.countersign}
        onChange={(event) => onChoose({ countersign: event.currentTarget.checked })}
      />
    </Section>
  );
}
