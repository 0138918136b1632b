/** Stores a new patient and goes on to the patient, or straight to the first session. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

import type { PatientInput } from '#shared/ipc/records.ts';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';
import { queryKeys } from '../../records/queries.ts';
import { useStartSession } from '../../records/use-start-session.ts';

/** Create, then navigate; `onStored` comes first, before the form goes. */
export function useCreatePatient(onStored: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const showFailure = useShowFailure();
  const start = useStartSession();
  return useMutation({
    mutationFn: ({ patient }: { patient: PatientInput; startSession: boolean }) => call('patient:create', patient),
    onSuccess: async (patient, { startSession }) => {
      onStored();
      client.setQueryData(queryKeys.patient(patient.id), patient);
      void client.invalidateQueries({ queryKey: queryKeys.patients });
      await navigate(`/patients/${patient.id}`, { replace: true });
      // The patient is stored whatever becomes of the session, so that a second Save cannot store it twice.
      if (startSession) start.mutate({ patientId: patient.id, copyFrom: null }, { onError: showFailure });
    },
  });
}
