/** The region of the selected marks: as found on the skin, or chosen by hand. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { REGION_CODES, type RegionFamily, REGIONS } from '#shared/anatomy/regions/region-names.ts';
import type { Mark } from '#shared/chart/schema.ts';

import { setRegion } from '../../../editor/chart-edits.ts';
import { useIsRegionOffered } from '../../../records/clinic-words.ts';
import { useRegionName } from '../../../records/region-name.ts';
import { useEditor } from '../editor-context.tsx';

const AS_FOUND = 'as-found';
const FAMILIES: readonly RegionFamily[] = ['face', 'scalp', 'neck', 'body'];

function familyOf(code: string): RegionFamily | null {
  for (const [name, { family }] of Object.entries(REGIONS)) if (code.split(':')[0] === name) return family;
  return null;
}

interface RegionSelectProps {
  readonly marks: readonly Mark[];
  readonly selection: ReadonlySet<string>;
}

/** A list that is searched by typing. */
export function RegionSelect({ marks, selection }: RegionSelectProps) {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const regionName = useRegionName();
  const isOffered = useIsRegionOffered();
  const [first, ...rest] = marks.map((mark) => mark.region ?? null);
  const common = first === undefined || rest.some((region) => region !== first) ? null : first;
  const groups = FAMILIES.map((family) => ({
    group: t(`regions.family.${family}`),
    items: REGION_CODES.filter((code) => familyOf(code) === family && (isOffered(code) || code === common)).map(
      (code) => ({
        value: code,
        label: regionName(code),
      }),
    ),
  }));
  // A name typed by another program is offered as it stands.
  const isKnown = common === null || REGION_CODES.some((code) => code === common);
  const data = [
    { value: AS_FOUND, label: t('regions.asFound') },
    ...(isKnown ? [] : [{ value: common, label: common }]),
    ...groups,
  ];
  return (
    <Select
      size="xs"
      label={t('regions.region')}
      placeholder={t(rest.length > 0 && common === null ? 'bulk.mixed' : 'regions.unnamed')}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('regions.nothing')}
      maxDropdownHeight={280}
      data={data}
      value={common}
      onChange={(value) =>
        value !== null && editor.edit(setRegion(selection, value === AS_FOUND ? null : value), { label: 'edit.region' })
      }
    />
  );
}
