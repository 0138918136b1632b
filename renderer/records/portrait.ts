/** Which photo is the patient's picture, and how another one is chosen. */
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { entryOf } from '#shared/dossier/entry.ts';

import { call } from '../api.ts';
import { dossierKey, useSaveEntry } from './dossier.ts';
import { useShowFailure } from './failure.ts';
import { queryKeys } from './queries.ts';

/** The entry that says so; null: none yet, undefined: not known yet. */
export function usePortrait(patientId: string) {
  return useQuery({
    queryKey: [...dossierKey(patientId), 'portrait'],
    queryFn: () => call('dossier:list', { patientId, kinds: ['portrait'] }),
    staleTime: 60_000,
    select: (entries) => entryOf(entries, 'portrait'),
  }).data;
}

/** Chooses a photo; null: none. Every list that shows the patient asks again. */
export function useSetPortrait(patientId: string) {
  const entry = usePortrait(patientId);
  const client = useQueryClient();
  const save = useSaveEntry();
  const showFailure = useShowFailure();
  return (photoId: string | null): void => {
    if (entry === undefined || save.isPending) return;
    save.mutate(
      { kind: 'portrait', entry, patientId: entry?.patientId ?? patientId, sessionId: null, body: { photoId } },
      {
        onError: showFailure,
        onSuccess: () => {
          void client.invalidateQueries({ queryKey: queryKeys.patients });
          void client.invalidateQueries({ queryKey: queryKeys.recent });
        },
      },
    );
  };
}
