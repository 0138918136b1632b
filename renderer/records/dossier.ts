/** The record around the charts, as screens read and write it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { AnyEntry } from '#shared/dossier/entry.ts';
import { type BodyOf, type KindName, kindOf } from '#shared/dossier/kinds.ts';

import { call } from '../api.ts';
import { newId } from './new-id.ts';

/** Key of a patient's record among the cached answers. */
export const dossierKey = (patientId: string) => ['dossier', patientId];
const libraryKey = (parts: readonly string[]) => ['library', ...parts];

/**
 * Everything that stands now about a patient. One question for a screen: every one is written down in the audit trail.
 * Pick kinds out of it with `entriesOf` and `entryOf`.
 */
export const useDossier = (patientId: string, enabled = true) =>
  useQuery({
    queryKey: dossierKey(patientId),
    queryFn: () => call('dossier:list', { patientId, kinds: null }),
    enabled,
    staleTime: 60_000,
  });

/** What stands now of the clinic's own kinds: products, lots, presets, rules. */
export const useLibrary = (...kinds: readonly KindName[]) =>
  useQuery({ queryKey: libraryKey(kinds), queryFn: () => call('library:list', { kinds: [...kinds] }) });

/** The same with what was taken back, as it stood last: where that can be looked at, or stand again. */
export const useWholeLibrary = (kind: KindName) =>
  useQuery({
    queryKey: libraryKey([kind, 'whole']),
    queryFn: () => call('library:list', { kinds: [kind], withRemoved: true }),
  });

/** An entry that was looked at, or nothing for a new one. */
export interface Looked {
  readonly id: string;
  readonly revision: number;
}

/** What is to be written. */
interface EditOf<K extends KindName> {
  readonly kind: K;
  /** The revision that is replaced; null for a new entry. */
  readonly entry: Looked | null;
  /** Why it is changed. */
  readonly reason?: string;
  readonly patientId: string | null;
  readonly sessionId: string | null;
  readonly body: BodyOf<K>;
}

/** What is to be written, of any kind. */
export type EntryEdit = { [K in KindName]: EditOf<K> }[KindName];

const channelOf = (kind: KindName) => {
  const { scope } = kindOf(kind);
  return scope === 'library' ? 'library:save' : scope === 'policy' ? 'policy:save' : 'dossier:save';
};

function useForgetting(): (kind: KindName, patientId: string | null) => Promise<void> {
  const client = useQueryClient();
  return async (_kind, patientId) => {
    // Of every patient: an entry of somebody who has two records is shown with the other one too.
    await client.invalidateQueries({ queryKey: patientId === null ? ['library'] : ['dossier'] });
  };
}

/** Writes an entry; what shows it asks again. */
export function useSaveEntry() {
  const forget = useForgetting();
  return useMutation({
    mutationFn: ({ kind, entry, patientId, sessionId, body, reason = '' }: EntryEdit) =>
      call(channelOf(kind), {
        id: entry?.id ?? newId(),
        kind,
        patientId,
        sessionId,
        baseRevision: entry?.revision ?? 0,
        body,
        removal: null,
        ...(reason !== '' && { reason }),
      }),
    // After a refusal too: somebody else's state is what should be seen then.
    onSettled: (_saved, _error, { kind, patientId }) => forget(kind, patientId),
  });
}

/** A version of an entry of the clinic's that shall stand again. */
interface Restoring {
  readonly kind: KindName;
  readonly id: string;
  /** The revision that stands now. */
  readonly base: number;
  readonly body: AnyEntry['body'];
  readonly reason: string;
}

/** Lets what an entry said before stand again, as one more version of it. */
export function useRestoreVersion() {
  const forget = useForgetting();
  return useMutation({
    mutationFn: ({ kind, id, base, body, reason }: Restoring) =>
      call(channelOf(kind), {
        id,
        kind,
        patientId: null,
        sessionId: null,
        baseRevision: base,
        body,
        removal: null,
        reason,
      }),
    onSettled: (_saved, _error, { kind }) => forget(kind, null),
  });
}

interface Removal extends Omit<EditOf<KindName>, 'body' | 'entry' | 'reason'> {
  readonly entry: Looked;
  readonly reason: string;
}

/** Takes an entry back, with a reason; it stays in the history. */
export function useRemoveEntry() {
  const forget = useForgetting();
  return useMutation({
    mutationFn: ({ kind, entry, patientId, sessionId, reason }: Removal) =>
      call(channelOf(kind), {
        id: entry.id,
        kind,
        patientId,
        sessionId,
        baseRevision: entry.revision,
        body: {},
        removal: { reason },
      }),
    onSettled: (_saved, _error, { kind, patientId }) => forget(kind, patientId),
  });
}

/** Makes every screen that shows a patient's record ask again: for channels of their own. */
export function useForgetDossier(): (patientId: string) => Promise<void> {
  const client = useQueryClient();
  return (patientId) => client.invalidateQueries({ queryKey: dossierKey(patientId) });
}
