import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';

import { ERROR_CODES } from '../../../shared/errors.ts';
import { TECHNIQUES } from '../../../shared/spacing/techniques.ts';

const RENDERER = resolve(import.meta.dirname, '../../../renderer');
const CATALOGUE = join(RENDERER, 'i18n/en');

function leavesOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither text nor a group`);
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, path === '' ? key : `${path}.${key}`));
}

/** Messages by `namespace:key`. */
const messages = new Map<string, string>(
  readdirSync(CATALOGUE).flatMap((file) => {
    const parsed: unknown = JSON.parse(readFileSync(join(CATALOGUE, file), 'utf8'));
    return leavesOf(parsed, '').map(([key, text]) => [`${file.replace('.json', '')}:${key}`, text] as const);
  }),
);

const sources = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));

/** The first argument of every `t(…)`, up to its comma or closing bracket. */
function firstArguments(code: string): string[] {
  return [...code.matchAll(/(?<![\w.])t\(/g)].map((match) => {
    const start = match.index + match[0].length;
    let depth = 0;
    let end = start;
    for (; end < code.length; end += 1) {
      const char = code[end] ?? '';
      if ('([{'.includes(char)) depth += 1;
      else if (')]}'.includes(char) && depth > 0) depth -= 1;
      else if (depth === 0 && (char === ',' || char === ')')) break;
    }
    return code.slice(start, end);
  });
}

/** Keys named in an argument; `*` stands for what is filled in at run time. */
const keysIn = (argument: string): string[] =>
  [...argument.replace(/[=!]==?\s*'[^']*'/g, '').matchAll(/'([^']+)'|`([^`]+)`/g)].map((match) =>
    (match[1] ?? match[2] ?? '').replace(/\$\{[^}]*\}/g, '*'),
  );

/** Namespaces that a file asks for. */
const namespacesIn = (code: string): string[] => [
  'common',
  ...[...code.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/'([^']+)'/g)].map((name) => name[1] ?? ''),
  ),
];

const exists = (key: string, namespaces: readonly string[]): boolean => {
  const full = key.includes(':') ? [key] : namespaces.map((namespace) => `${namespace}:${key}`);
  const patterns = full.map(
    (name) => new RegExp(`^${name.replace(/[.+?^$(){}|[\]\\]/g, '\\$&').replace(/\*/g, '[^.]+')}$`),
  );
  return [...messages.keys()].some((known) => patterns.some((pattern) => pattern.test(known)));
};

describe('the catalogue', () => {
  it('has every key that the source names', () => {
    const named = sources.flatMap((path) => {
      const code = readFileSync(join(RENDERER, path), 'utf8');
      const namespaces = namespacesIn(code);
      return firstArguments(code)
        .flatMap(keysIn)
        .map((key) => ({ path, key, isThere: exists(key, namespaces) }));
    });
    // A scan that finds next to nothing would pass without having looked.
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter(({ isThere }) => !isThere)).toEqual([]);
  });

  it('has words and a remedy for every error code, and a name for every technique', () => {
    const wanted = [
      ...ERROR_CODES.flatMap((code) => [`errors:${code}.title`, `errors:${code}.remedy`]),
      ...TECHNIQUES.map(({ code }) => `treatment:technique.name.${code}`),
    ];
    expect(wanted.filter((key) => !messages.has(key))).toEqual([]);
  });

  it('holds well-formed messages only', () => {
    for (const [key, text] of messages) expect(() => new IntlMessageFormat(text, 'en'), key).not.toThrow();
  });
});
