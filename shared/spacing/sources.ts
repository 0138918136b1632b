/** Where the windows of the technique table come from, by the tags used there. Titles are citations and stay as they are. */

/** What a source is worth: A label, regulator or reviewed paper; B professional; C clinic, vendor or general text. */
export type SourceGrade = 'A' | 'B' | 'C';

/** A source. */
export interface Source {
  readonly title: string;
  readonly grade: SourceGrade;
}

const SOURCES: Readonly<Record<string, Source>> = {
  S2: { title: 'general introduction to mesotherapy', grade: 'C' },
  L1: { title: 'Mesoderm, Mesotherapy', grade: 'C' },
  L2: { title: 'PHP Training Academy, Pain management', grade: 'C' },
  L3: { title: 'Beauty Training Portal, Mesotherapy (FCCD)', grade: 'C' },
  L4: { title: 'Konda and Thappa, Mesotherapy: what is new? (IJDVL)', grade: 'A' },
  L5: { title: 'Dermotherap, Mesotherapy', grade: 'C' },
  L6: { title: 'MesoMedica, FAQ on mesotherapy', grade: 'C' },
  L7: { title: 'Classics and modernity: what mesotherapy can do', grade: 'C' },
  L8: { title: 'Mandalari, Mesotherapy', grade: 'C' },
  L9: { title: 'Mezofarmacija, Electronic mesotherapy', grade: 'C' },
  L13: { title: 'PDRN product page with a hair protocol', grade: 'C' },
  L16: { title: 'Intralesional tranexamic acid in higher concentration (JPAD)', grade: 'A' },
  L18: { title: 'Facial skin revitalization with CPM-HA20G (CCID)', grade: 'A' },
  L20: { title: 'Wu 2015, Microbotox of the lower face and neck (PRS)', grade: 'A' },
  L20b: { title: 'Microbotox of the face, neck and scars (chapter)', grade: 'B' },
  L21: { title: 'Kybella prescribing information', grade: 'A' },
  L33: { title: 'SEME, systematic review of complications', grade: 'A' },
};

/** The sources behind some tags; a tag without an entry is left out. */
export const sourcesOf = (tags: readonly string[]): Source[] => tags.flatMap((tag) => SOURCES[tag] ?? []);
