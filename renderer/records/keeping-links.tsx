/** The ways to backups, the audit trail and retention, as far as a role goes. */
import { IconChevronRight, IconDeviceFloppy, IconHistory, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { canKeepSettings, isAdministrator, useMe } from './access.ts';
import classes from './keeping-links.module.css';

const WAYS = [
  { to: '/backups', key: 'backups', icon: IconDeviceFloppy, isOpen: canKeepSettings },
  { to: '/audit', key: 'audit', icon: IconHistory, isOpen: isAdministrator },
  { to: '/retention', key: 'retention', icon: IconTrash, isOpen: isAdministrator },
] as const;

/** One line for each page; nothing for those who may open none. */
export function KeepingLinks() {
  const { t } = useTranslation('backups');
  const me = useMe();
  const ways = WAYS.filter(({ isOpen }) => isOpen(me));
  if (ways.length === 0) return null;
  return (
    <nav className={classes.ways} aria-label={t('keeping.label')}>
      {ways.map(({ to, key, icon: Icon }) => (
        <Link key={to} to={to} className={classes.way ?? ''}>
          <Icon size={19} stroke={1.7} aria-hidden="true" />
          <span>
            <strong>{t(`keeping.${key}.title`)}</strong>
            {t(`keeping.${key}.text`)}
          </span>
          <IconChevronRight size={17} aria-hidden="true" />
        </Link>
      ))}
    </nav>
  );
}
