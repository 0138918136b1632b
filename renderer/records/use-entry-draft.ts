/** A form that is an entry of the record: what is typed is saved by itself, one revision after the other. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { AnyEntry } from '#shared/dossier/entry.ts';
import type { BodyOf, KindName } from '#shared/dossier/kinds.ts';

import { call, errorCode } from '../api.ts';
import { useMe } from './access.ts';
import { dossierKey } from './dossier.ts';
import { createEntrySaver } from './entry-saver.ts';
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
  const me = useMe()?.id ?? null;
  const latest = useRef(body);
  const timer = useRef<number | undefined>(undefined);
  const [saver] = useState(() => {
    const id = entry?.id ?? newId();
    return createEntrySaver<BodyOf<K>>(
      {
        async write(baseRevision, sent) {
          const input = { id, kind, patientId, sessionId, baseRevision, body: sent, removal: null };
          const saved = await call('dossier:save', input);
          client.setQueryData<AnyEntry[]>(dossierKey(patientId), (entries) => [
            ...(entries ?? []).filter((other) => other.id !== id),
            saved,
          ]);
          return saved;
        },
        async look() {
          try {
            const [newest] = await call('dossier:history', { id });
            return newest === undefined ? null : { revision: newest.revision, isMine: newest.by.id === me };
          } catch (failure) {
            if (errorCode(failure) === 'not-found') return null;
            throw failure;
          }
        },
        isInDoubt: (failure) => errorCode(failure) === 'unavailable',
      },
      entry?.revision ?? 0,
    );
  });

  const save = useCallback(async (): Promise<void> => {
    try {
      await saver.save();
      setState('saved');
      setError(null);
    } catch (failure) {
      setState('failed');
      setError(failure);
    }
  }, [saver]);

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
      saver.take(latest.current);
      setState('saving');
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), PAUSE_MS);
    },
    retry: () => void save(),
  };
}
