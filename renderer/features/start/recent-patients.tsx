/** Patients charted last: one click goes on with the chart, or starts the next session. */
import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import type { Output } from '#shared/ipc/contract.ts';

import { useBirthText } from '../../records/patient-facts.ts';
import { PatientPicture } from '../../records/patient-picture.tsx';
import { personName } from '../../records/person.ts';
import { useStartSession } from '../../records/use-start-session.ts';
import classes from './recent-patients.module.css';

const SHOWN = 4;

/** `rows`: the last sessions, newest first; `mayWrite`: whether a session can be started. */
export function RecentPatients({ rows, mayWrite }: { rows: Output<'session:recent'>; mayWrite: boolean }) {
  const { t } = useTranslation('palette');
  const navigate = useNavigate();
  const start = useStartSession();
  const birthText = useBirthText();
  const last = [
    ...new Map(rows.toReversed().map((row): [string, (typeof rows)[number]] => [row.patientId, row])).values(),
  ]
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
    .slice(0, SHOWN);
  return (
    <section className={classes.recent} aria-labelledby="recent-patients">
      <h2 id="recent-patients" className={classes.title}>
        {t('start.title')}
      </h2>
      <ul className={classes.list}>
        {last.map((row) => {
          const name = personName(row.patientFamily, row.patientGiven);
          const openWords = t(row.status === 'draft' ? 'start.finish' : 'start.open');
          return (
            <li key={row.patientId} className={classes.line}>
              <PatientPicture family={row.patientFamily} given={row.patientGiven} photoId={row.portrait} />
              <span className={classes.who}>
                <span className={classes.name} dir="auto">
                  {name}
                </span>
                <span className={classes.born}>{birthText(row.birthDate)}</span>
              </span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`${openWords}: ${name}`}
                onClick={() => void navigate(`/session/${row.id}`)}
              >
                {openWords}
              </Button>
              {mayWrite && (
                <Button
                  variant="light"
                  size="compact-sm"
                  leftSection={<IconPlayerPlay size={15} />}
                  aria-label={`${t('start.begin')}: ${name}`}
                  disabled={start.isPending}
                  onClick={() => start.mutate({ patientId: row.patientId, copyFrom: null })}
                >
                  {t('start.begin')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
