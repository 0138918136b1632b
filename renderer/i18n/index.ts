/** Translations: one JSON file for each namespace, messages in ICU syntax. */
import i18next, { type Resource } from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next } from 'react-i18next';

import { setLocale } from './locale.ts';

const files = import.meta.glob<Resource[string][string]>('./*/*.json', { eager: true, import: 'default' });

/** The catalogue of a language (its folder), by namespace (the file's name). */
const catalogueOf = (language: string): Resource[string] =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(`./${language}/`))
      .map(([path, messages]) => [path.replace(/^.*\/|\.json$/g, ''), messages]),
  );

/** The program's own words are English; what a patient reads and signs has others besides. */
const resources: Resource = Object.fromEntries(['en', 'fr', 'es', 'it'].map((name) => [name, catalogueOf(name)]));

/** Prepares translations; resolves before the first render so that no key is ever shown. */
export async function startI18n(): Promise<void> {
  setLocale(navigator.language);
  await i18next
    .use(ICU)
    .use(initReactI18next)
    .init({
      lng: 'en',
      fallbackLng: 'en',
      resources,
      ns: Object.keys(resources['en'] ?? {}),
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}
