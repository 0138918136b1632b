/** What a protocol says, in a few words each. */
import { useTranslation } from 'react-i18next';

import type { ProtocolFact } from '#shared/clinical/protocols.ts';
import type { Protocol, ProtocolPattern } from '#shared/dossier/policy.ts';

import { formatDepth, formatLengthCm, formatVolume } from '../canvas/chart-svg-measures.ts';

/** How a protocol's marks are laid out. */
export function usePatternText(): (pattern: ProtocolPattern) => string {
  const { t } = useTranslation('protocols');
  return (pattern) => {
    const name =
      pattern.kind === 'fill'
        ? t(`pattern.fill.${pattern.fill}`)
        : pattern.kind === 'line'
          ? t('pattern.line')
          : t(`pattern.threads.${pattern.layout}`);
    return pattern.spacingUm === null
      ? name
      : t('pattern.spaced', { name, spacing: formatLengthCm(pattern.spacingUm) });
  };
}

/** Window, depth, volume, needle, device, pattern and components of a protocol, as far as it says them. */
export function useProtocolFacts(): (protocol: Protocol) => string[] {
  const { t } = useTranslation('protocols');
  const patternText = usePatternText();
  return ({ technique, volumeUl, pattern, components }) => {
    const { spacingUm, depthUm, needle, device } = technique;
    return [
      ...(spacingUm === null
        ? []
        : [t('fact.window', { min: formatLengthCm(spacingUm[0]), max: formatLengthCm(spacingUm[1]) })]),
      ...(depthUm === undefined ? [] : [t('fact.depth', { depth: formatDepth(depthUm) })]),
      ...(volumeUl === null ? [] : [t('fact.volume', { volume: formatVolume(volumeUl) })]),
      ...(needle?.gauge === undefined ? [] : [t('fact.gauge', { gauge: needle.gauge })]),
      ...(needle?.lengthUm === undefined ? [] : [t('fact.needle', { length: formatDepth(needle.lengthUm) })]),
      ...(device === undefined || device.name === '' ? [] : [device.name]),
      ...(pattern === null ? [] : [patternText(pattern)]),
      ...components.map(({ name }) => name).filter((name) => name !== ''),
    ];
  };
}

/** A number as its source states it: one value, or from the least to the most. */
export function useStatedText(): (fact: ProtocolFact) => string {
  const { t } = useTranslation('protocols');
  const write: Readonly<Record<ProtocolFact['of'], (value: number) => string>> = {
    spacing: (um) => formatLengthCm(um),
    depth: (um) => formatDepth(um),
    volume: (ul) => formatVolume(ul),
    needleLength: (um) => formatDepth(um),
    needleGauge: (gauge) => t('fact.gauge', { gauge }),
  };
  return ({ of, least, most }) => {
    const value =
      least === most ? write[of](least) : t('stated.range', { least: write[of](least), most: write[of](most) });
    return t(`stated.${of}`, { value });
  };
}
