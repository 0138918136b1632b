/**
 * The locale that dates and numbers are written in, and the formats made for it: the program's language, with the
 * computer's region where that speaks the same language. Formats are kept: making one takes longer than a hundred uses.
 */

let current = 'en';

/** The locale in use: `fr-CA`. */
export const currentLocale = (): string => current;

let home = 'en';

/** The computer's own locale, whatever the program speaks: its region says which money is usual. */
export const homeLocale = (): string => home;

/** Keeps the computer's own locale. */
export const setHomeLocale = (locale: string): void => {
  home = locale;
};

/** Everything that is written from now on is written for this locale. */
export const setLocale = (locale: string): void => {
  current = locale;
};

function kept<Options, Format>(make: (locale: string, options: Options) => Format) {
  const formats = new Map<string, Format>();
  return (options: Options, locale = current): Format => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = formats.get(key) ?? make(locale, options);
    formats.set(key, known);
    return known;
  };
}

/** A format for numbers, percentages, money and measures. */
export const numberFormat = kept((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));

/** A format for days and times. */
export const dateFormat = kept(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

/** A format for lists within a sentence. */
export const listFormat = kept((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));

/** A format for "two minutes ago". */
export const relativeFormat = kept(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);

/** An order of words. */
export const collator = kept((locale, options: Intl.CollatorOptions) => new Intl.Collator(locale, options));

/** The region of a locale, the likely one where none is named: `US` for `en`. */
export const regionOf = (locale: string): string => new Intl.Locale(locale).maximize().region ?? '';
