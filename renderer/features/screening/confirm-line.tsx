/** The word that the answers hold at this session: one press, with who gave it and when. */
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Chart } from '#shared/chart/schema.ts';
import { checkOf, isConfirmed, screeningEntryOf } from '#shared/clinical/screening/session.ts';

import { useMayWrite } from '../../records/access.ts';
import { useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { useSessionTab } from '../../records/session-tabs.ts';
import { formatDay, formatTime } from '../../ui/format.ts';
import classes from './session-screening.module.css';

/** `chart`: as the record has joined it. */
export function ConfirmLine({ chart }: { chart: Chart }) {
  const { t } = useTranslation('screening');
  const { isDraft, patientId, sessionId } = useSessionTab();
  const mayWrite = useMayWrite();
  const save = useSaveEntry();
  const screening = screeningEntryOf(chart);
  const check = checkOf(chart);
  const { zone, startedAt } = chart.session;
  if (screening === null) return <p className={classes.status}>{t('confirm.never')}</p>;
  const since = formatDay(screening.at, zone);
  const isSinceVisit = screening.at >= startedAt;
  if (isConfirmed(chart) && check !== null) {
    const when = `${formatDay(check.at, zone)}, ${formatTime(check.at, zone)}`;
    return (
      <p className={classes.status} data-done>
        <IconCheck size={17} aria-hidden="true" />
        {t(`confirm.${check.outcome}`, { since, name: check.by.name, when })}
      </p>
    );
  }
  return (
    <div className={classes.status}>
      {check !== null && <span>{t('confirm.changedAfter')}</span>}
      {isDraft && mayWrite ? (
        <Button
          leftSection={<IconCheck size={17} />}
          loading={save.isPending}
          onClick={() => {
            const { id, revision } = screening;
            save.mutate({
              kind: 'screening-check',
              entry: check,
              patientId,
              sessionId,
              body: { outcome: isSinceVisit ? 'updated' : 'unchanged', screening: { id, revision } },
            });
          }}
        >
          {isSinceVisit ? t('confirm.today') : t('confirm.since', { since })}
        </Button>
      ) : (
        <span>{t('confirm.not')}</span>
      )}
      <FailureAlert error={save.error} />
    </div>
  );
}
