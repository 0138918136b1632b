/** The clinic's defaults in words, for their history. */
import { useTranslation } from 'react-i18next';

import { type AnyEntry, entriesOf } from '#shared/dossier/entry.ts';

import { formatDepth, formatVolume } from '../../../canvas/chart-svg-measures.ts';
import type { Field } from '../../../records/history/changes.ts';
import { useTechniqueName } from '../../../records/technique-name.ts';

/** The parts of a version. */
export function useDefaultsFields(): (version: AnyEntry) => readonly Field[] {
  const { t } = useTranslation(['clinic', 'session']);
  const techniqueName = useTechniqueName();
  return (version) => {
    const body = entriesOf([version], 'clinic-defaults')[0]?.body;
    if (body === undefined) return [];
    const { technique, volumeUl, depthUm, needleGauge, needleLengthUm, antiseptic, view } = body;
    return [
      { label: t('defaults.technique'), text: technique === null ? '' : techniqueName(technique) },
      { label: t('defaults.volume'), text: volumeUl === null ? '' : formatVolume(volumeUl) },
      { label: t('defaults.depth'), text: depthUm === null ? '' : formatDepth(depthUm) },
      { label: t('defaults.gauge'), text: needleGauge === null ? '' : t('defaults.gaugeIs', { gauge: needleGauge }) },
      { label: t('defaults.needleLength'), text: needleLengthUm === null ? '' : formatDepth(needleLengthUm) },
      { label: t('defaults.antiseptic'), text: antiseptic },
      { label: t('defaults.view'), text: view === null ? '' : t(`session:view.${view}`) },
      { label: t('defaults.body'), text: t(`defaults.${body.body}`) },
      { label: t('defaults.startScreen'), text: t(`defaults.screen.${body.startScreen}`) },
    ];
  };
}
