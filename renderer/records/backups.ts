/** How backups stand, and what changes it. */
import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { call } from '../api.ts';

/** Keys of cached answers and of running work. */
export const backupKeys = { status: ['backup-status'], run: ['backup-run'] } as const;

/** While a backup is made its progress is asked for this often. */
const RUNNING_POLL_MS = 500;
/** Backups are also made without anybody asking. */
const IDLE_POLL_MS = 60_000;

/** The state of the backups, kept fresh. */
export function useBackupStatus(enabled = true) {
  const isRunning = useIsMutating({ mutationKey: backupKeys.run }) > 0;
  return useQuery({
    queryKey: backupKeys.status,
    queryFn: () => call('backup:status', {}),
    enabled,
    retry: false,
    refetchInterval: (query) => (isRunning || query.state.data?.running ? RUNNING_POLL_MS : IDLE_POLL_MS),
  });
}

/** Makes a backup in both places now. One that came no further than the first place says so in its `problem`. */
export function useRunBackup() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: backupKeys.run,
    mutationFn: async () => {
      const entry = await call('backup:run', {});
      const status = await call('backup:status', {});
      client.setQueryData(backupKeys.status, status);
      return { entry, problem: status.problem };
    },
    onError: () => client.invalidateQueries({ queryKey: backupKeys.status }),
  });
}

/** Sets the second place and how often. */
export function useConfigureBackups() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { secondFolder: string | null; everyMinutes: number }) => call('backup:configure', input),
    onSuccess: (status) => client.setQueryData(backupKeys.status, status),
  });
}

/** Restores a backup into a throw-away folder and compares every row. */
export function useDrill() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (path: string) => call('backup:drill', { path }),
    onSettled: () => client.invalidateQueries({ queryKey: backupKeys.status }),
  });
}
