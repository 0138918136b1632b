/** The clinic's logo and further lines for the head of its papers: for documents, sheets and settings. */
import { type AnyEntry, entriesOf, type Entry } from '#shared/dossier/entry.ts';
import type { Letterhead } from '#shared/dossier/letterhead.ts';

import { call } from '../api.ts';
import { useLibrary } from './dossier.ts';

/** A logo to be shown. */
export interface Logo {
  /** For `<img src>`. */
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

/** The head of a paper. */
export interface PaperHead {
  readonly lines: string;
  readonly logo: Logo | null;
}

/** Where nobody set one. */
const NO_HEAD: PaperHead = { lines: '', logo: null };

/** The entry that counts: the newest that was not taken back. */
const standing = (entries: readonly AnyEntry[]): Entry<'letterhead'> | null =>
  entriesOf(entries, 'letterhead')
    .filter(({ removal }) => removal === null)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;

const headOf = ({ lines, logo }: Letterhead): PaperHead => ({
  lines,
  logo: logo === null ? null : { href: `data:image/png;base64,${logo.png}`, width: logo.width, height: logo.height },
});

/** The head that papers have now, read once: for what is printed. */
export async function loadPaperHead(): Promise<PaperHead> {
  const entry = standing(await call('library:list', { kinds: ['letterhead'] }));
  return entry === null ? NO_HEAD : headOf(entry.body);
}

/** The same for screens, with the entry it is kept in. */
export function useLetterhead(): { readonly entry: Entry<'letterhead'> | null; readonly head: PaperHead } | undefined {
  const { data } = useLibrary('letterhead');
  if (data === undefined) return undefined;
  const entry = standing(data);
  return { entry, head: entry === null ? NO_HEAD : headOf(entry.body) };
}
