/** Which technique, with the window each one carries and where that comes from. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { SpacingWindow } from '#shared/chart/schema.ts';
import { sourcesOf } from '#shared/spacing/sources.ts';
import type { ClinicTechnique } from '#shared/spacing/clinic-techniques.ts';

import { formatLengthCm } from '../../../canvas/chart-svg-measures.ts';
import { useTechniques } from '../../../records/clinic-words.ts';
import { useChartedTechniqueName, useTechniqueName } from '../../../records/technique-name.ts';
import { chooseTechnique } from './technique-edits.ts';
import type { PanelProps } from './panel-props.ts';
import classes from './treatment.module.css';

const FAMILIES = ['injection', 'no-needle'] as const;

/** A window in words: "1 cm to 4 cm", or that there is none. */
export function useWindowText(): (window: readonly [number, number] | null) => string {
  const { t } = useTranslation('treatment');
  return (window) =>
    window === null
      ? t('technique.noWindow')
      : t('technique.window', { min: formatLengthCm(window[0]), max: formatLengthCm(window[1]) });
}

/** Of the window on the chart: where the clinic's has been changed since, nothing is known of it any more. */
function Source({ technique, window }: { technique: ClinicTechnique; window: SpacingWindow | null }) {
  const { t } = useTranslation(['treatment', 'clinic']);
  if (String(technique.spacingUm) !== String(window)) return null;
  if (technique.isChanged) {
    const { source } = technique;
    return <p className={classes.note}>{source === '' ? t('clinic:techniques.noSource') : source}</p>;
  }
  const kind = technique.isProposal ? 'proposal' : 'stated';
  const sources = sourcesOf(technique.sources).map(({ title, grade }) => t('technique.source.one', { title, grade }));
  return (
    <p className={classes.note}>
      {t(`technique.source.${kind}`, { sources: sources.join('; ') })} {t('technique.source.grades')}
    </p>
  );
}

/** The choice. */
export function TechniqueSelect({ treatment, readOnly, onChange }: PanelProps) {
  const { t } = useTranslation('treatment');
  const nameOf = useTechniqueName();
  const windowText = useWindowText();
  const chartedName = useChartedTechniqueName();
  const techniques = useTechniques();
  const { code, spacingUm } = treatment.technique;
  const known = techniques.find((technique) => technique.code === code);
  const isOffered = known?.hidden === false;
  const option = (technique: ClinicTechnique) => ({ value: technique.code, label: nameOf(technique.code) });
  return (
    <div className={classes.group}>
      <Select
        size="xs"
        label={t('technique.label')}
        data={[
          ...FAMILIES.map((family) => ({
            group: t(`technique.family.${family}`),
            items: techniques.filter((technique) => technique.family === family && !technique.hidden).map(option),
          })),
          ...(isOffered
            ? []
            : [
                {
                  group: t('technique.family.other'),
                  items: [{ value: code, label: chartedName(treatment.technique) }],
                },
              ]),
        ]}
        value={code}
        searchable
        allowDeselect={false}
        disabled={readOnly}
        maxDropdownHeight={360}
        onChange={(next) => {
          const chosen = techniques.find((technique) => technique.code === next);
          if (chosen !== undefined) onChange(chooseTechnique(chosen), 'technique.code');
        }}
      />
      <p className={classes.sum}>{t('technique.spacing', { window: windowText(spacingUm) })}</p>
      {known !== undefined && <Source technique={known} window={spacingUm} />}
    </div>
  );
}
