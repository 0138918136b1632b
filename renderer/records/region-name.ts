/** The name of a region in the user's language. */
import { useTranslation } from 'react-i18next';

import { languageCode } from '#shared/dossier/parts.ts';

import { useRegionRules } from './clinic-words.ts';

/** The program's word for a region without its side; null where it has none. */
export function useShippedRegionName(): (code: string) => string | null {
  const { t, i18n } = useTranslation('regions');
  return (code) => (i18n.exists(`name.${code}`, { ns: 'regions' }) ? t(`name.${code}`) : null);
}

/** Words for a region code such as `temple:left`, the clinic's own first; a name typed by hand is given back as it is. */
export function useRegionName(): (region: string) => string {
  const { t, i18n } = useTranslation('regions');
  const shipped = useShippedRegionName();
  const rules = useRegionRules();
  const language = languageCode.safeParse(i18n.language.slice(0, 2)).data;
  return (region) => {
    const [code = '', side] = region.split(':');
    const own = language === undefined ? undefined : rules.get(code)?.body.names[language];
    const name = own ?? shipped(code);
    if (name === null) return region;
    return side === 'left' || side === 'right' ? t(side, { name }) : name;
  };
}
