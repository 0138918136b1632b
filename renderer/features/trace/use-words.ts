/** A use of a lot in words: on which places, how much. */
import { useTranslation } from 'react-i18next';

import { givenUlOf } from '#shared/clinical/paper/recall-list.ts';
import type { LotUse } from '#shared/ipc/lots.ts';
import { ulToMl } from '#shared/units.ts';

import { useRegionName } from '../../records/region-name.ts';
import { useTechniqueName } from '../../records/technique-name.ts';
import { formatNumber } from '../../ui/format.ts';

/** Words for a use. */
interface UseWords {
  /** "Forehead 12, left temple 4". */
  readonly places: (use: LotUse) => string;
  /** What of it was given: its share of the mixture that went in, and the vials taken. */
  readonly amount: (use: LotUse) => string;
  /** What it was used for, and how. */
  readonly purpose: (use: LotUse) => string;
}

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by);

/** Gives the words. */
export function useUseWords(): UseWords {
  const { t } = useTranslation(['trace', 'session']);
  const regionName = useRegionName();
  const techniqueName = useTechniqueName();
  return {
    places: ({ sites }) => {
      const counts = new Map<string, number>();
      for (const { region, view, state, count } of sites) {
        if (state !== 'given') continue;
        const name = region === null || region === '' ? t(`session:view.${view}`) : regionName(region);
        counts.set(name, (counts.get(name) ?? 0) + count);
      }
      return [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
    },
    amount: (use) => {
      const given = givenUlOf(use);
      const volume = given === null ? '' : t('given', { volume: formatNumber(ulToMl(given), 2) });
      return joined([volume, use.vials === null || use.vials === 0 ? '' : t('vials', { count: use.vials })], ', ');
    },
    purpose: ({ as, indication, techniqueCode }) =>
      joined(
        [as === 'component' ? '' : t(`as.${as}`), indication, techniqueCode === '' ? '' : techniqueName(techniqueCode)],
        ' · ',
      ),
  };
}
