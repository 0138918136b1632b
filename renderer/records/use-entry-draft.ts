/** A form that is an entry of the record: what is typed is saved by itself, one revision after the other. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { AnyEntry } from '#shared/dossier/entry.ts';
import type { BodyOf, KindName } from '#shared/dossier/kinds.ts';

import { call } from '../api.ts';
import { dossierKey } from './dossier.ts';
import { newId } from './new-id.ts';

/** Whether what is on screen is stored. */
export type DraftState = 'saved' | 'saving' | 'failed';

interface Spec<K extends KindName> {
  readonly kind: K;
  readonly entry: { readonly id: string; readonly revision: number; readonly body: BodyOf<K> } | null;
  readonly patientId: string;
  readonly sessionId: string | null;
  readonly empty: BodyOf<K>;
}

/** What a form needs. */
export interface EntryDraft<K extends KindName> {
  readonly body: BodyOf<K>;
  readonly change: (part: Partial<BodyOf<K>>) => void;
  readonly state: DraftState;
  readonly error: unknown;
  /** Tries again after a failure. */
  readonly retry: () => void;
}

/** Typing pauses this long before a revision is made of it, ms. */
const PAUSE_MS = 500;

/** A draft of a kind that a patient or a session has at most one of. */
export function useEntryDraft<K extends KindName>({
  kind,
  entry,
  patientId,
  sessionId,
  empty,
}: Spec<K>): EntryDraft<K> {
  const client = useQueryClient();
  const [body, setBody] = useState<BodyOf<K>>(entry?.body ?? empty);
  const [state, setState] = useState<DraftState>('saved');
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(body);
  const base = useRef({ id: entry?.id ?? newId(), revision: entry?.revision ?? 0 });
  const isDirty = useRef(false);
  const isBusy = useRef(false);
  const timer = useRef<number | undefined>(undefined);

  const save = useCallback(async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      while (isDirty.current) {
        isDirty.current = false;
        const { id, revision } = base.current;
        const saved = await call('dossier:save', {
          id,
          kind,
          patientId,
          sessionId,
          baseRevision: revision,
          body: latest.current,
          removal: null,
        });
        base.current = { id, revision: saved.revision };
        client.setQueryData<AnyEntry[]>(dossierKey(patientId), (entries) => [
          ...(entries ?? []).filter((other) => other.id !== id),
          saved,
        ]);
      }
      setState('saved');
      setError(null);
    } catch (failure) {
      isDirty.current = true;
      setState('failed');
      setError(failure);
    } finally {
      isBusy.current = false;
    }
  }, [client, kind, patientId, sessionId]);

  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      void save();
    },
    [save],
  );

  return {
    body,
    state,
    error,
    change(part) {
      latest.current = { ...latest.current, ...part };
      setBody(latest.current);
      isDirty.current = true;
      setState('saving');
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), PAUSE_MS);
    },
    retry: () => void save(),
  };
}
