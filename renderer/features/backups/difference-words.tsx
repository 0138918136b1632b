/** The difference between the records and a backup in words, what would be lost first. */
import { IconAlertTriangle, IconCircleCheck, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { BackupDifference } from '#shared/ipc/backups.ts';

import { useWhen } from '../../records/when.ts';
import classes from './restore.module.css';

/** Whether a restore would take work away that can be read now. */
export const isLosing = ({ lostCount, lostPatients }: BackupDifference): boolean => lostCount > 0 || lostPatients > 0;

function LostSessions({ difference }: { difference: BackupDifference }) {
  const { t } = useTranslation('backups');
  const when = useWhen();
  const { lost, lostCount } = difference;
  return (
    <div
      className={classes.lost}
      tabIndex={0}
      role="region"
      aria-label={t('restore.difference.lost', { count: lostCount })}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('restore.difference.started')}</th>
            <th scope="col">{t('restore.difference.saved')}</th>
            <th scope="col">{t('restore.difference.session')}</th>
          </tr>
        </thead>
        <tbody>
          {lost.map(({ sessionId, startedAt, savedAt }) => (
            <tr key={sessionId}>
              <td>{when(startedAt)}</td>
              <td>{when(savedAt)}</td>
              <td className={classes.id}>{sessionId.slice(-12)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lostCount > lost.length && <p>{t('restore.difference.more', { count: lostCount - lost.length })}</p>}
    </div>
  );
}

function useVerdict(difference: BackupDifference): { title: string; text: string } {
  const { t } = useTranslation('backups');
  const when = useWhen();
  const { now, lostCount, lostPatients, entry } = difference;
  if (now === null) {
    return {
      title: t('restore.difference.blind'),
      text: t('restore.difference.blindText', { when: when(entry.at) }),
    };
  }
  if (lostCount > 0) {
    const patients = lostPatients > 0 ? ` ${t('restore.difference.lostPatients', { count: lostPatients })}` : '';
    return {
      title: t('restore.difference.lost', { count: lostCount }),
      text: `${t('restore.difference.lostText', { count: lostCount })}${patients}`,
    };
  }
  return lostPatients > 0
    ? {
        title: t('restore.difference.lostOnlyPatients', { count: lostPatients }),
        text: t('restore.difference.lostOnlyPatientsText'),
      }
    : { title: t('restore.difference.none'), text: t('restore.difference.noneText') };
}

/** A verdict, the sessions concerned, and what would come back. */
export function DifferenceWords({ difference }: { difference: BackupDifference }) {
  const { t } = useTranslation('backups');
  const { title, text } = useVerdict(difference);
  const Icon = difference.now === null ? IconEyeOff : isLosing(difference) ? IconAlertTriangle : IconCircleCheck;
  return (
    <div className={classes.verdict} data-losing={difference.now === null || isLosing(difference) || undefined}>
      <Icon size={22} stroke={1.8} aria-hidden="true" />
      <div>
        <strong>{title}</strong>
        <p>{text}</p>
        {difference.lost.length > 0 && <LostSessions difference={difference} />}
        {difference.gained > 0 && <p>{t('restore.difference.gained', { count: difference.gained })}</p>}
      </div>
    </div>
  );
}
