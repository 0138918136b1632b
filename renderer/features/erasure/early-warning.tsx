/** Warns where the clinic's duty to keep the records may still run. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { SessionRow } from '#shared/ipc/records.ts';

import { useSettings } from '../../records/queries.ts';
import { formatDay } from '../../ui/format.ts';
import classes from './erasure.module.css';
import { isWithinRetention } from './within-retention.ts';

/** Nothing where the period has passed, or nothing is known about the sessions. */
export function EarlyWarning({ sessions }: { sessions: readonly SessionRow[] | null }) {
  const { t } = useTranslation('erasure');
  const settings = useSettings().data;
  const last = (sessions ?? []).reduce<SessionRow | undefined>(
    (newest, row) => (newest && newest.startedAt >= row.startedAt ? newest : row),
    undefined,
  );
  if (settings === undefined) return null;
  const years = settings.retentionYears;
  if (years === null) return <p className={classes.quiet}>{t('erase.undecided')}</p>;
  if (last === undefined || !isWithinRetention(last.startedAt, years, Date.now())) return null;
  return (
    <div className={classes.warning} role="note">
      <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" />
      <div>
        <strong>{t('erase.early.title')}</strong>
        <p>{t('erase.early.text', { day: formatDay(last.startedAt, last.zone), years })}</p>
      </div>
    </div>
  );
}
