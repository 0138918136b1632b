/** Colours and paper. */
import { SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type Settings, settingsSchema } from '#shared/ipc/records.ts';

import { Section } from './section.tsx';

interface LookSectionProps {
  readonly stored: Settings;
  readonly onChoose: (part: Partial<Pick<Settings, 'theme' | 'paper'>>) => void;
}

/** Each takes effect at once. */
export function LookSection({ stored, onChoose }: LookSectionProps) {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('look.title')}>
      <div>
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
      <div>
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
    </Section>
  );
}
