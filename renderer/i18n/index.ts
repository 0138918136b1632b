/** Translations: one JSON file for each namespace, messages in ICU syntax. */
import i18next, { type Resource } from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next } from 'react-i18next';

const files = import.meta.glob<Resource[string][string]>('./en/*.json', { eager: true, import: 'default' });

/** The English catalogue, by namespace (the file's name). */
const en = Object.fromEntries(
  Object.entries(files).map(([path, messages]) => [path.replace(/^.*\/|\.json$/g, ''), messages]),
);

/** Prepares translations; resolves before the first render so that no key is ever shown. */
export async function startI18n(): Promise<void> {
  await i18next
    .use(ICU)
    .use(initReactI18next)
    .init({
      lng: 'en',
      fallbackLng: 'en',
      resources: { en },
      ns: Object.keys(en),
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}
