/** The parts of a visit's record, and how each gets the visit. */
import { useOutletContext } from 'react-router';

import type { Chart } from '#shared/chart/schema.ts';

/** Every part, in the order shown; `path` is relative to `/session/:id/record`. */
export const SESSION_TABS = [
  { path: 'screening', labelKey: 'sessionTabs.screening' },
  { path: 'consent', labelKey: 'sessionTabs.consent' },
  { path: 'care', labelKey: 'sessionTabs.care' },
  { path: 'aftercare', labelKey: 'sessionTabs.aftercare' },
  { path: 'photos', labelKey: 'sessionTabs.photos' },
] as const;

/** A visit as its parts see it. */
export interface SessionTab {
  readonly sessionId: string;
  readonly patientId: string;
  /** As stored; what joins it from the record does so when it is signed. */
  readonly chart: Chart;
  /** Whether it can still be changed. */
  readonly isDraft: boolean;
}

/** The visit whose record this is. */
export const useSessionTab = (): SessionTab => useOutletContext<SessionTab>();
