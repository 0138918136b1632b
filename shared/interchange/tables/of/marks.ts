/** The table of marks. */
import { type Mark } from '../../../chart/schema.ts';
import { ulToMl } from '../../../units.ts';
import { type Table } from '../column.ts';
import { type OfChart, WHOSE } from './chart-source.ts';

/** How far the nearest other mark of a treatment lies, measured along the skin. */
export interface SkinNeighbour {
  readonly nearest: string | null;
  /** Whole µm. */
  readonly distanceUm: number | null;
}

/** A mark within its session. */
export interface OfMark extends OfChart {
  readonly mark: Mark;
  /** As on the drawing, from 1. */
  readonly number: number;
  /** Null where nobody measured. */
  readonly neighbour: SkinNeighbour | null;
}

type Place = { readonly view: string; readonly uUm: number; readonly vUm: number };

const placesOf = (mark: Mark): readonly Place[] =>
  mark.kind === 'point' ? [mark] : mark.kind === 'thread' ? mark.path : mark.outline;

const first = (mark: Mark): Place | undefined => placesOf(mark)[0];

const depthUm = ({ chart, mark }: OfMark): number | null =>
  mark.depthUm ?? chart.treatments.find(({ id }) => id === mark.treatment)?.technique.depthUm ?? null;

const written = ({ view, uUm, vUm }: Place): string => `${view} ${uUm} ${vUm}`;

/** One line a mark. */
export const marks: Table<OfMark> = {
  line: 'A mark on the body: a point, a thread or an area. Places are on the drawings of the reference body; y grows upwards.',
  columns: [
    ...WHOSE,
    {
      name: 'treatment_id',
      type: 'id',
      description: 'The treatment; joins to treatments together with session_id.',
      from: ({ mark }) => mark.treatment,
    },
    { name: 'mark_id', type: 'id', description: 'The mark; distinct within its session.', from: ({ mark }) => mark.id },
    {
      name: 'number',
      type: 'integer',
      description: 'Its number on the printed chart, from 1.',
      from: ({ number }) => number,
    },
    { name: 'kind', type: 'code', description: 'point, thread or area.', from: ({ mark }) => mark.kind },
    { name: 'state', type: 'code', description: 'given or planned.', from: ({ mark }) => mark.state },
    {
      name: 'region',
      type: 'code',
      description: 'Region of the skin, with its side where it has one.',
      from: ({ mark }) => mark.region ?? null,
    },
    {
      name: 'volume_ul',
      type: 'integer',
      description: 'Volume of mixture, microlitres.',
      from: ({ mark }) => mark.volumeUl,
    },
    {
      name: 'volume_ml',
      type: 'decimal',
      description: 'The same volume, millilitres.',
      from: ({ mark }) => ulToMl(mark.volumeUl),
    },
    {
      name: 'depth_um',
      type: 'integer',
      description: "Depth, micrometres: its own, else that of the treatment's technique.",
      from: depthUm,
    },
    {
      name: 'view',
      type: 'code',
      description: 'The drawing it lies on; of threads and areas that of the first place.',
      from: ({ mark }) => first(mark)?.view ?? null,
    },
    {
      name: 'u_um',
      type: 'integer',
      description: 'Place across the drawing, micrometres of the reference body; of threads and areas the first.',
      from: ({ mark }) => first(mark)?.uUm ?? null,
    },
    {
      name: 'v_um',
      type: 'integer',
      description: 'Place up the drawing, micrometres of the reference body; of threads and areas the first.',
      from: ({ mark }) => first(mark)?.vUm ?? null,
    },
    {
      name: 'places',
      type: 'list',
      description:
        'All places of a thread or of the outline of an area, each as drawing, u_um, v_um with blanks between; empty for points. Holes of areas are in the chart file alone.',
      from: ({ mark }) => (mark.kind === 'point' ? null : placesOf(mark).map(written).join('; ')),
    },
    {
      name: 'nearest_mark_id',
      type: 'id',
      description:
        'The nearest other point of its treatment along the skin; empty where it was not measured or there is none.',
      from: ({ neighbour }) => neighbour?.nearest ?? null,
    },
    {
      name: 'nearest_distance_um',
      type: 'integer',
      description: 'How far away that one lies along the skin, micrometres.',
      from: ({ neighbour }) => neighbour?.distanceUm ?? null,
    },
    { name: 'note', type: 'text', description: 'Note on the mark.', from: ({ mark }) => mark.note ?? null },
  ],
};
