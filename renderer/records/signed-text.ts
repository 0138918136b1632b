/** Signatures in words: when, where, as what, and the hash in groups that can be compared by eye. */
import { useTranslation } from 'react-i18next';

import { dateFormat } from '../i18n/locale.ts';

/** A moment as it is kept under a chart. */
interface SignedMoment {
  /** UTC. */
  readonly at: string;
  /** IANA name. */
  readonly zone: string;
  readonly offsetMinutes: number;
}

const HASH_GROUP = 8;
const MS_PER_MINUTE = 60_000;

/** The clock that hung on the wall: the offset kept with the signature counts, not what the zone means today. */
const onTheWall = ({ at, offsetMinutes }: SignedMoment): Date =>
  new Date(Date.parse(at) + offsetMinutes * MS_PER_MINUTE);

/** Day and time to the minute. */
export const formatSignedAt = (moment: SignedMoment, locale?: string): string =>
  dateFormat({ dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }, locale).format(onTheWall(moment));

/** Distance from UTC: `UTC+01:00`. */
export function formatOffset(offsetMinutes: number): string {
  const minutes = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Day, time to the second, zone and offset: nothing left to be asked. */
export function formatSignedExactly(moment: SignedMoment, locale?: string): string {
  const clock = dateFormat({ dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' }, locale);
  const { zone, offsetMinutes } = moment;
  const where = zone === 'UTC' && offsetMinutes === 0 ? zone : `${zone}, ${formatOffset(offsetMinutes)}`;
  return `${clock.format(onTheWall(moment))} (${where})`;
}

/** A hash in groups of eight digits. */
export const groupHash = (hash: string): readonly string[] =>
  Array.from({ length: Math.ceil(hash.length / HASH_GROUP) }, (_, i) =>
    hash.slice(i * HASH_GROUP, (i + 1) * HASH_GROUP),
  );

/** A hash short enough for one line: its first twelve digits. */
export const shortHash = (hash: string): string => hash.slice(0, 12);

/** The name of a role from its code; a code this program does not know is shown as it is. */
export function useRoleName(): (role: string) => string {
  const { t, i18n } = useTranslation('signing');
  return (role) => (i18n.exists(`role.${role}`, { ns: 'signing' }) ? t(`role.${role}`) : role);
}
