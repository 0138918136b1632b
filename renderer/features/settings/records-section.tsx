/** Second signatures, and how long records are kept: what the clinic decides once. */
import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { DecimalInput } from '../../ui/decimal-input.tsx';
import { KeptSettings } from './kept-settings.tsx';
import { Section } from './section.tsx';

const LONGEST_YEARS = 100;
const FIELD_WIDTH_PX = 220;

/** Whether one signature is enough. */
export function SigningSection() {
  const { t } = useTranslation(['settings', 'find']);
  return (
    <KeptSettings>
      {(stored, choose) => (
        <Section title={t('find:section.signing.title')} lead={t('find:section.signing.text')}>
          <div data-setting="countersign">
            <Switch
              label={t('records.countersign')}
              description={t('records.countersignHint')}
              checked={stored.countersign}
              onChange={(event) => choose({ countersign: event.currentTarget.checked })}
            />
          </div>
        </Section>
      )}
    </KeptSettings>
  );
}

/** How long the clinic must keep records. */
export function KeepingSection() {
  const { t } = useTranslation(['settings', 'find']);
  return (
    <KeptSettings>
      {(stored, choose) => (
        <Section title={t('find:section.keeping.title')} lead={t('find:section.keeping.text')}>
          <div data-setting="retention-years">
            <DecimalInput
              decimals={0}
              min={1}
              styles={{ wrapper: { maxWidth: FIELD_WIDTH_PX } }}
              label={t('records.retention')}
              description={t('records.retentionHint')}
              placeholder={t('records.retentionNone')}
              unit={t('records.years')}
              max={LONGEST_YEARS}
              value={stored.retentionYears}
              onCommit={(years) => choose({ retentionYears: years })}
            />
          </div>
        </Section>
      )}
    </KeptSettings>
  );
}
