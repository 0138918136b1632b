import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { createLanguage } from '../../../electron/language.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'mesochart-language-'));

describe('the language kept on a workstation', () => {
  it("is the computer's before anybody has chosen one", () => {
    const { state } = createLanguage(newFolder(), ['', 'C', 'fr_ca.UTF-8', 'fr-CA', 'en-US@posix']);
    expect(state()).toEqual({ choice: 'computer', computer: ['fr-CA', 'en-US'] });
  });

  it('is there again at the next start', async () => {
    const folder = newFolder();
    expect(await createLanguage(folder, ['en-GB']).choose('it')).toEqual({ choice: 'it', computer: ['en-GB'] });
    expect(createLanguage(folder, ['en-GB']).state().choice).toBe('it');
  });

  it.each(['', '{', 'null', '{"format":"mesochart-language","version":1,"choice":"de"}', '{"choice":"fr"}'])(
    "is the computer's where the file says %j",
    (text) => {
      const folder = newFolder();
      writeFileSync(join(folder, 'language.json'), text);
      expect(createLanguage(folder, ['es']).state().choice).toBe('computer');
    },
  );

  it('stays as it was where the file cannot be written', async () => {
    const folder = join(newFolder(), 'gone');
    const language = createLanguage(folder, []);
    await expect(language.choose('es')).rejects.toThrow();
    expect(language.state().choice).toBe('computer');
  });

  it('names nobody in its file', async () => {
    const folder = newFolder();
    await createLanguage(folder, ['en-GB']).choose('fr');
    expect(JSON.parse(readFileSync(join(folder, 'language.json'), 'utf8'))).toEqual({
      format: 'mesochart-language',
      version: 1,
      choice: 'fr',
    });
  });
});
