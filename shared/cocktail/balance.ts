/** Prepared = given + discarded: where every microlitre of a mixture went. */
import type { Chart, Mark, Treatment } from '../chart/schema.ts';

/** A treatment's account, µL. */
export interface Balance {
  readonly preparedUl: number;
  readonly givenUl: number;
  readonly discardedUl: number;
  /** Prepared less given less discarded: 0 when it balances, below 0 when more is accounted for than there was. */
  readonly differenceUl: number;
}

const volumeOf = (chart: Chart, treatmentId: string, state: Mark['state']): number =>
  chart.marks.reduce(
    (sum, mark) => (mark.treatment === treatmentId && mark.state === state ? sum + mark.volumeUl : sum),
    0,
  );

/** Volume of a treatment's given marks, µL. */
export const givenVolumeUl = (chart: Chart, treatmentId: string): number => volumeOf(chart, treatmentId, 'given');

/** Volume of a treatment's marks that are planned and not given, µL. */
export const plannedVolumeUl = (chart: Chart, treatmentId: string): number => volumeOf(chart, treatmentId, 'planned');

/** The account of a treatment. */
export function balance(chart: Chart, { id, cocktail }: Treatment): Balance {
  const { preparedUl, discardedUl } = cocktail;
  const givenUl = givenVolumeUl(chart, id);
  return { preparedUl, givenUl, discardedUl, differenceUl: preparedUl - givenUl - discardedUl };
}
