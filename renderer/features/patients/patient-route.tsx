/** One patient: who it is, start a session, and the parts of the record. */
import { Anchor, Button, Group } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronLeft, IconCopy, IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useParams } from 'react-router';

import type { Patient, SessionRow } from '#shared/ipc/records.ts';

import { call } from '../../api.ts';
import { useMayWrite } from '../../records/access.ts';
import { PatientPicture } from '../../records/patient-picture.tsx';
import { PATIENT_TABS } from '../../records/patient-tabs.ts';
import { personName } from '../../records/person.ts';
import { usePortrait } from '../../records/portrait.ts';
import { queryKeys } from '../../records/queries.ts';
import { useStartSession } from '../../records/use-start-session.ts';
import { formatDay } from '../../ui/format.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { TabNav } from '../../ui/tab-nav.tsx';
import { EditPatientDrawer, useWasEditing } from './edit-patient-drawer.tsx';
import { ExportMenu } from './export-menu.tsx';
import { MergedNotice } from './merged-notice.tsx';
import { PatientAdminMenu } from './patient-admin-menu.tsx';
import { PatientFacts } from './patient-facts.tsx';
import classes from './patient-route.module.css';

/** The newest session that may be copied: an entry made in error is no example. */
const lastUsable = (sessions: readonly SessionRow[]): SessionRow | undefined =>
  sessions
    .filter((row) => row.status !== 'entered-in-error')
    .reduce<SessionRow | undefined>(
      (last, row) => (last === undefined || row.startedAt > last.startedAt ? row : last),
      undefined,
    );

function PatientPage({ patient }: { patient: Patient }) {
  const { t } = useTranslation(['patients', 'common']);
  const [isEditing, setIsEditing] = useState(useWasEditing(patient.id));
  const start = useStartSession();
  const mayWrite = useMayWrite();
  const portrait = usePortrait(patient.id);
  const sessions = useQuery({
    queryKey: queryKeys.sessions(patient.id),
    queryFn: () => call('session:list', { patientId: patient.id }),
  });
  const last = lastUsable(sessions.data ?? []);
  const begin = (copyFrom: string | null) => {
    if (mayWrite && !start.isPending) start.mutate({ patientId: patient.id, copyFrom });
  };
  useHotkeys([
    [
      'mod+Enter',
      () => {
        begin(null);
      },
    ],
  ]);

  return (
    <div className={classes.page}>
      <Anchor component={Link} to="/patients" className={classes.back ?? ''}>
        <IconChevronLeft size={15} /> {t('title')}
      </Anchor>
      <div className={classes.head}>
        <PatientPicture
          family={patient.family}
          given={patient.given}
          photoId={portrait?.body.photoId ?? null}
          size="large"
        />
        <div className={classes.who}>
          <h1 className={classes.name} dir="auto">
            {personName(patient.family, patient.given)}
          </h1>
          <PatientFacts patient={patient} />
        </div>
        <Group gap="xs" className={classes.actions ?? ''}>
          <ExportMenu patientId={patient.id} />
          {mayWrite && (
            <>
              <Button
                variant="default"
                leftSection={<IconPencil size={17} />}
                onClick={() => {
                  setIsEditing(true);
                }}
              >
                {t('editShort')}
              </Button>
              {last !== undefined && (
                <Button
                  variant="default"
                  leftSection={<IconCopy size={17} />}
                  disabled={start.isPending}
                  title={t('copyHint', { date: formatDay(last.startedAt, last.zone) })}
                  onClick={() => {
                    begin(last.id);
                  }}
                >
                  {t('copy')}
                </Button>
              )}
              <Button
                leftSection={<IconPlayerPlay size={17} />}
                loading={start.isPending}
                onClick={() => {
                  begin(null);
                }}
              >
                {t('start')}
              </Button>
            </>
          )}
          <PatientAdminMenu patientId={patient.id} />
        </Group>
      </div>
      <MergedNotice patientId={patient.id} />
      <TabNav
        label={t('tabs')}
        base={`/patients/${patient.id}`}
        tabs={PATIENT_TABS.map(({ path, labelKey }) => ({ path, label: t(`common:${labelKey}`) }))}
      />
      <Outlet context={patient} />
      <EditPatientDrawer
        patient={patient}
        opened={isEditing}
        onClose={() => {
          setIsEditing(false);
        }}
      />
    </div>
  );
}

/** Route `/patients/:id`. */
export function PatientRoute() {
  const { id = '' } = useParams();
  const patient = useQuery({ queryKey: queryKeys.patient(id), queryFn: () => call('patient:get', { id }) });
  if (patient.data === undefined) {
    return <LoadState error={patient.error} onRetry={() => void patient.refetch()} />;
  }
  return <PatientPage key={id} patient={patient.data} />;
}
