/** Words that were searched for, as the audit trail holds them. */
import { createHmac } from 'node:crypto';

import { foldWords } from '../search-text.ts';
import { type Store } from '../store.ts';

/**
 * A keyed digest of a search: the same words give the same digest, so that "who looked for this name" can be answered by
 * somebody who knows the name; the words themselves are nowhere. Empty for an empty search.
 */
export function searchMark(store: Store, query: string): string {
  const words = foldWords(query);
  if (words.length === 0) return '';
  return createHmac('sha256', store.keys.audit)
    .update(`mesochart:search\n${words.join(' ')}`)
    .digest('hex');
}
