/**
 * What a patient may agree to or refuse point by point, in the words of each text's language. The words belong to what
 * is signed: the service puts them into the consent, whatever screen they were read on.
 */
import type { BodyOf } from '../../dossier/kinds.ts';

type Template = BodyOf<'consent-template'>;
type Purpose = Template['purpose'];
type Language = Template['language'];

interface Choice {
  readonly code: string;
  readonly words: Readonly<Record<Language, string>>;
}

const CHOICES: Readonly<Record<Purpose, readonly Choice[]>> = {
  procedure: [],
  photos: [
    {
      code: 'teaching',
      words: {
        en: 'My photographs may be shown in teaching, without my name.',
        fr: 'Mes photographies peuvent être montrées dans l’enseignement, sans mon nom.',
        es: 'Mis fotografías pueden mostrarse en la enseñanza, sin mi nombre.',
        it: 'Le mie fotografie possono essere mostrate nell’insegnamento, senza il mio nome.',
      },
    },
    {
      code: 'publication',
      words: {
        en: 'My photographs may be published in scientific papers, without my name.',
        fr: 'Mes photographies peuvent être publiées dans des articles scientifiques, sans mon nom.',
        es: 'Mis fotografías pueden publicarse en artículos científicos, sin mi nombre.',
        it: 'Le mie fotografie possono essere pubblicate in articoli scientifici, senza il mio nome.',
      },
    },
    {
      code: 'advertising',
      words: {
        en: 'My photographs may be shown on the clinic’s website or in its advertising, without my name.',
        fr: 'Mes photographies peuvent être montrées sur le site de la clinique ou dans sa publicité, sans mon nom.',
        es: 'Mis fotografías pueden mostrarse en la web de la clínica o en su publicidad, sin mi nombre.',
        it: 'Le mie fotografie possono essere mostrate sul sito della clinica o nella sua pubblicità, senza il mio nome.',
      },
    },
  ],
};

/** The points of a text, each with its words in the language of the text. */
export const choicesOf = ({ purpose, language }: Pick<Template, 'purpose' | 'language'>) =>
  CHOICES[purpose].map(({ code, words }) => ({ code, label: words[language] }));
