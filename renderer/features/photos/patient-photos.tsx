/** Photos as a part of a patient's page. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { call } from '../../api.ts';
import { usePatientTab } from '../../records/patient-tabs.ts';
import { queryKeys } from '../../records/queries.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { PhotosPanel } from './photos-panel.tsx';

/** All photos of the patient. */
export function PatientPhotos() {
  const { id } = usePatientTab();
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.sessions(id),
    queryFn: () => call('session:list', { patientId: id }),
  });
  const visits = useMemo(
    () => new Map((data ?? []).filter(({ status }) => status !== 'entered-in-error').map((visit) => [visit.id, visit])),
    [data],
  );
  if (data === undefined) return <LoadState error={error} onRetry={() => void refetch()} />;
  return <PhotosPanel patientId={id} sessionId={null} visits={visits} />;
}
