/** Days and moments as the record prints them: in the zone of the session. */
import { formatDay, formatPlainDate, formatTime } from '../../../ui/format.ts';
import type { PrintModel } from '../print-model.ts';

/** How days and moments are told. */
export interface Moments {
  /** `10 Nov 2026, 09:30`. */
  readonly moment: (at: string) => string;
  readonly time: (at: string | null) => string;
  readonly day: (day: string) => string;
}

/** For a document. */
export function momentsOf({ chart, locale }: Pick<PrintModel, 'chart' | 'locale'>): Moments {
  const { zone } = chart.session;
  return {
    moment: (at) => `${formatDay(at, zone, locale)}, ${formatTime(at, zone, locale)}`,
    time: (at) => (at === null ? '–' : formatTime(at, zone, locale)),
    day: (day) => formatPlainDate(day, locale),
  };
}
