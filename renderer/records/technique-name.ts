/** The name of a technique from its code. */
import { useTranslation } from 'react-i18next';

/** Gives a technique's name; a code this program does not know is shown as it is. */
export function useTechniqueName(): (code: string) => string {
  const { t, i18n } = useTranslation('treatment');
  return (code) => (i18n.exists(`technique.name.${code}`, { ns: 'treatment' }) ? t(`technique.name.${code}`) : code);
}
