/** What there is to say of a lot before it is used: expired, about to, blocked. Words, not colour alone. */
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { expiryState } from '#shared/clinical/stock.ts';

import { formatPlainDate } from '../ui/format.ts';
import { useToday } from './catalogue.ts';
import classes from './lot-badges.module.css';

interface LotBadgesProps {
  readonly expiry: string | null;
  readonly blocked: boolean;
}

/** The date, and the badges it calls for. */
export function LotBadges({ expiry, blocked }: LotBadgesProps) {
  const { t } = useTranslation('catalogue');
  const state = expiryState(expiry, useToday());
  return (
    <span className={classes.badges}>
      <span className={classes.date}>{expiry === null ? t('lot.undated') : formatPlainDate(expiry)}</span>
      {(state === 'expired' || state === 'soon') && (
        <Badge radius="sm" tt="none" className={classes.badge ?? ''} data-tone={state === 'expired' ? 'error' : 'warn'}>
          {t(`lot.${state}`)}
        </Badge>
      )}
      {blocked && (
        <Badge radius="sm" tt="none" className={classes.badge ?? ''} data-tone="error">
          {t('lot.blocked')}
        </Badge>
      )}
    </span>
  );
}
