/**
 * Sheets to begin with, for the time before and after a session. Their times come from the sources named; where sources
 * differ, the longest is proposed and the others are said. The clinic makes them its own before it uses them.
 */
import type { BodyOf } from '../dossier/kinds.ts';
import { EN } from './sheet-words/en.ts';
import { ES } from './sheet-words/es.ts';
import { FR } from './sheet-words/fr.ts';
import { IT } from './sheet-words/it.ts';
import type { WordsOfSheets } from './sheet-words/words.ts';
import { citationsOf } from './sources.ts';

type Sheet = BodyOf<'aftercare-template'>;
type Code = keyof WordsOfSheets;

/** A sheet as proposed, under a code that is the same in every language. */
export interface ProposedSheet extends Sheet {
  readonly code: Code;
  /** Tags of the sources of its times. */
  readonly tags: readonly string[];
}

interface Frame {
  readonly purpose: Sheet['purpose'];
  readonly regions: readonly string[];
  readonly tags: readonly string[];
}

const FRAMES: Readonly<Record<Code, Frame>> = {
  preparation: { purpose: 'preparation', regions: [], tags: ['S2'] },
  aftercare: { purpose: 'aftercare', regions: [], tags: ['S2', 'L35c', 'L35e', 'L62'] },
  'aftercare-scalp': { purpose: 'aftercare', regions: ['scalp'], tags: ['S2', 'L35c', 'L35e'] },
};

const CODES = ['preparation', 'aftercare', 'aftercare-scalp'] as const satisfies readonly Code[];
const WORDS = { en: EN, fr: FR, es: ES, it: IT } as const satisfies Readonly<Record<Sheet['language'], WordsOfSheets>>;

/** A remark on sources with their titles instead of their tags. */
const withTitles = (source: string): string =>
  source.replace(/\{(\w+)\}/g, (_tag, tag: string) => citationsOf([tag])[0]?.title ?? tag);

/** The sheets that are offered in a language. */
export const proposedSheets = (language: Sheet['language']): readonly ProposedSheet[] =>
  CODES.map((code) => {
    const { purpose, regions, tags } = FRAMES[code];
    const { title, source, text } = WORDS[language][code];
    const about = { language, techniques: [], regions: [...regions], reviewed: false, inUse: false };
    return { ...about, code, purpose, tags, title, source: withTitles(source), text: text.join('\n') };
  });

/** Whether a sheet fits a visit: its techniques and regions, where it names any. Regions match by their beginning. */
export function sheetFits(
  sheet: Pick<Sheet, 'techniques' | 'regions'>,
  techniques: readonly string[],
  regions: readonly string[],
): boolean {
  const byTechnique = sheet.techniques.length === 0 || sheet.techniques.some((code) => techniques.includes(code));
  const byRegion =
    sheet.regions.length === 0 || sheet.regions.some((code) => regions.some((region) => region.startsWith(code)));
  return byTechnique && byRegion;
}
