/** Finds sections of the guide by words: beginnings count, small mistakes and accents do not. */
import MiniSearch from 'minisearch';

import type { GuideSection } from './guide-sections.ts';

/** A section that was found, with the words around the first place where it fits. */
export interface GuideHit {
  readonly section: GuideSection;
  readonly excerpt: string;
}

/** Looks for words; the best first. */
export type GuideSearch = (words: string) => readonly GuideHit[];

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const AROUND = 70;
const MOST = 12;

/** Some words of the text around the first of the terms; the beginning where none is in it. */
function excerptOf(text: string, terms: readonly string[]): string {
  const folded = plain(text);
  const places = terms.map((term) => folded.indexOf(term)).filter((place) => place >= 0);
  const place = places.length === 0 ? 0 : Math.min(...places);
  const from = place <= AROUND ? 0 : text.indexOf(' ', place - AROUND) + 1;
  const to = text.lastIndexOf(' ', place + 2 * AROUND);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to > place ? to : undefined).trim()} …`;
}

/** An index of the sections. */
export function createGuideSearch(sections: readonly GuideSection[]): GuideSearch {
  const index = new MiniSearch({ fields: ['title', 'text'], processTerm: (term) => plain(term) || null });
  index.addAll(sections.map(({ title, text }, id) => ({ id, title, text })));
  return (words) =>
    index
      .search(words, { prefix: true, fuzzy: 0.15, boost: { title: 4 }, combineWith: 'AND' })
      .slice(0, MOST)
      .flatMap(({ id, terms }) => {
        const section = sections[Number(id)];
        return section === undefined ? [] : [{ section, excerpt: excerptOf(section.text, terms) }];
      });
}
