/** Everything that the settings can be searched for, in the present language: sections, single settings, lists. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { REGION_NAMES } from '#shared/anatomy/regions/region-names.ts';

import { useTechniques } from '../../records/clinic-words.ts';
import { useRegionName } from '../../records/region-name.ts';
import { useTechniqueName } from '../../records/technique-name.ts';
import type { Findable } from './search.ts';
import { pathOf, useOpenGroups } from './sections.tsx';

/** Sections before single settings before what lists hold. */
export function useFindables(): readonly Findable[] {
  const { t, i18n } = useTranslation(['find', 'settings']);
  const groups = useOpenGroups();
  const techniques = useTechniques();
  const techniqueName = useTechniqueName();
  const regionName = useRegionName();
  const { language } = i18n;
  return useMemo(() => {
    const sections = groups.flatMap((group) => group.sections.map((section) => ({ group, section })));
    const titleOf = (id: string) => t(`section.${id}.title`);
    return [
      ...sections.map(({ group, section }) => ({
        to: pathOf(section),
        title: titleOf(section.id),
        within: t(`group.${group.id}`),
        words: `${t(`section.${section.id}.text`)} ${t(`section.${section.id}.words`)}`,
      })),
      ...sections.flatMap(({ section }) =>
        (section.items ?? []).map((item) => ({
          to: `${pathOf(section)}?show=${item}`,
          title: t(`item.${item}.title`),
          within: titleOf(section.id),
          words: t(`item.${item}.words`),
        })),
      ),
      ...techniques.map(({ code }) => ({
        to: `/settings/techniques?show=${code}`,
        title: techniqueName(code),
        within: titleOf('techniques'),
        words: t('ofTechniques'),
      })),
      ...REGION_NAMES.map((region) => ({
        to: `/settings/regions?show=${region}`,
        title: regionName(region),
        within: titleOf('regions'),
        words: t('ofRegions'),
      })),
    ];
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the names follow from the techniques, regions and language
  }, [groups, techniques, language, t]);
}
