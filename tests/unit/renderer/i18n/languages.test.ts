import { describe, expect, it } from 'vitest';

import { LANGUAGES } from '#shared/language.ts';
import { anatomyOf, messagesOf, namespacesOf } from './catalogues.ts';
import { SAME_AS_ENGLISH } from './same-as-english.ts';

const english = messagesOf('en');

/** Keys of messages that something is wrong with, each with what. */
const wrong = (messages: ReadonlyMap<string, string>, look: (text: string, key: string) => string | null): string[] =>
  [...messages].flatMap(([key, text]) => {
    const problem = look(text, key);
    return problem === null ? [] : [`${key}: ${problem}`];
  });

const partsOf = (text: string, language: string): string => {
  try {
    return anatomyOf(text, language).parts.join(', ');
  } catch (error) {
    return `is not well-formed: ${String(error)}`;
  }
};

/** What remains of a text where arguments, units, figures and signs are taken away. */
const wordsIn = (text: string, language: string): string[] =>
  anatomyOf(text, language)
    .words.split(/[^\p{L}²%]+/u)
    .filter((word) => /\p{L}{3}/u.test(word));

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  const messages = messagesOf(language);

  it('has every namespace and every key of English, and no others', () => {
    expect(namespacesOf(language)).toEqual(namespacesOf('en'));
    expect([...english.keys()].filter((key) => !messages.has(key))).toEqual([]);
    expect([...messages.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it('fills in what English fills in, and chooses by the same words', () => {
    expect(
      wrong(messages, (text, key) => {
        const [own, wanted] = [partsOf(text, language), partsOf(english.get(key) ?? '', 'en')];
        return own === wanted ? null : `has ${own}, not ${wanted}`;
      }),
    ).toEqual([]);
  });

  it('has the singular and the plural of everything that is counted in two ways in English', () => {
    const hasOne = (text: string, of: string) => anatomyOf(text, of).plurals.some((options) => options.includes('one'));
    expect(
      wrong(messages, (text, key) => {
        const { plurals } = anatomyOf(text, language);
        if (plurals.some((options) => !options.includes('other'))) return 'has no plural';
        return hasOne(english.get(key) ?? '', 'en') && !hasOne(text, language) ? 'has no singular' : null;
      }),
    ).toEqual([]);
  });

  it('has no empty text, no stray space, and no apostrophe that would hide an argument', () => {
    expect(
      wrong(messages, (text, key) => {
        if (text === '') return english.get(key) === '' ? null : 'is empty';
        if (text !== text.trim()) return 'begins or ends with a space';
        if (/ {2}/.test(text)) return 'has two spaces';
        return text.includes("'") ? 'has a straight apostrophe' : null;
      }),
    ).toEqual([]);
  });
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('every text in %s', (language) => {
  const messages = messagesOf(language);
  const allowed = SAME_AS_ENGLISH[language];

  it('is translated, but for the few that are the same', () => {
    const same = [...messages].filter(([key, text]) => text === english.get(key) && wordsIn(text, language).length > 0);
    expect(same.filter(([, text]) => !allowed.includes(text)).map(([key, text]) => `${key}: ${text}`)).toEqual([]);
    const used = new Set(same.map(([, text]) => text));
    expect(allowed.filter((text) => !used.has(text))).toEqual([]);
  });
});

describe('French', () => {
  it('keeps a colon, a question and its mark on one line', () => {
    expect(wrong(messagesOf('fr'), (text) => (/ [:;!?»]|« /.test(text) ? 'has a space that breaks' : null))).toEqual(
      [],
    );
  });
});
