/** When the window locks, and when the records close. */
import { useTranslation } from 'react-i18next';

import { DecimalInput } from '../../ui/decimal-input.tsx';
import { KeptSettings } from './kept-settings.tsx';
import { Section } from './section.tsx';

const LONGEST_IDLE_MINUTES = 120;
const LONGEST_CLOSE_MINUTES = 1_440;
const FIELD_WIDTH_PX = 220;

/** Each takes effect at once. */
export function LockingSection() {
  const { t } = useTranslation(['settings', 'find']);
  const common = {
    decimals: 0,
    min: 1,
    unit: t('records.minutes'),
    allowEmpty: false,
    styles: { wrapper: { maxWidth: FIELD_WIDTH_PX } },
  };
  return (
    <KeptSettings>
      {(stored, choose) => (
        <Section title={t('find:section.locking.title')} lead={t('find:section.locking.text')}>
          <div data-setting="idle">
            <DecimalInput
              {...common}
              label={t('records.idle')}
              description={t('records.idleHint')}
              max={LONGEST_IDLE_MINUTES}
              value={stored.idleMinutes}
              onCommit={(minutes) => {
                if (minutes !== null) choose({ idleMinutes: minutes });
              }}
            />
          </div>
          <div data-setting="close">
            <DecimalInput
              {...common}
              label={t('records.close')}
              description={t('records.closeHint')}
              max={LONGEST_CLOSE_MINUTES}
              value={stored.closeMinutes}
              onCommit={(minutes) => {
                if (minutes !== null) choose({ closeMinutes: minutes });
              }}
            />
          </div>
        </Section>
      )}
    </KeptSettings>
  );
}
