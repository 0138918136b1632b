/** Says on every screen when backups need a look; silent while all is well. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatSpan } from '../ui/elapsed.ts';
import { useNow } from '../ui/use-now.ts';
import { canKeepSettings, useMe } from './access.ts';
import classes from './backup-alert.module.css';
import { type BackupVerdict, isAlarming, judgeBackups } from './backup-state.ts';
import { useBackupStatus } from './backups.ts';
import { useAppInfo } from './queries.ts';

/** The verdict where it is alarming and whoever sits here can do something about it; null otherwise. */
function useBackupAlarm(): BackupVerdict | null {
  const isClinic = useAppInfo().data?.place === 'clinic';
  const status = useBackupStatus(canKeepSettings(useMe()) && isClinic).data;
  const nowMs = useNow();
  if (status === undefined || !isClinic) return null;
  const verdict = judgeBackups(status, nowMs);
  return isAlarming(verdict) ? verdict : null;
}

/** One line that leads to the page of backups; the window's title says it too. */
export function BackupAlert() {
  const { t } = useTranslation('backups');
  const verdict = useBackupAlarm();
  const text =
    verdict === null
      ? null
      : verdict.kind === 'second-stale'
        ? t('alert.second-stale', { span: formatSpan(verdict.ageMs) })
        : verdict.kind === 'failed'
          ? t(`alert.failed.${verdict.where}`)
          : t('alert.second-never');

  useEffect(() => {
    document.title = text === null ? t('common:product') : `${t('common:product')} · ${text}`;
    return () => {
      document.title = t('common:product');
    };
  }, [text, t]);

  if (text === null) return null;
  return (
    <div role="status" className={classes.root}>
      <Link to="/backups" className={classes.alert ?? ''}>
        <IconAlertTriangle size={15} aria-hidden="true" />
        {text}
      </Link>
    </div>
  );
}
