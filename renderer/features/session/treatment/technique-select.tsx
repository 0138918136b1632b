/** Which technique, with the window each one carries and where that comes from. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { sourcesOf } from '#shared/spacing/sources.ts';
import { findTechnique, type Technique, TECHNIQUES } from '#shared/spacing/techniques.ts';

import { formatLengthCm } from '../../../canvas/chart-svg-measures.ts';
import { useTechniqueName } from '../../../records/technique-name.ts';
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

function Source({ technique }: { technique: Technique | undefined }) {
  const { t } = useTranslation('treatment');
  if (technique === undefined) return null;
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
  const { code, spacingUm } = treatment.technique;
  const known = findTechnique(code);
  const option = (technique: Technique) => ({ value: technique.code, label: nameOf(technique.code) });
  return (
    <div className={classes.group}>
      <Select
        size="xs"
        label={t('technique.label')}
        data={[
          ...FAMILIES.map((family) => ({
            group: t(`technique.family.${family}`),
            items: TECHNIQUES.filter((technique) => technique.family === family).map(option),
          })),
          ...(known === undefined
            ? [{ group: t('technique.family.other'), items: [{ value: code, label: code }] }]
            : []),
        ]}
        value={code}
        searchable
        allowDeselect={false}
        disabled={readOnly}
        maxDropdownHeight={360}
        onChange={(next) => {
          const chosen = next === null ? undefined : findTechnique(next);
          if (chosen !== undefined) onChange(chooseTechnique(chosen), 'technique.code');
        }}
      />
      <p className={classes.sum}>{t('technique.spacing', { window: windowText(spacingUm) })}</p>
      <Source technique={known} />
    </div>
  );
}
