/** Colours and paper. */
import { SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type Settings, settingsSchema } from '#shared/ipc/records.ts';

import { DisplayFields } from './display-fields.tsx';
import { KeptSettings } from './kept-settings.tsx';
import { Section } from './section.tsx';

interface LookFieldsProps {
  readonly stored: Settings;
  readonly onChoose: (part: Partial<Pick<Settings, 'theme' | 'paper'>>) => void;
}

/** Each takes effect at once. */
function LookFields({ stored, onChoose }: LookFieldsProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      <div data-setting="theme">
        <Text fw={540} id="theme-label" mb={4}>
          {t('look.theme')}
        </Text>
        <SegmentedControl
          aria-labelledby="theme-label"
          value={stored.theme}
          onChange={(value) => onChoose({ theme: settingsSchema.shape.theme.parse(value) })}
          data={[
            { value: 'auto', label: t('look.auto') },
            { value: 'light', label: t('look.light') },
            { value: 'dark', label: t('look.dark') },
          ]}
        />
      </div>
      <div data-setting="paper">
        <Text fw={540} id="paper-label" mb={4}>
          {t('look.paper')}
        </Text>
        <SegmentedControl
          aria-labelledby="paper-label"
          value={stored.paper}
          onChange={(value) => onChoose({ paper: settingsSchema.shape.paper.parse(value) })}
          data={['A4', 'Letter']}
        />
      </div>
    </>
  );
}

/** How the program looks here, and the paper it prints on. */
export function LookSection() {
  const { t } = useTranslation('find');
  return (
    <KeptSettings>
      {(stored, choose) => (
        <Section title={t('section.look.title')} lead={t('section.look.text')}>
          <LookFields stored={stored} onChoose={choose} />
          <DisplayFields />
        </Section>
      )}
    </KeptSettings>
  );
}
