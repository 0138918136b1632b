/** The catalogues as their files have them, and what a message is made of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { IntlMessageFormat } from 'intl-messageformat';

const I18N = resolve(import.meta.dirname, '../../../../renderer/i18n');

function leavesOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither text nor a group`);
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, path === '' ? key : `${path}.${key}`));
}

/** Namespaces of a language. */
export const namespacesOf = (language: string): string[] =>
  readdirSync(join(I18N, language))
    .map((file) => file.replace('.json', ''))
    .sort();

/** Messages of a language by `namespace:key`. */
export const messagesOf = (language: string): Map<string, string> =>
  new Map(
    namespacesOf(language).flatMap((namespace) => {
      const parsed: unknown = JSON.parse(readFileSync(join(I18N, language, `${namespace}.json`), 'utf8'));
      return leavesOf(parsed, '').map(([key, text]) => [`${namespace}:${key}`, text] as const);
    }),
  );

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The number of a literal among the formatter's kinds of parts, and of the `#` within a plural. */
const [LITERAL, POUND] = [0, 7] as const;

/** What a message is made of. */
export interface Anatomy {
  /** Every argument and tag; a choice with its options. Whether a number is counted or shown is a language's own. */
  readonly parts: readonly string[];
  /** Categories of every plural: `one other`. */
  readonly plurals: readonly (readonly string[])[];
  /** Text without arguments. */
  readonly words: string;
}

function walk(elements: Elements, parts: Set<string>, plurals: string[][], words: string[]): void {
  for (const element of elements) {
    const kind = Number(element.type);
    if ('options' in element) {
      const options = Object.keys(element.options);
      const isPlural = 'pluralType' in element;
      parts.add(isPlural ? element.value : `${element.value} ${options.toSorted().join('|')}`);
      if (isPlural) plurals.push(options);
      for (const { value } of Object.values(element.options)) walk(value, parts, plurals, words);
    } else if ('children' in element) {
      parts.add(`<${element.value}>`);
      walk(element.children, parts, plurals, words);
    } else if (kind === LITERAL && 'value' in element) words.push(element.value);
    else if (kind !== POUND && 'value' in element) parts.add(element.value);
  }
}

/** Takes a message apart; throws where it is not well-formed. */
export function anatomyOf(text: string, language: string): Anatomy {
  const parts = new Set<string>();
  const plurals: string[][] = [];
  const words: string[] = [];
  walk(new IntlMessageFormat(text, language).getAst(), parts, plurals, words);
  return { parts: [...parts].sort(), plurals, words: words.join(' ') };
}
