/** A restore drill: which backup is being tried out, and what came of it. */
import { useState } from 'react';

import type { BackupEntry } from '#shared/ipc/backups.ts';
import type { Output } from '#shared/ipc/contract.ts';

import { useDrill } from '../../records/backups.ts';

/** The drill of this page. */
export interface TryOut {
  readonly entry: BackupEntry | null;
  readonly result: Output<'backup:drill'> | null;
  readonly error: unknown;
  readonly isRunning: boolean;
  readonly start: (entry: BackupEntry) => void;
}

/** One drill at a time; the last result stays until the next. */
export function useTryOut(): TryOut {
  const drill = useDrill();
  const [entry, setEntry] = useState<BackupEntry | null>(null);
  return {
    entry,
    result: drill.data ?? null,
    error: drill.error,
    isRunning: drill.isPending,
    start: (next) => {
      setEntry(next);
      drill.mutate(next.path);
    },
  };
}
