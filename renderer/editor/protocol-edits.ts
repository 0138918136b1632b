/** Between a protocol and a treatment, both ways. Pure; ids are arguments. */
import type { Component, Technique, Treatment } from '#shared/chart/schema.ts';
import { effectiveSpacing } from '#shared/chart/schema.ts';
import { totalVolumeUl } from '#shared/cocktail/mixture.ts';
import type { Protocol, ProtocolPattern } from '#shared/dossier/policy.ts';
import { withoutLot } from '#shared/protocols/components.ts';

import { FIRST_SETTINGS, type PatternSettings } from './pattern-request.ts';
import type { StampDefaults } from './state.ts';

/** Depth goes with the technique; needle and device are things in hand, and stay where a protocol names none. */
function takeTechnique(before: Technique, wanted: Technique): Technique {
  const { spacingOverride: _override, name: _name, depthUm: _depth, needle: held, device: own, ...kept } = before;
  const { gauge, lengthUm } = wanted.needle ?? {};
  const isNamed = gauge !== undefined || lengthUm !== undefined;
  const isHeld = held?.gauge === gauge && held?.lengthUm === lengthUm;
  const named = { ...(gauge !== undefined && { gauge }), ...(lengthUm !== undefined && { lengthUm }) };
  const needle = isNamed && !isHeld ? named : held;
  const device = wanted.device ?? own;
  return {
    ...kept,
    code: wanted.code,
    ...(wanted.name !== undefined && { name: wanted.name }),
    spacingUm: wanted.spacingUm,
    ...(wanted.depthUm !== undefined && { depthUm: wanted.depthUm }),
    ...(needle !== undefined && { needle }),
    ...(device !== undefined && { device }),
  };
}

/** Adds a protocol's components at the end; a prepared volume that was their sum stays their sum. */
export const addComponents =
  (components: readonly Component[], newId: () => string) =>
  (treatment: Treatment): Treatment => {
    const { cocktail } = treatment;
    const added = components.map((component) => ({ ...withoutLot(component), id: newId() }));
    const next = { ...cocktail, components: [...cocktail.components, ...added] };
    const followed = cocktail.preparedUl === totalVolumeUl(cocktail);
    return { ...treatment, cocktail: followed ? { ...next, preparedUl: totalVolumeUl(next) } : next };
  };

/** Gives a treatment what a protocol says: indication, technique, and its components where there are none yet. */
export const takeProtocol =
  (protocol: Protocol, newId: () => string) =>
  (treatment: Treatment): Treatment => {
    const taken = {
      ...treatment,
      indication: protocol.indication === '' ? treatment.indication : protocol.indication,
      technique: takeTechnique(treatment.technique, protocol.technique),
    };
    const isEmpty = treatment.cocktail.components.length === 0;
    return isEmpty && protocol.components.length > 0 ? addComponents(protocol.components, newId)(taken) : taken;
  };

/** What the next mark gets by a protocol; what it does not say stays. */
export const stampOf = (protocol: Protocol, stamp: StampDefaults): StampDefaults => ({
  ...stamp,
  depthUm: protocol.technique.depthUm ?? null,
  volumeUl: protocol.volumeUl ?? stamp.volumeUl,
  threadUlPerCm: protocol.threadUlPerCm ?? stamp.threadUlPerCm,
  areaUlPerCm2: protocol.areaUlPerCm2 ?? stamp.areaUlPerCm2,
});

/** How the next pattern is laid by a protocol; by hand: as before. */
export function settingsOf(pattern: ProtocolPattern | null, before: PatternSettings): PatternSettings {
  if (pattern === null) return before;
  const base = { ...FIRST_SETTINGS, area: before.area, kind: pattern.kind, spacingUm: pattern.spacingUm };
  switch (pattern.kind) {
    case 'fill':
      return { ...base, fill: pattern.fill, rowUm: pattern.rowUm, angleDegrees: pattern.angleDegrees };
    case 'line':
      return { ...base, division: pattern.division, count: pattern.count };
    case 'threads':
      return {
        ...base,
        layout: pattern.layout,
        threadCount: pattern.threadCount,
        lengthUm: pattern.lengthUm,
        openingDegrees: pattern.openingDegrees,
        angleDegrees: pattern.angleDegrees,
      };
  }
}

/** A pattern as a protocol keeps it. */
export function patternOf(settings: PatternSettings): ProtocolPattern {
  const { kind, spacingUm, angleDegrees } = settings;
  switch (kind) {
    case 'fill':
      return { kind, fill: settings.fill, spacingUm, rowUm: settings.rowUm, angleDegrees };
    case 'line':
      return { kind, division: settings.division, spacingUm, count: settings.count };
    case 'threads': {
      const { layout, threadCount, lengthUm, openingDegrees } = settings;
      return { kind, layout, threadCount, lengthUm, spacingUm, openingDegrees, angleDegrees };
    }
  }
}

/** A protocol made of a treatment: its window as it counts, and nothing that belongs to the day. */
export function protocolOf(
  { indication, technique, cocktail }: Treatment,
  stamp: StampDefaults,
  pattern: ProtocolPattern | null,
): Protocol {
  const { code, name, depthUm = stamp.depthUm, needle, device } = technique;
  const { lot: _lot, ...kind } = needle ?? {};
  return {
    name: '',
    indication,
    technique: {
      code,
      ...(name !== undefined && { name }),
      spacingUm: effectiveSpacing(technique),
      ...(depthUm !== null && { depthUm }),
      ...(Object.keys(kind).length > 0 && { needle: kind }),
      ...(device !== undefined && { device }),
    },
    volumeUl: stamp.volumeUl,
    threadUlPerCm: stamp.threadUlPerCm,
    areaUlPerCm2: stamp.areaUlPerCm2,
    pattern,
    components: cocktail.components.map(withoutLot),
    source: '',
    notes: '',
    archived: false,
  };
}
