/** When something was signed, as it is written down. */
import { type Store } from '../store.ts';

const OFFSET = /^GMT(?:([+-])(\d{1,2}):?(\d{2})?)?$/;

/** Offset of a zone from UTC at a moment, minutes; east is positive. */
export function offsetMinutes(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = OFFSET.exec(name) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' && size > 0 ? -size : size;
}

/** The moment now: UTC, with the clinic's zone and its offset. */
export function momentNow(store: Store): { at: string; zone: string; offsetMinutes: number } {
  const at = store.instant();
  const { zone } = store.options;
  return { at, zone, offsetMinutes: offsetMinutes(zone, new Date(at)) };
}
