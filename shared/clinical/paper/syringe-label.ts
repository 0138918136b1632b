/** What a label for a prepared syringe says: only what was written down, nothing worked out but the sum of the volumes. */
import type { Chart, Component } from '../../chart/schema.ts';
import { totalVolumeUl } from '../../cocktail/mixture.ts';
import type { BodyOf } from '../../dossier/kinds.ts';

/** The words of a label. */
export interface SyringeLabel {
  readonly components: readonly Component[];
  readonly totalUl: number;
  /** When and by whom it was mixed, as the care sheet says; null and empty: not written down. */
  readonly preparedAt: string | null;
  readonly preparedBy: string;
}

type Mixtures = Pick<BodyOf<'care'>['mixtures'][number], 'treatment' | 'preparedAt' | 'preparedBy'>[];

/** The label of a treatment; null where the chart has no such treatment. */
export function syringeLabel(chart: Chart, treatmentId: string, mixtures: Readonly<Mixtures>): SyringeLabel | null {
  const treatment = chart.treatments.find(({ id }) => id === treatmentId);
  if (treatment === undefined) return null;
  const made = mixtures.find((mixture) => mixture.treatment === treatmentId);
  return {
    components: treatment.cocktail.components,
    totalUl: totalVolumeUl(treatment.cocktail),
    preparedAt: made?.preparedAt ?? null,
    preparedBy: made?.preparedBy ?? '',
  };
}

/** A list in pieces of at most `size`; an empty list is one empty piece. */
export function inPieces<T>(list: readonly T[], size: number): (readonly T[])[] {
  const pieces = Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
  return pieces.length === 0 ? [[]] : pieces;
}
