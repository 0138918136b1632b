/** The patient search behind every list; the service knows about accents and the order of words. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

import type { PatientRow } from '#shared/ipc/records.ts';

import { call } from '../api.ts';
import { queryKeys } from './queries.ts';

/** Pause after a keystroke before the service is asked. */
const TYPING_PAUSE_MS = 80;

/** Rows found so far, page by page. */
export interface PatientSearch {
  readonly patients: readonly PatientRow[];
  readonly total: number;
  /** False while the rows on screen still answer an earlier text: opening one would open the wrong person. */
  readonly isCurrent: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** Searches while typing and keeps the last rows on screen until the new ones are there. */
export function usePatientSearch(text: string, pageSize: number, enabled = true): PatientSearch {
  const [query] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS);
  const search = useInfiniteQuery({
    queryKey: [...queryKeys.patients, query, pageSize],
    queryFn: ({ pageParam }) => call('patient:search', { query, limit: pageSize, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.patients.length, 0);
      return last.patients.length > 0 && loaded < last.total ? loaded : undefined;
    },
    placeholderData: keepPreviousData,
    enabled,
  });
  return {
    patients: search.data?.pages.flatMap((page) => page.patients) ?? [],
    total: search.data?.pages[0]?.total ?? 0,
    isCurrent: query === text.trim() && !search.isPending && !search.isPlaceholderData,
    isPending: search.isPending,
    error: search.error,
    loadMore: () => {
      if (search.hasNextPage && !search.isFetchingNextPage) void search.fetchNextPage();
    },
    retry: () => void search.refetch(),
  };
}
