/** The ways to what is kept apart from the settings: people, backups, the audit trail, retention. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { canKeepSettings, canReadCharts, isAdministrator, type Me, useMe } from '../../records/access.ts';
import { ActionRow } from './action-row.tsx';
import { Section } from './section.tsx';

const WAYS = [
  { to: '/people', name: 'people', isOpen: isAdministrator },
  { to: '/backups', name: 'backups', isOpen: canKeepSettings },
  { to: '/exchange', name: 'exchange', isOpen: (me: Me | null) => me === null || canReadCharts(me) },
  { to: '/audit', name: 'audit', isOpen: isAdministrator },
  { to: '/retention', name: 'retention', isOpen: isAdministrator },
] as const;

/** What the role may see of it. */
export function PlacesSection() {
  const { t } = useTranslation('settings');
  const me = useMe();
  if (!canKeepSettings(me)) return null;
  return (
    <Section title={t('keeping.title')}>
      <div>
        {WAYS.filter(({ isOpen }) => isOpen(me)).map(({ to, name }) => (
          <ActionRow key={to} title={t(`keeping.${name}`)} text={t(`keeping.${name}Text`)}>
            <Button
              component={Link}
              to={to}
              variant="default"
              aria-label={`${t('keeping.open')}: ${t(`keeping.${name}`)}`}
            >
              {t('keeping.open')}
            </Button>
          </ActionRow>
        ))}
      </div>
    </Section>
  );
}
