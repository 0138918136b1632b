/** What waits for somebody: drafts that lie about, and charts that want a second signature. */
import { useQuery } from '@tanstack/react-query';

import { call } from '../api.ts';

/** A draft that nobody has signed for so long has been forgotten. */
const DRAFT_HOURS = 48;

/** Key of the cached work list. */
export const worklistKey = ['worklist'] as const;

/** The work list. */
export const useWorklist = () =>
  useQuery({
    queryKey: worklistKey,
    queryFn: () => call('session:worklist', { olderThanHours: DRAFT_HOURS }),
  });
