/** The regions that are meant to be covered, and whether gaps in them are shown. */
import { Button, MultiSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { REGION_CODES, type RegionCode, REGION_NAMES, REGIONS } from '#shared/anatomy/regions/region-names.ts';
import { effectiveSpacing } from '#shared/chart/schema.ts';

import { formatLengthCm } from '../../../canvas/chart-svg-measures.ts';
import { regionCodeOf } from '../../../editor/pattern-request.ts';
import { regionsOfMarks, setTreatedRegions, treatedRegions } from '../../../editor/treated-regions.ts';
import { useIsRegionOffered } from '../../../records/clinic-words.ts';
import { useRegionName } from '../../../records/region-name.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import type { PanelProps } from './panel-props.ts';
import classes from './treatment.module.css';

const FAMILIES = ['face', 'scalp', 'neck', 'body'] as const;

const familyOf = (code: RegionCode) => {
  const name = REGION_NAMES.find((candidate) => code === candidate || code.startsWith(`${candidate}:`));
  return name === undefined ? 'body' : REGIONS[name].family;
};

/** The fields. */
export function CoverageFields({ treatment, chart, readOnly, onChange }: PanelProps) {
  const { t } = useTranslation('coverage');
  const editor = useEditor();
  const regionName = useRegionName();
  const isOffered = useIsRegionOffered();
  const gapsShown = useEditorState((state) => state.gapsShown);
  const window = effectiveSpacing(treatment.technique);
  const regions = treatedRegions(treatment);
  const ofMarks = regionsOfMarks(chart, treatment.id);
  const set = (codes: readonly RegionCode[]) => onChange(setTreatedRegions(codes), 'coverage.regions');
  return (
    <div className={classes.group}>
      <MultiSelect
        size="xs"
        label={t('regions')}
        placeholder={regions.length === 0 ? t('choose') : ''}
        data={FAMILIES.map((family) => ({
          group: t(`family.${family}`),
          items: REGION_CODES.filter(
            (code) => familyOf(code) === family && (isOffered(code) || regions.includes(code)),
          ).map((code) => ({
            value: code,
            label: regionName(code),
          })),
        }))}
        value={[...regions]}
        searchable
        hidePickedOptions
        disabled={readOnly}
        maxDropdownHeight={300}
        onChange={(codes) => set(codes.flatMap((code) => regionCodeOf(code) ?? []))}
      />
      {!readOnly && (
        <Button
          size="compact-xs"
          variant="default"
          disabled={ofMarks.length === 0}
          onClick={() => set([...new Set([...regions, ...ofMarks])])}
        >
          {t('useMarks')}
        </Button>
      )}
      <Switch
        size="xs"
        label={t('show')}
        checked={gapsShown}
        onChange={(event) => editor.setBeside({ gapsShown: event.currentTarget.checked })}
      />
      <p className={classes.note}>
        {window === null ? t('noWindow') : t('note', { limit: formatLengthCm(window[1]) })}
      </p>
    </div>
  );
}
