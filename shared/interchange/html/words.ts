/** The words on an export's pages, in the language of whoever made it. */
import { type Language } from '../../language.ts';
import { EN } from './words/en.ts';
import { ES } from './words/es.ts';
import { FR } from './words/fr.ts';
import { IT } from './words/it.ts';

/** The words of one language. */
export interface PageWords {
  readonly language: Language;
  /** Between whole numbers and fractions. */
  readonly decimal: '.' | ',';
  /** A record's files and pages, by what they hold. */
  readonly files: {
    readonly record: string;
    readonly fhir: string;
    readonly chart: string;
    readonly print: string;
    readonly clinic: string;
    readonly clinicFhir: string;
    readonly schema: string;
    readonly table: (name: string) => string;
  };
  readonly index: {
    readonly all: string;
    readonly study: string;
    /** What a study leaves out, and how an open export is to be kept. */
    readonly isStudy: string;
    readonly isOpen: string;
    readonly made: (at: string, program: string) => string;
    readonly count: (patients: number) => string;
    readonly patients: string;
    readonly name: string;
    readonly born: string;
    readonly sex: string;
    readonly reference: string;
    readonly sessions: string;
    readonly last: string;
    readonly clinic: string;
  };
  readonly patient: {
    readonly back: string;
    readonly bornOn: (day: string) => string;
    readonly noSession: string;
    readonly outside: string;
    readonly whole: string;
    readonly photo: string;
    readonly indication: string;
    readonly technique: string;
    readonly cocktail: string;
    readonly marks: string;
    readonly given: string;
    readonly sum: (marks: number, volume: string) => string;
    readonly lot: (lot: string) => string;
    readonly notWritten: string;
  };
  readonly sexes: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<Language, PageWords>> = { en: EN, fr: FR, es: ES, it: IT };

/** The words of a language. */
export const wordsIn = (language: Language): PageWords => WORDS[language];
