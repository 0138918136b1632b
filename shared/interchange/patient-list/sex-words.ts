/** Words for a sex in lists of other programs. */
import { type PatientInput } from '../../ipc/records.ts';
import { plainWord } from './plain-word.ts';

type Sex = PatientInput['sex'];

const WORDS: Readonly<Record<Sex, readonly string[]>> = {
  female: [
    'f',
    'female',
    'woman',
    'femme',
    'feminin',
    'mujer',
    'femenino',
    'femenina',
    'donna',
    'femmina',
    'femminile',
  ].concat([
    'w',
    'weiblich',
    'frau',
    'mrs',
    'ms',
    'miss',
    'mme',
    'madame',
    'mlle',
    'sra',
    'senora',
    'sigra',
    'signora',
  ]),
  male: ['m', 'male', 'man', 'homme', 'masculin', 'h', 'hombre', 'varon', 'v', 'masculino', 'uomo', 'maschio'].concat([
    'maschile',
    'mannlich',
    'mann',
    'herr',
    'mr',
    'monsieur',
    'sr',
    'senor',
    'sig',
    'signor',
  ]),
  other: ['x', 'other', 'divers', 'd', 'autre', 'otro', 'otra', 'altro', 'andere', 'nonbinary', 'nb', 'diverse'],
  unknown: ['unknown', 'inconnu', 'desconocido', 'sconosciuto', 'unbekannt', 'na', 'notspecified', 'u'],
};

const SEXES: readonly Sex[] = ['female', 'male', 'other', 'unknown'];

const meaning = (word: string): Sex | null => SEXES.find((sex) => WORDS[sex].includes(word)) ?? null;

/**
 * What each word means, where that is known. Single letters mean what they do beside the others: `H` and `M` are hombre
 * and mujer, `U` and `D` uomo and donna. Numbers are codes of a program: nobody can know them.
 */
export function guessSexWords(found: readonly string[]): ReadonlyMap<string, Sex | null> {
  const plain = new Set(found.map(plainWord));
  const isSpanish = plain.has('h') && plain.has('m') && !plain.has('f') && !plain.has('w');
  const isItalian = plain.has('u') && plain.has('d') && !plain.has('m') && !plain.has('f') && !plain.has('w');
  const read = (word: string): Sex | null => {
    if (isSpanish && word === 'm') return 'female';
    if (isItalian && word === 'd') return 'female';
    if (isItalian && word === 'u') return 'male';
    return meaning(word);
  };
  return new Map(found.map((word) => [word, read(plainWord(word))]));
}
