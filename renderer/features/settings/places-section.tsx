/** The ways to what is kept apart from the settings: people and backups. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { canKeepSettings, isAdministrator, useMe } from '../../records/access.ts';
import { ActionRow } from './action-row.tsx';
import { Section } from './section.tsx';

/** What the role may see of it. */
export function PlacesSection() {
  const { t } = useTranslation('settings');
  const me = useMe();
  if (!canKeepSettings(me)) return null;
  return (
    <Section title={t('keeping.title')}>
      <div>
        {isAdministrator(me) && (
          <ActionRow title={t('keeping.people')} text={t('keeping.peopleText')}>
            <Button component={Link} to="/people" variant="default">
              {t('keeping.open')}
            </Button>
          </ActionRow>
        )}
        <ActionRow title={t('keeping.backups')} text={t('keeping.backupsText')}>
          <Button component={Link} to="/backups" variant="default">
            {t('keeping.open')}
          </Button>
        </ActionRow>
      </div>
    </Section>
  );
}
