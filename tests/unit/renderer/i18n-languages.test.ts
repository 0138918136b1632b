import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

const I18N = resolve(import.meta.dirname, '../../../renderer/i18n');

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, child]) => keysOf(child, `${path}.${key}`));
}

const keysIn = (language: string, file: string): string[] =>
  keysOf(JSON.parse(readFileSync(join(I18N, language, file), 'utf8'))).sort();

describe('what patients read in their own language', () => {
  it.each(['fr', 'es', 'it'])('has in %s every word that it has in English', (language) => {
    const files = readdirSync(join(I18N, language));
    expect(files).toContain('consent-form.json');
    for (const file of files) expect(keysIn(language, file), file).toEqual(keysIn('en', file));
  });
});
