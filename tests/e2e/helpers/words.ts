/** The words of a language as its catalogue has them, and a look for English on a screen that speaks another one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Page } from 'playwright/test';

import { type Language } from '#shared/language.ts';

import { ROOT } from './app.ts';

const folderOf = (language: Language): string => join(ROOT, 'renderer/i18n', language);

function leavesOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, child]) =>
    leavesOf(child, path === '' ? key : `${path}.${key}`),
  );
}

const catalogueOf = (language: Language): Map<string, string> =>
  new Map(
    readdirSync(folderOf(language)).flatMap((file) => {
      const parsed: unknown = JSON.parse(readFileSync(join(folderOf(language), file), 'utf8'));
      return leavesOf(parsed, '').map(([key, text]) => [`${file.replace('.json', '')}:${key}`, text] as const);
    }),
  );

/** The message of a key (`namespace:key`), with its arguments filled in. */
export function wordsIn(language: Language): (key: string, values?: Readonly<Record<string, string>>) => string {
  const messages = catalogueOf(language);
  return (key, values = {}) => {
    const text = messages.get(key);
    if (text === undefined) throw new Error(`${language} has no ${key}`);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  };
}

/** Fixed text and simple arguments; a message with choices is looked for by none of its forms. */
const SIMPLE = /^[^{}<>]*(?:\{\w+\}[^{}<>]*)*$/;
const ARGUMENT = /\{\w+\}/g;

const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(ARGUMENT)
      .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
      .join('.+')}$`,
    'u',
  );

/** Words enough that a name or a unit is not taken for English: two with arguments, else one. */
const saysEnough = (text: string): boolean => {
  const words = text.replace(ARGUMENT, ' ').match(/\p{L}{3,}/gu) ?? [];
  return words.length >= (text.includes('{') ? 2 : 1);
};

/** Everything that is read on a page: shown texts, and names that are only heard. */
export const textsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const own = node.parentElement;
      if (own?.checkVisibility() === true && !['STYLE', 'SCRIPT'].includes(own.tagName))
        texts.add(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.add(element.getAttribute(name) ?? '');
    }
    return [...texts].map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });

/** Texts on a page that only the English catalogue has. */
export async function englishOn(page: Page, language: Language): Promise<string[]> {
  const own = catalogueOf(language);
  const patterns = (messages: ReadonlyMap<string, string>) =>
    [...messages.values()].filter((text) => SIMPLE.test(text) && saysEnough(text)).map(patternOf);
  const theirs = patterns(own);
  const english = patterns(catalogueOf('en'));
  const texts = await textsOn(page);
  const isIn = (list: readonly RegExp[], text: string) => list.some((pattern) => pattern.test(text));
  return texts.filter((text) => isIn(english, text) && !isIn(theirs, text));
}
