/** What a proposed sheet says in one language. */

/** A sheet's words. `{TAG}` in `source` stands for the title of that source. */
export interface SheetWords {
  readonly title: string;
  readonly source: string;
  readonly text: readonly string[];
}

/** The sheets of a language by their code. */
export type WordsOfSheets = Readonly<Record<'preparation' | 'aftercare' | 'aftercare-scalp', SheetWords>>;
