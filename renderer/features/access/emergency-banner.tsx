/** Says above every screen that patients' records are open in an emergency, and for how long. */
import { IconFirstAidKit } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { refreshAccess, useMe } from '../../records/access.ts';
import classes from './emergency-banner.module.css';
import { clockText } from './pause-notice.tsx';
import { useCountdown } from './use-countdown.ts';

/** Nothing while there is no emergency. */
export function EmergencyBanner() {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const until = useMe()?.emergencyUntil ?? null;
  const left = useCountdown(until);
  const isOver = until !== null && left === 0;
  useEffect(() => {
    if (isOver) void refreshAccess(client);
  }, [isOver, client]);
  if (until === null) return null;
  return (
    <div className={classes.banner} role="status">
      <IconFirstAidKit size={18} aria-hidden="true" />
      <strong>{t('emergency.banner')}</strong>
      <span>{t('emergency.bannerText')}</span>
      <span className={classes.clock} aria-hidden="true">
        {clockText(left)}
      </span>
    </div>
  );
}
