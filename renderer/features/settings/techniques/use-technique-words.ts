/** A technique's numbers in words. */
import { useTranslation } from 'react-i18next';

import type { AnyEntry } from '#shared/dossier/entry.ts';
import { entriesOf } from '#shared/dossier/entry.ts';
import { shippedValues } from '#shared/spacing/clinic-techniques.ts';
import { findTechnique } from '#shared/spacing/techniques.ts';

import { formatDepth, formatLengthCm, formatVolume } from '../../../canvas/chart-svg-measures.ts';
import type { Field } from '../../../records/history/changes.ts';

type Range = readonly [number, number] | null | undefined;

/** "1 cm to 4 cm"; one value where both ends are the same; empty where nothing is said. */
export function useRangeText(): (range: Range, shown: (base: number) => string) => string {
  const { t } = useTranslation('clinic');
  return (range, shown) => {
    if (range === null || range === undefined) return '';
    const [least, greatest] = range;
    if (least === greatest) return shown(least);
    return t('range', { least: shown(least), greatest: shown(greatest) });
  };
}

/** What a technique says, in one line. */
export function useTechniqueFacts(): (technique: {
  readonly spacingUm: Range;
  readonly depthUm?: Range;
  readonly volumeUl?: Range;
}) => string {
  const { t } = useTranslation('clinic');
  const range = useRangeText();
  return ({ spacingUm, depthUm, volumeUl }) =>
    [
      spacingUm === null || spacingUm === undefined
        ? t('techniques.noWindow')
        : t('techniques.window', { window: range(spacingUm, (um) => formatLengthCm(um)) }),
      ...(depthUm ? [t('techniques.depthIs', { depth: range(depthUm, (um) => formatDepth(um)) })] : []),
      ...(volumeUl ? [t('techniques.volumeIs', { volume: range(volumeUl, (ul) => formatVolume(ul)) })] : []),
    ].join(' · ');
}

/** The parts of a version for its history. */
export function useTechniqueFields(): (version: AnyEntry) => readonly Field[] {
  const { t } = useTranslation('clinic');
  const range = useRangeText();
  return (version) => {
    const body = entriesOf([version], 'technique')[0]?.body;
    if (body === undefined) return [];
    const shipped = findTechnique(body.code);
    const values = body.values ?? (shipped === undefined ? null : shippedValues(shipped));
    if (values === null) return [];
    return [
      { label: t('techniques.name'), text: values.name },
      {
        label: t('techniques.spacing'),
        text:
          values.spacingUm === null ? t('techniques.noWindow') : range(values.spacingUm, (um) => formatLengthCm(um)),
      },
      { label: t('techniques.depth'), text: range(values.depthUm, (um) => formatDepth(um)) },
      { label: t('techniques.volume'), text: range(values.volumeUl, (ul) => formatVolume(ul)) },
      { label: t('techniques.source'), text: values.source },
      { label: t('offered'), text: t(body.hidden ? 'no' : 'yes') },
    ];
  };
}
