/** A file that was chosen, how it is read, and what would come of it. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { type ChosenReading, NOTHING_CHOSEN } from '#shared/interchange/patient-list/reading.ts';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';
import { queryKeys } from '../../records/queries.ts';

interface ListFile {
  readonly name: string;
  /** null: larger than what can be read. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** Tells one choice of a file from the next. */
  readonly serial: number;
}

/** Choosing, planning, and taking over; a new file begins anew. */
export function usePatientList() {
  const client = useQueryClient();
  const showFailure = useShowFailure();
  const [file, setFile] = useState<ListFile | null>(null);
  const [chosen, setChosen] = useState<ChosenReading>(NOTHING_CHOSEN);
  const bytes = file?.bytes ?? null;

  const choose = useMutation({
    mutationFn: () => call('file:choose-table', {}),
    onSuccess: ({ file: next }) => {
      if (next === null) return;
      setChosen(NOTHING_CHOSEN);
      setFile((before) => ({ ...next, serial: (before?.serial ?? 0) + 1 }));
      takeOver.reset();
    },
    onError: showFailure,
  });
  const plan = useQuery({
    queryKey: ['patient-list', file?.serial, chosen],
    queryFn: () => call('patients:plan-import', { bytes: bytes ?? new Uint8Array(), chosen }),
    enabled: bytes !== null,
    placeholderData: keepPreviousData,
    // A file holds patients: nothing of it stays in memory longer than it is looked at.
    gcTime: 0,
    retry: false,
  });
  const takeOver = useMutation({
    mutationFn: (how: { withKnown: boolean; onlyValid: boolean; expected: number }) =>
      call('patients:import', { bytes: bytes ?? new Uint8Array(), chosen, ...how }),
    onSuccess: () => {
      setFile(null);
      void client.invalidateQueries({ queryKey: queryKeys.patients });
    },
    onError: (error) => {
      showFailure(error);
      void plan.refetch();
    },
  });
  return {
    file,
    chosen,
    choose: () => {
      choose.mutate();
    },
    read: (part: Partial<ChosenReading>) => {
      setChosen((before) => ({ ...before, ...part }));
    },
    plan,
    takeOver,
  };
}
