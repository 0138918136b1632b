/** The name of a technique. */
import { useTranslation } from 'react-i18next';

import { useTechniques } from './clinic-words.ts';

/** The program's own word for a code; a code that it does not know is given back as it is. */
export function useShippedTechniqueName(): (code: string) => string {
  const { t, i18n } = useTranslation('treatment');
  return (code) => (i18n.exists(`technique.name.${code}`, { ns: 'treatment' }) ? t(`technique.name.${code}`) : code);
}

/** The clinic's present word for a code, else the program's. */
export function useTechniqueName(): (code: string) => string {
  const shipped = useShippedTechniqueName();
  const techniques = useTechniques();
  return (code) => techniques.find((technique) => technique.code === code)?.name || shipped(code);
}

/** The word for a technique on a chart: the one kept there, whatever the clinic says today. */
export function useChartedTechniqueName(): (technique: {
  readonly code: string;
  readonly name?: string | undefined;
}) => string {
  const shipped = useShippedTechniqueName();
  const present = useTechniqueName();
  return ({ code, name = '' }) => {
    if (name !== '') return name;
    const word = shipped(code);
    return word === code ? present(code) : word;
  };
}
