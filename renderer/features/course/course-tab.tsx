/** Part "Course" of a patient's page: series of sessions, scores over time, what is paid and owed. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Entry, entriesOf } from '#shared/dossier/entry.ts';

import { call } from '../../api.ts';
import { useMayWrite } from '../../records/access.ts';
import { useDossier } from '../../records/dossier.ts';
import { usePatientTab } from '../../records/patient-tabs.ts';
import { queryKeys, useAppInfo, useSettings } from '../../records/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { plainDateIn } from '../../ui/format.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { PageSection } from '../../ui/page.tsx';
import { CourseCard } from './course-card.tsx';
import { CourseDrawer } from './course-drawer.tsx';
import { Payments } from './payments.tsx';
import { Scores } from './scores.tsx';

/** Courses first, then scores, then money. */
export function CourseTab() {
  const { t } = useTranslation('course');
  const { id } = usePatientTab();
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const paper = useSettings().data?.paper ?? 'A4';
  const mayWrite = useMayWrite();
  const [edited, setEdited] = useState<Entry<'course'> | 'new' | null>(null);
  const dossier = useDossier(id);
  const sessions = useQuery({
    queryKey: queryKeys.sessions(id),
    queryFn: () => call('session:list', { patientId: id }),
  });
  if (dossier.data === undefined || sessions.data === undefined) {
    return (
      <LoadState
        error={dossier.error ?? sessions.error}
        onRetry={() => {
          void dossier.refetch();
          void sessions.refetch();
        }}
      />
    );
  }
  const today = plainDateIn(new Date().toISOString(), zone);
  const courses = entriesOf(dossier.data, 'course');
  return (
    <>
      <PageSection
        title={t('title')}
        actions={
          mayWrite && (
            <Button variant="default" leftSection={<IconPlus size={17} />} onClick={() => setEdited('new')}>
              {t('new')}
            </Button>
          )
        }
      >
        {courses.length === 0 ? (
          <EmptyState title={t('empty')} text={t('emptyText')} />
        ) : (
          courses
            .toReversed()
            .map((course) => (
              <CourseCard
                key={course.id}
                patientId={id}
                paper={paper}
                course={course}
                sessions={sessions.data}
                zone={zone}
                today={today}
                onEdit={mayWrite ? () => setEdited(course) : null}
              />
            ))
        )}
      </PageSection>
      <Scores patientId={id} scores={entriesOf(dossier.data, 'score')} today={today} mayWrite={mayWrite} />
      <Payments
        patientId={id}
        payments={entriesOf(dossier.data, 'payment')}
        courses={courses}
        today={today}
        mayWrite={mayWrite}
      />
      <CourseDrawer
        patientId={id}
        edited={edited}
        sessions={sessions.data}
        zone={zone}
        today={today}
        onClose={() => setEdited(null)}
      />
    </>
  );
}
