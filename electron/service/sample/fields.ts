/** Fields of points as they are laid in practice, in view coordinates of the reference bodies. */
import { type Sex, type ViewId } from '#shared/anatomy/views.ts';
import { cmToUm } from '#shared/units.ts';

/** A place on a drawing. */
export interface FieldPlace {
  readonly view: ViewId;
  readonly uUm: number;
  readonly vUm: number;
}

/** A field: the points of each row by their u, in cm. */
interface Field {
  readonly view: ViewId;
  readonly rows: readonly (readonly [vCm: number, uCm: readonly number[]])[];
}

/** How much higher the face of the male body is than that of the female one, cm: the difference in stature. */
const MALE_FACE_CM = 12.7;

const both = (uCm: readonly number[]): readonly number[] => [...uCm.map((u) => -u).reverse(), ...uCm];

const FIELDS = {
  forehead: {
    view: 'face-front',
    rows: [
      [156.5, both([0.8, 2.4, 4])],
      [158, both([1.6, 3.2])],
    ],
  },
  cheeks: {
    view: 'face-front',
    rows: [
      [149.2, both([3.2, 4.8])],
      [147.7, both([3.6, 5.2])],
      [146.2, both([3, 4.4])],
    ],
  },
  vertex: {
    view: 'scalp-top',
    rows: [
      [9, both([0.9, 2.7])],
      [7.4, both([1.8, 3.6])],
      [5.8, both([0.9, 2.7, 4.5])],
      [4.2, both([1.8, 3.6])],
      [2.6, both([0.9, 2.7, 4.5])],
      [1, both([1.8, 3.6])],
    ],
  },
  abdomen: {
    view: 'body-front',
    rows: [
      [106, both([1.2, 3.6, 6])],
      [103.6, both([2.4, 4.8])],
      [101.2, both([1.2, 3.6, 6])],
      [98.8, both([2.4, 4.8])],
    ],
  },
  thighs: {
    view: 'body-front',
    rows: [
      [74, both([8, 10.4])],
      [71.6, both([7, 9.2, 11.4])],
      [69.2, both([8, 10.4])],
    ],
  },
} as const satisfies Record<string, Field>;

/** A field by name. */
export type FieldName = keyof typeof FIELDS;

/** The places of a field on the body of one sex, row by row. */
export function fieldPlaces(name: FieldName, sex: Sex): readonly FieldPlace[] {
  const field: Field = FIELDS[name];
  const higherCm = sex === 'male' && field.view === 'face-front' ? MALE_FACE_CM : 0;
  return field.rows.flatMap(([vCm, us]) =>
    us.map((uCm) => ({ view: field.view, uUm: cmToUm(uCm), vUm: cmToUm(vCm + higherCm) })),
  );
}
