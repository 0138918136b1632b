import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';

import { usualCurrency } from '../../../../renderer/features/course/currencies.ts';
import { onLanguage, speak, startI18n } from '../../../../renderer/i18n/index.ts';
import { currentLocale, setHomeLocale } from '../../../../renderer/i18n/locale.ts';
import { messagesOf } from './catalogues.ts';

const heard: string[] = [];

beforeAll(async () => {
  onLanguage((locale) => heard.push(locale));
  await startI18n('fr-CA');
});

describe('the language that is spoken', () => {
  it('is there with its first word, and has the region of the computer for its numbers', () => {
    expect(heard.at(-1)).toBe('fr-CA');
    expect(currentLocale()).toBe('fr-CA');
    expect(i18next.t('common:cancel')).toBe(messagesOf('fr').get('common:cancel'));
    expect(i18next.t('picture:widthProblem', { least: 1_000, most: 2_500 })).toMatch(/1\s000\D+2\s500/);
  });

  it('is another one from the moment it is chosen, numbers within sentences included', async () => {
    await speak('es');
    expect(currentLocale()).toBe('es');
    expect(heard.at(-1)).toBe('es');
    expect(i18next.t('common:cancel')).toBe(messagesOf('es').get('common:cancel'));
    expect(i18next.t('session:overlay.scale', { cm: 0.5 })).toMatch(/^0,5\scm$/);
    await speak('en-GB');
    expect(i18next.t('common:cancel')).toBe('Cancel');
  });

  it('leaves what a patient signs in the language of its text', async () => {
    await speak('it');
    const english = messagesOf('en').get('consent-form:yes') ?? '';
    expect(i18next.t('consent-form:yes', { lng: 'en' })).toBe(english);
    expect(i18next.t('consent-form:yes', { lng: 'es' })).toBe(messagesOf('es').get('consent-form:yes'));
  });

  it('changes nothing about the money that is usual where the computer is', async () => {
    setHomeLocale('en-US');
    await speak('es');
    expect(usualCurrency()).toBe('USD');
  });
});
