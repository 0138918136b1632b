/** What an entry of the record says, in one line: its most telling words. */
import type { AnyEntry } from '#shared/dossier/entry.ts';

/** Keys in the order in which they tell most. */
const TELLING = [
  'substance',
  'name',
  'product',
  'event',
  'title',
  'indication',
  'concern',
  'scale',
  'item',
  'caption',
  'description',
  'reaction',
  'dose',
  'value',
  'severity',
  'result',
  'outcome',
  'moment',
  'answer',
  'reason',
  'notes',
  'note',
] as const;

const MOST = 3;

/** The line; empty where the entry has nothing but ticks and numbers. */
export function entrySummary({ body }: Pick<AnyEntry, 'body'>): string {
  return TELLING.flatMap((key) => {
    const value = body[key];
    if (typeof value === 'number') return [String(value)];
    return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
  })
    .slice(0, MOST)
    .join(' · ');
}
