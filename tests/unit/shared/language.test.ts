import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { computerLanguage, LANGUAGES, languageOf, localeOf } from '../../../shared/language.ts';

describe('the language of a workstation', () => {
  it('is the first of the computer that the program speaks, and English where it speaks none', () => {
    expect(computerLanguage(['de-AT', 'it-CH', 'fr-FR'])).toBe('it');
    expect(computerLanguage(['de-AT', 'pt-BR'])).toBe('en');
    expect(computerLanguage([])).toBe('en');
  });

  it('is what was chosen, whatever the computer speaks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.array(fc.string({ minLength: 1 })), (choice, computer) => {
        expect(languageOf({ choice, computer })).toBe(choice);
      }),
    );
  });
});

describe('the locale of dates and numbers', () => {
  it('has the region of the computer where that speaks the same language', () => {
    expect(localeOf({ choice: 'computer', computer: ['fr-CA'] })).toBe('fr-CA');
    expect(localeOf({ choice: 'es', computer: ['en-US', 'es-MX'] })).toBe('es-MX');
  });

  it('is the plain language where the computer speaks another: two languages are never mixed', () => {
    expect(localeOf({ choice: 'en', computer: ['fr-FR'] })).toBe('en');
    expect(localeOf({ choice: 'it', computer: ['en-GB', 'fr'] })).toBe('it');
  });
});
