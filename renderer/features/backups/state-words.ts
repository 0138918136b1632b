/** The verdict on the backups in words. */
import { useTranslation } from 'react-i18next';

import type { BackupStatus } from '#shared/ipc/backups.ts';

import type { BackupVerdict } from '../../records/backup-state.ts';
import { useWhen } from '../../records/when.ts';
import { formatAgo, formatSpan } from '../../ui/elapsed.ts';

/** Reasons with words of their own; the words of a failed edit would speak of unsaved work. */
const REASONS: readonly string[] = [
  'disk-full',
  'io-error',
  'data-folder-missing',
  'data-folder-read-only',
  'data-damaged',
  'backup-damaged',
];

interface StateWords {
  readonly title: string;
  readonly text: string;
}

/** A title that can be read from across the room, and a sentence. */
export function useStateWords(): (verdict: BackupVerdict, status: BackupStatus, nowMs?: number) => StateWords {
  const { t } = useTranslation('backups');
  const when = useWhen();
  return (verdict, status, nowMs = Date.now()) => {
    const { lastAt, secondFolder } = status;
    const ago = lastAt === null ? '' : formatAgo(lastAt, nowMs);
    const facts = { ago, folder: secondFolder ?? '', minutes: status.everyMinutes };
    if (verdict.kind === 'failed') {
      const reason = t(`reason.${REASONS.includes(verdict.code) ? verdict.code : 'other'}`, { code: verdict.code });
      const lastGood = lastAt === null ? t('state.failed.noneGood') : t('state.failed.lastGood', { ago });
      return {
        title: t(`state.failed.${verdict.where}`),
        text: `${t('state.failed.text', { when: when(verdict.at), reason })} ${lastGood}`,
      };
    }
    const span = verdict.kind === 'second-stale' ? formatSpan(verdict.ageMs) : '';
    return {
      title: t(`state.${verdict.kind}.title`, { ...facts, span }),
      text: t(`state.${verdict.kind}.text`, { ...facts, span }),
    };
  };
}
