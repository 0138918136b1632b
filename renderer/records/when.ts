/** Moments in the clinic's zone. */
import { formatDay, formatTime } from '../ui/format.ts';
import { useAppInfo } from './queries.ts';

/** "22 Nov 2026, 14:05", in the clinic's zone. */
export function useWhen(): (instant: string) => string {
  const zone = useAppInfo().data?.zone ?? 'UTC';
  return (instant) => `${formatDay(instant, zone)}, ${formatTime(instant, zone)}`;
}
