/** The name of a region in the user's language. */
import { useTranslation } from 'react-i18next';

/** Words for a region code such as `temple:left`; a name typed by hand is given back as it is. */
export function useRegionName(): (region: string) => string {
  const { t, i18n } = useTranslation('regions');
  return (region) => {
    const [code = '', side] = region.split(':');
    if (!i18n.exists(`name.${code}`, { ns: 'regions' })) return region;
    const name = t(`name.${code}`);
    return side === 'left' || side === 'right' ? t(side, { name }) : name;
  };
}
