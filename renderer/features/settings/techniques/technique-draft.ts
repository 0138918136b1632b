/** A technique while it is being edited: numbers in the units in which they are said, gaps allowed. */
import type { TechniqueValues } from '#shared/dossier/clinic.ts';
import { cmToUm, mlToUl, mmToUm, ulToMl, umToCm, umToMm } from '#shared/units.ts';

/** Two ends of a range; null: not said. */
export interface Ends {
  readonly least: number | null;
  readonly greatest: number | null;
}

/** What the form holds: cm, mm and mL. */
export interface TechniqueDraft {
  readonly name: string;
  readonly family: TechniqueValues['family'];
  readonly hasWindow: boolean;
  readonly window: Ends;
  readonly depth: Ends;
  readonly volume: Ends;
  readonly source: string;
}

type Range = readonly [number, number] | null;

const endsOf = (range: Range, shown: (base: number) => number): Ends =>
  range === null ? { least: null, greatest: null } : { least: shown(range[0]), greatest: shown(range[1]) };

/** The form for what is kept; a technique that has no window is offered the usual one. */
export const draftOf = (values: TechniqueValues, usual: readonly [number, number]): TechniqueDraft => ({
  name: values.name,
  family: values.family,
  hasWindow: values.spacingUm !== null,
  window: endsOf(values.spacingUm ?? usual, umToCm),
  depth: endsOf(values.depthUm, umToMm),
  volume: endsOf(values.volumeUl, ulToMl),
  source: values.source,
});

/** One end alone stands for both; false: the wrong way round. */
function rangeOf({ least, greatest }: Ends, base: (shown: number) => number): [number, number] | null | false {
  const from = least ?? greatest;
  const to = greatest ?? least;
  if (from === null || to === null) return null;
  return from <= to ? [base(from), base(to)] : false;
}

/** Whether the ends of a range can be kept. */
export const isRange = (ends: Ends): boolean => rangeOf(ends, (value) => value) !== false;

/** What is kept of the form; null while something in it cannot be. */
export function valuesOf(draft: TechniqueDraft): TechniqueValues | null {
  const spacingUm = draft.hasWindow ? rangeOf(draft.window, cmToUm) : null;
  const depthUm = rangeOf(draft.depth, mmToUm);
  const volumeUl = rangeOf(draft.volume, mlToUl);
  if (spacingUm === false || depthUm === false || volumeUl === false) return null;
  if (draft.hasWindow && (spacingUm === null || spacingUm[1] === 0)) return null;
  return {
    name: draft.name.trim(),
    family: draft.family,
    spacingUm,
    depthUm,
    volumeUl,
    source: draft.source.trim(),
  };
}

/** A published source vouches for its own numbers only: it does not go along with others. */
export function withHonestSource(values: TechniqueValues, shipped: TechniqueValues | null): TechniqueValues {
  if (shipped === null || values.source !== shipped.source) return values;
  const numbers = ({ spacingUm, depthUm, volumeUl }: TechniqueValues) => JSON.stringify([spacingUm, depthUm, volumeUl]);
  return numbers(values) === numbers(shipped) ? values : { ...values, source: '' };
}
