/** The start screen: find a patient, go on with a recent session, or begin. */
import { Button, Group } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconFileImport, IconFlask, IconUserPlus, IconWritingSign } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';

import { call } from '../../api.ts';
import { useMayWrite } from '../../records/access.ts';
import { personName } from '../../records/person.ts';
import { usePatientSearch } from '../../records/patient-search.ts';
import { queryKeys, useAppInfo } from '../../records/queries.ts';
import { SessionLine } from '../../records/session-line.tsx';
import { WorklistNotice } from '../../records/worklist-notice.tsx';
import { Mark } from '../../ui/wordmark.tsx';
import { FirstRun } from './first-run.tsx';
import { QuickSearch } from './quick-search.tsx';
import { RecentPatients } from './recent-patients.tsx';
import classes from './start-route.module.css';
import { useOpenSample } from './use-open-sample.ts';

const RECENT_SESSIONS = 8;

/** Route `/`. */
export function StartRoute() {
  const { t } = useTranslation(['start', 'sheet']);
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const mayWrite = useMayWrite();
  const info = useAppInfo();
  const sample = useOpenSample();
  const everyone = usePatientSearch('', 1);
  const recent = useQuery({
    queryKey: [...queryKeys.recent, RECENT_SESSIONS],
    queryFn: () => call('session:recent', { limit: RECENT_SESSIONS }),
  });
  const newPatient = () => void navigate(`/patients?new=${encodeURIComponent(text.trim())}`);
  useHotkeys(mayWrite ? [['mod+N', newPatient]] : [], []);
  const isEmpty = everyone.total === 0 && !everyone.isPending && everyone.error === null;

  return (
    <div className={classes.page}>
      <div className={classes.hero}>
        <span className={classes.mark}>
          <Mark sizePx={40} />
        </span>
        <h1 className={classes.title}>{t('title')}</h1>
        <QuickSearch text={text} onText={setText} onNew={mayWrite ? newPatient : null} />
        <Group gap="xs" justify="center">
          {mayWrite && (
            <>
              <Button leftSection={<IconUserPlus size={17} />} onClick={newPatient}>
                {t('newPatient')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconFileImport size={17} />}
                onClick={() => void navigate('/exchange/in', { state: { choose: true } })}
              >
                {t('import')}
              </Button>
            </>
          )}
          {info.data?.place === 'clinic' && mayWrite && (
            <Button
              variant="default"
              leftSection={<IconFlask size={17} />}
              loading={sample.isPending}
              onClick={() => {
                sample.mutate();
              }}
            >
              {t('sample')}
            </Button>
          )}
          <Button component={Link} to="/blank-chart" variant="default" leftSection={<IconWritingSign size={17} />}>
            {t('sheet:blank.button')}
          </Button>
        </Group>
      </div>
      {text.trim() === '' && isEmpty && mayWrite && <FirstRun />}
      {text.trim() === '' && <WorklistNotice />}
      {text.trim() === '' && recent.data !== undefined && recent.data.length > 0 && (
        <RecentPatients rows={recent.data} mayWrite={mayWrite} />
      )}
      {text.trim() === '' && recent.data !== undefined && recent.data.length > 0 && (
        <section className={classes.recent} aria-labelledby="recent-title">
          <h2 id="recent-title" className={classes.sectionTitle}>
            {t('recent')}
          </h2>
          <div className={classes.panel}>
            {recent.data.map((row) => (
              <SessionLine
                key={row.id}
                row={row}
                patient={personName(row.patientFamily, row.patientGiven)}
                birthDate={row.birthDate}
              />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}
