/** The language of this workstation: a small plain file beside its other settings, readable before anything is opened. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { type LanguageChoice, languageChoiceSchema, type LanguageState } from '#shared/language.ts';
import { writeWhole } from './ipc/write-whole.ts';

const FORMAT = 'mesochart-language';

const fileIn = (folder: string): string => join(folder, 'language.json');

const keptSchema = z.object({ format: z.literal(FORMAT), version: z.literal(1), choice: languageChoiceSchema });

/** The language, and the way to choose another one. */
export interface WorkstationLanguage {
  readonly state: () => LanguageState;
  readonly choose: (choice: LanguageChoice) => Promise<LanguageState>;
}

/** A name as Unicode has it, from one as systems write it (`fr_CA.UTF-8`); null for what is none, such as `C`. */
function canonical(locale: string): string | null {
  try {
    const [name] = Intl.getCanonicalLocales(locale.replace(/[.@].*$/, '').replaceAll('_', '-'));
    return name ?? null;
  } catch {
    return null;
  }
}

/** What was chosen; the computer's language where there is no file, or one that cannot be read. */
export function readLanguage(folder: string): LanguageChoice {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8'))).choice;
  } catch {
    return 'computer'; // a language is no reason not to start
  }
}

/** The language kept in a folder, on a computer that has the given locales, the preferred first. */
export function createLanguage(folder: string, locales: readonly string[]): WorkstationLanguage {
  const computer = [...new Set(locales.map(canonical).filter((locale) => locale !== null))];
  let choice = readLanguage(folder);
  return {
    state: () => ({ choice, computer }),
    async choose(wanted) {
      await writeWhole(
        fileIn(folder),
        Buffer.from(JSON.stringify({ format: FORMAT, version: 1, choice: wanted }), 'utf8'),
      );
      choice = wanted;
      return { choice, computer };
    },
  };
}
