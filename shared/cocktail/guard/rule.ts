/** The limits that count: those that the clinic has confirmed or entered, and not put away. */
import type { Entry } from '../../dossier/entry.ts';
import { LIDOCAINE_WORDS, type PublishedLimit, publishedLimit } from './published.ts';
import { knownValues, type LimitValues } from './values.ts';

/** A limit that counts. */
export interface LimitRule {
  /** Code of a published limit, or the entry's id. */
  readonly code: string;
  readonly name: string;
  /** Parts of names, lower case. */
  readonly words: readonly string[];
  /** Whether it is about lidocaine, which comes from creams too. */
  readonly isLidocaine: boolean;
  readonly epinephrine: 'with' | 'without' | null;
  readonly regions: readonly string[] | null;
  readonly values: LimitValues;
  /** The label on which somebody checked it, and when. */
  readonly label: string;
  readonly confirmedOn: string | null;
  /** Tags of published sources; empty: the label alone. */
  readonly sources: readonly string[];
}

/** Names in a substance as typed, separated by commas: any of them. */
export const wordsOf = (substance: string): string[] =>
  substance
    .toLowerCase()
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

const isLidocaine = (words: readonly string[]): boolean =>
  words.some((word) => LIDOCAINE_WORDS.some((known) => word.includes(known)));

const fromPublished = ({ code, words, epinephrine, regions, sources }: PublishedLimit) => ({
  code,
  words,
  isLidocaine: isLidocaine(words),
  epinephrine,
  regions,
  sources: sources.map(({ tag }) => tag),
});

function ownRule({ id, body }: Entry<'limit'>) {
  const words = wordsOf(body.substance);
  return { code: id, words, isLidocaine: isLidocaine(words), epinephrine: null, regions: null, sources: [] };
}

/** What counts of the clinic's entries: switched on, read off a label, about a substance that can be recognised. */
export function rulesOf(entries: readonly Entry<'limit'>[]): LimitRule[] {
  return entries.flatMap((entry): LimitRule[] => {
    const { body } = entry;
    const published = publishedLimit(body.published);
    const values = knownValues(body.values);
    if (!body.enabled || body.label.trim() === '' || (body.published !== null && published === undefined)) return [];
    const about = published === undefined ? ownRule(entry) : fromPublished(published);
    if (about.words.length === 0 || Object.keys(values).length === 0) return [];
    return [{ ...about, name: body.name, values, label: body.label, confirmedOn: body.confirmedOn ?? null }];
  });
}
