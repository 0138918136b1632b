/** The audit trail, what is past its retention period, and what was erased. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { AuditEntry } from '#shared/ipc/audit.ts';
import type { Input } from '#shared/ipc/contract.ts';

import { call } from '../api.ts';
import { queryKeys } from './queries.ts';

const keys = { list: ['audit'], due: ['retention-due'], erasures: ['erasures'] } as const;

const PAGE_SIZE = 100;
/** The first patients past their period: enough to see that there are some, the list of erasures stays in sight. */
const FIRST_DUE = 8;

/** What the trail is narrowed to; null: not at all. */
export type AuditFilter = Omit<Input<'audit:list'>, 'limit' | 'offset'>;

/** Entries found so far, newest first. */
export interface AuditList {
  readonly entries: readonly AuditEntry[];
  readonly total: number;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** What tells one line from another: the trail and the log of changes number their entries each for itself. */
export const auditEntryKey = ({ seq, at, action }: AuditEntry): string => `${at} ${action} ${seq}`;

/** The trail, page by page. Each look is an entry of its own, so it is not asked for again by itself. */
export function useAuditList(filter: AuditFilter): AuditList {
  const list = useInfiniteQuery({
    queryKey: [...keys.list, filter],
    queryFn: ({ pageParam }) => call('audit:list', { ...filter, limit: PAGE_SIZE, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.entries.length, 0);
      return last.entries.length > 0 && loaded < last.total ? loaded : undefined;
    },
    retry: false,
  });
  const pages = list.data?.pages ?? [];
  // Entries that are added while one reads move the rest down: what comes twice is shown once.
  const byKey = new Map(pages.flatMap((page) => page.entries).map((entry) => [auditEntryKey(entry), entry]));
  return {
    entries: [...byKey.values()],
    total: pages[pages.length - 1]?.total ?? 0,
    isPending: list.isPending,
    error: list.error,
    loadMore: () => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    },
    retry: () => void list.refetch(),
  };
}

/** Everyone with an account, for the filter. */
export const usePeople = () => useQuery({ queryKey: ['people'], queryFn: () => call('people:list', {}) });

/** Checks the whole trail. */
export const useVerifyTrail = () => useMutation({ mutationFn: () => call('audit:verify', {}) });

/** Patients past the retention period, page by page. */
export function useRetentionDue() {
  return useInfiniteQuery({
    queryKey: keys.due,
    queryFn: ({ pageParam }) =>
      call('retention:due', { limit: pageParam === 0 ? FIRST_DUE : PAGE_SIZE, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.patients.length, 0);
      return last.patients.length > 0 && loaded < last.total ? loaded : undefined;
    },
    retry: false,
  });
}

/** Everything that was ever erased. */
export const useErasures = () =>
  useQuery({ queryKey: keys.erasures, queryFn: () => call('erasure:list', {}), retry: false });

/** Erases a patient; nothing of them stays in the cache either. */
export function useErasePatient() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input<'patient:erase'>) => call('patient:erase', input),
    // The password is not kept in memory.
    gcTime: 0,
    onSuccess: async ({ patientId }) => {
      client.removeQueries({ queryKey: queryKeys.patient(patientId) });
      client.removeQueries({ queryKey: queryKeys.sessions(patientId) });
      client.removeQueries({ queryKey: ['session'] });
      await client.invalidateQueries();
    },
  });
}
