/** Builds the chart of an invented session. Nothing in it is anyone's. */
import { CHART_FORMAT, CHART_VERSION, type Chart, type PointMark } from '#shared/chart/schema.ts';
import { type Practitioner } from '#shared/ipc/records.ts';
import { type FieldName, type FieldPlace, fieldPlaces } from './fields.ts';
import { type Ingredient } from './recipes.ts';
import { type RegionOf } from './region-of.ts';
import { type Seeded } from './seeded-random.ts';

/** What an invented session is made of. */
export interface InventedSession {
  readonly patient: Chart['patient'];
  readonly practitioner: Practitioner;
  readonly startedAt: string;
  readonly zone: string;
  readonly indication: string;
  readonly fields: readonly FieldName[];
  readonly components: readonly Ingredient[];
  /** Volume of each point, µL. */
  readonly pointUl: number;
  /** Depth of each point, µm. */
  readonly depthUm: number;
  /** Points beside the fields, to show what a finding looks like. */
  readonly extra?: readonly FieldPlace[];
  /** How many of the last points are still planned. */
  readonly planned?: number;
  readonly notes?: string;
}

/** A hand is not a machine: points lie up to this far from where they were meant, µm each way. */
const TREMOR_UM = 700;

const regionAs = (region: string | undefined): { readonly region?: string } => (region === undefined ? {} : { region });

/** The chart of an invented session, the same for the same chance. */
export function inventedChart(session: InventedSession, chance: Seeded, regionOf: RegionOf = () => undefined): Chart {
  const time = Date.parse(session.startedAt);
  const sex = session.patient.sex === 'male' ? 'male' : 'female';
  const id = chance.id(time);
  const treatment = chance.id(time);
  const tremor = (um: number): number => um + chance.int(2 * TREMOR_UM + 1) - TREMOR_UM;
  const places = [
    ...session.fields
      .flatMap((field) => fieldPlaces(field, sex))
      .map(({ view, uUm, vUm }) => ({ view, uUm: tremor(uUm), vUm: tremor(vUm) })),
    ...(session.extra ?? []),
  ];
  const firstPlanned = places.length - (session.planned ?? 0);
  const marks = places.map((place, i): PointMark => ({
    id: chance.id(time + i + 1),
    treatment,
    kind: 'point',
    state: i < firstPlanned ? 'given' : 'planned',
    ...place,
    ...regionAs(regionOf(sex, place)),
    volumeUl: session.pointUl,
    depthUm: session.depthUm,
  }));
  const preparedUl = session.components.reduce((sum, { volumeUl }) => sum + volumeUl, 0);
  return {
    format: CHART_FORMAT,
    version: CHART_VERSION,
    anatomy: { set: 'adult-1', sex },
    patient: session.patient,
    session: {
      id,
      startedAt: session.startedAt,
      zone: session.zone,
      status: 'draft',
      practitioner: session.practitioner,
      ...(session.notes !== undefined && { notes: session.notes }),
    },
    treatments: [
      {
        id: treatment,
        indication: session.indication,
        technique: { code: 'point-by-point', spacingUm: [10_000, 40_000], depthUm: session.depthUm },
        cocktail: {
          components: session.components.map((component) => ({ ...component, id: chance.id(time) })),
          preparedUl,
          discardedUl: Math.max(0, preparedUl - firstPlanned * session.pointUl),
        },
      },
    ],
    marks,
  };
}
