/** Translations: one JSON file for each namespace, messages in ICU syntax. */
import i18next, { type Resource, type ResourceKey, type ResourceLanguage } from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next } from 'react-i18next';

import { catalogueOf } from './catalogue.ts';
import { setLocale } from './locale.ts';

const english = catalogueOf(import.meta.glob<ResourceKey>('./en/*.json', { eager: true, import: 'default' }));

/** What a patient reads and signs is in the language of its text, whatever the program speaks. */
const forms = import.meta.glob<ResourceKey>('./*/consent-form.json', { eager: true, import: 'default' });

const resources: Resource = {
  ...Object.fromEntries(
    Object.entries(forms).map(([path, words]) => [path.split('/')[1] ?? '', { 'consent-form': words }]),
  ),
  en: english,
};

/** The other languages' words, each read when it is first spoken. */
const others: Readonly<Record<string, () => Promise<{ readonly CATALOGUE: ResourceLanguage }>>> = {
  fr: () => import('./catalogues/fr.ts'),
  es: () => import('./catalogues/es.ts'),
  it: () => import('./catalogues/it.ts'),
};

async function bring(locale: string): Promise<void> {
  const language = locale.split('-')[0] ?? '';
  const found = await others[language]?.();
  for (const [namespace, words] of Object.entries(found?.CATALOGUE ?? {})) {
    i18next.addResourceBundle(language, namespace, words);
  }
}

/** Prepares translations for a locale; resolves before the first render so that no key is ever shown. */
export async function startI18n(locale = 'en'): Promise<void> {
  setLocale(locale);
  await i18next
    .use(ICU)
    .use(initReactI18next)
    .init({
      lng: 'en',
      fallbackLng: 'en',
      resources,
      ns: Object.keys(english),
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  if (locale !== 'en') await speak(locale);
}

/** Speaks another language from now on: words, dates and numbers change at once, and nothing is lost that was typed. */
export async function speak(locale: string): Promise<void> {
  await bring(locale);
  setLocale(locale);
  // With its region, so that numbers within sentences are written as those outside.
  await i18next.changeLanguage(locale);
}

/** Hears of every change of the language. */
export const onLanguage = (heard: (locale: string) => void): void => {
  i18next.on('languageChanged', heard);
};
