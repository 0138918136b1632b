/** The table of mixtures, one line a component. */
import { type Component } from '../../../chart/schema.ts';
import { givenVolumeUl } from '../../../cocktail/balance.ts';
import { componentAmount, componentVolumeUl, finalConcentrations } from '../../../cocktail/mixture.ts';
import { ulToMl } from '../../../units.ts';
import { listCell, type Table } from '../column.ts';
import { WHOSE } from './chart-source.ts';
import { type OfTreatment } from './treatments.ts';

/** A component within its treatment. */
export interface OfComponent extends OfTreatment {
  readonly component: Component;
  /** From 1. */
  readonly position: number;
}

const given = ({ chart, treatment, component }: OfComponent) =>
  componentAmount(treatment.cocktail, component.id, givenVolumeUl(chart, treatment.id));

/** One line a component. */
export const cocktails: Table<OfComponent> = {
  line: 'One component of the mixture of a treatment. A treatment without a mixture has no line.',
  columns: [
    ...WHOSE,
    {
      name: 'treatment_id',
      type: 'id',
      description: 'The treatment; joins to treatments together with session_id.',
      from: ({ treatment }) => treatment.id,
    },
    {
      name: 'component_id',
      type: 'id',
      description: 'The component; distinct within its session.',
      from: ({ component }) => component.id,
    },
    {
      name: 'position',
      type: 'integer',
      description: 'Its place in the mixture, from 1.',
      from: ({ position }) => position,
    },
    {
      name: 'name',
      type: 'text',
      description: 'The product as written on the chart.',
      from: ({ component }) => component.name,
    },
    {
      name: 'manufacturer',
      type: 'text',
      description: 'Who makes it.',
      from: ({ component }) => component.manufacturer ?? null,
    },
    {
      name: 'ingredients',
      type: 'list',
      description: 'Substances in it, as copied from the catalogue.',
      from: ({ component }) => listCell((component.ingredients ?? []).map(({ name }) => name)),
    },
    {
      name: 'strength_value',
      type: 'decimal',
      description: 'Strength as drawn up, in strength_unit.',
      from: ({ component }) => component.strength?.value ?? null,
    },
    {
      name: 'strength_unit',
      type: 'code',
      description: 'ug/mL, U/mL or IU/mL.',
      from: ({ component }) => component.strength?.unit ?? null,
    },
    {
      name: 'volume_ul',
      type: 'integer',
      description: 'Volume drawn up for the mixture, microlitres.',
      from: ({ component }) => component.volumeUl,
    },
    {
      name: 'volume_ml',
      type: 'decimal',
      description: 'The same volume, millilitres.',
      from: ({ component }) => ulToMl(component.volumeUl),
    },
    {
      name: 'mixture_concentration',
      type: 'decimal',
      description: 'Concentration in the finished mixture, in strength_unit.',
      from: ({ treatment, component }) =>
        finalConcentrations(treatment.cocktail).find(({ componentId }) => componentId === component.id)?.value ?? null,
    },
    {
      name: 'given_volume_ul',
      type: 'decimal',
      description: "Its share of the volume given with all of the treatment's marks, microlitres.",
      from: ({ chart, treatment, component }) =>
        componentVolumeUl(treatment.cocktail, component, givenVolumeUl(chart, treatment.id)),
    },
    {
      name: 'given_amount',
      type: 'decimal',
      description:
        "Amount given with all of the treatment's marks, in given_amount_unit; empty where the strength is not known.",
      from: (source) => given(source)?.value ?? null,
    },
    {
      name: 'given_amount_unit',
      type: 'code',
      description: 'ug, U or IU. Units of different products are not interchangeable.',
      from: (source) => given(source)?.unit ?? null,
    },
    {
      name: 'lot',
      type: 'text',
      description: 'Lot as written on the chart.',
      from: ({ component }) => component.lot ?? null,
    },
    {
      name: 'expiry',
      type: 'day',
      description: 'Last day it may be used.',
      from: ({ component }) => component.expiry ?? null,
    },
    {
      name: 'product_id',
      type: 'id',
      description: 'The product it was taken from; joins to products.',
      from: ({ component }) => component.productId ?? null,
    },
    {
      name: 'lot_id',
      type: 'id',
      description: 'The lot it was taken from; joins to lots.',
      from: ({ component }) => component.lotId ?? null,
    },
    {
      name: 'vials',
      type: 'integer',
      description: 'Whole vials taken from stock.',
      from: ({ component }) => component.vials ?? null,
    },
  ],
};
