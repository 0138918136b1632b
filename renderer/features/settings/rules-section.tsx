/** What the clinic has decided for everybody, each on a page of its own. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { ActionRow } from './action-row.tsx';
import { Section } from './section.tsx';

/** Pages; words: `rules.<key>.title` and `.text` in the namespace `settings`. */
const RULES = [
  { to: '/screening-tiers', key: 'tiers' },
  { to: '/limits', key: 'limits' },
  { to: '/protocols', key: 'protocols' },
  { to: '/consent-texts', key: 'consent' },
  { to: '/aftercare-texts', key: 'aftercare' },
  { to: '/credentials', key: 'credentials' },
  { to: '/prices', key: 'prices' },
] as const;

/** One row for each page. */
export function RulesSection() {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  return (
    <Section title={t('rules.title')}>
      <div>
        {RULES.map(({ to, key }) => (
          <ActionRow key={key} title={t(`rules.${key}.title`)} text={t(`rules.${key}.text`)}>
            <Button
              variant="default"
              aria-label={t('rules.openNamed', { name: t(`rules.${key}.title`) })}
              onClick={() => void navigate(to)}
            >
              {t('rules.open')}
            </Button>
          </ActionRow>
        ))}
      </div>
    </Section>
  );
}
