/** The program's languages: which one is spoken on a workstation, and for which locale dates and numbers are written. */
import { z } from 'zod';

/** The languages, each named by itself. */
export const LANGUAGE_NAMES = { en: 'English', fr: 'Français', es: 'Español', it: 'Italiano' } as const;

/** A language of the program. */
export type Language = keyof typeof LANGUAGE_NAMES;

/** Every language, in the order in which they are offered. */
export const LANGUAGES = ['en', 'fr', 'es', 'it'] as const satisfies readonly Language[];

/** What may be chosen: a language, or whatever the computer speaks. */
export const languageChoiceSchema = z.enum(['computer', ...LANGUAGES]);

/** What was chosen on a workstation. */
export type LanguageChoice = z.infer<typeof languageChoiceSchema>;

/** A language as a workstation has it. */
export const languageStateSchema = z.object({
  choice: languageChoiceSchema,
  /** Languages and regions of the computer, the preferred first: `fr-CA`. */
  computer: z.array(z.string().min(1).max(100)).max(50),
});

/** A language as a workstation has it. */
export type LanguageState = z.infer<typeof languageStateSchema>;

const baseOf = (locale: string): string => (locale.split('-')[0] ?? '').toLowerCase();

/** The first of the computer's languages that the program speaks; English where it speaks none of them. */
export function computerLanguage(computer: readonly string[]): Language {
  const spoken = computer.flatMap((locale) => LANGUAGES.filter((language) => language === baseOf(locale)));
  return spoken[0] ?? 'en';
}

/** The language of the program on a workstation. */
export const languageOf = ({ choice, computer }: LanguageState): Language =>
  choice === 'computer' ? computerLanguage(computer) : choice;

/**
 * The locale of dates and numbers: the program's language, with the region of the first of the computer's locales that
 * is of this language. Words and numbers of two languages are never mixed.
 */
export function localeOf(state: LanguageState): string {
  const language = languageOf(state);
  return state.computer.find((locale) => baseOf(locale) === language) ?? language;
}
