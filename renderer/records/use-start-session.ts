/** Starts a session and opens it: nothing is asked in between. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

import { call } from '../api.ts';
import { useShowFailure } from './failure.ts';
import { queryKeys } from './queries.ts';

/** `copyFrom`: the session whose treatments and points come along as planned, or null. */
export function useStartSession() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const showFailure = useShowFailure();
  return useMutation({
    mutationFn: (input: { patientId: string; copyFrom: string | null }) => call('session:start', input),
    onSuccess: async ({ chart }) => {
      void client.invalidateQueries({ queryKey: queryKeys.sessions(chart.patient.id) });
      void client.invalidateQueries({ queryKey: queryKeys.recent });
      void client.invalidateQueries({ queryKey: queryKeys.patients });
      await navigate(`/session/${chart.session.id}`);
    },
    onError: showFailure,
  });
}
