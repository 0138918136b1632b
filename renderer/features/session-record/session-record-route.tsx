/** Everything around the needle at one visit: whose it is, and its parts. */
import { Badge, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigate, useParams } from 'react-router';

import type { Chart } from '#shared/chart/schema.ts';

import { useChartRecord } from '../../records/chart-record.ts';
import { useBirthText } from '../../records/patient-facts.ts';
import { PatientPicture } from '../../records/patient-picture.tsx';
import { personName } from '../../records/person.ts';
import { usePortrait } from '../../records/portrait.ts';
import { SESSION_TABS, type SessionTab } from '../../records/session-tabs.ts';
import { formatDay, formatTime } from '../../ui/format.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { TabNav } from '../../ui/tab-nav.tsx';
import classes from './session-record.module.css';

function SessionRecord({ chart }: { chart: Chart }) {
  const { t } = useTranslation('common');
  const birthText = useBirthText();
  const navigate = useNavigate();
  const { session, patient } = chart;
  const back = () => void navigate(`/session/${session.id}`);
  useHotkeys([
    [
      'r',
      () => {
        // What is being written in a drawer stays.
        if (document.querySelector('[role="dialog"]') === null) back();
      },
    ],
  ]);
  const tab: SessionTab = {
    sessionId: session.id,
    patientId: patient.id,
    chart,
    isDraft: session.status === 'draft',
  };
  const { family, given } = patient.name;
  const portrait = usePortrait(patient.id);
  const facts = [
    birthText(patient.birthDate ?? null),
    `${formatDay(session.startedAt, session.zone)} ${formatTime(session.startedAt, session.zone)}`,
  ];
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PatientPicture family={family} given={given} photoId={portrait?.body.photoId ?? null} />
        <div className={classes.who}>
          <h1 className={classes.name} dir="auto">
            {personName(family, given)}
          </h1>
          <span className={classes.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
        </div>
        {!tab.isDraft && <Badge variant="light">{t('sessionRecord.closed')}</Badge>}
        <Button variant="default" leftSection={<IconArrowLeft size={17} />} aria-keyshortcuts="R" onClick={back}>
          {t('sessionRecord.back')}
        </Button>
      </div>
      <TabNav
        label={t('sessionRecord.label')}
        base={`/session/${session.id}/record`}
        tabs={SESSION_TABS.map(({ path, labelKey }) => ({ path, label: t(labelKey) }))}
      />
      <Outlet context={tab} />
    </div>
  );
}

/** Route `/session/:id/record`. */
export function SessionRecordRoute() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useChartRecord(id, id !== '');
  if (data === undefined) return <LoadState error={error} onRetry={() => void refetch()} />;
  return <SessionRecord key={id} chart={data.chart} />;
}
