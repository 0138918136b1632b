/** The table of treatments. */
import { effectiveSpacing, type Treatment } from '../../../chart/schema.ts';
import { balance } from '../../../cocktail/balance.ts';
import { ulToMl } from '../../../units.ts';
import { type Table } from '../column.ts';
import { type OfChart, WHOSE } from './chart-source.ts';

/** A treatment within its session. */
export interface OfTreatment extends OfChart {
  readonly treatment: Treatment;
}

const given = ({ chart, treatment }: OfTreatment) =>
  chart.marks.filter((mark) => mark.treatment === treatment.id && mark.state === 'given');

/** One line a treatment. */
export const treatments: Table<OfTreatment> = {
  line: 'A treatment: one indication, technique and mixture within a session.',
  columns: [
    ...WHOSE,
    {
      name: 'treatment_id',
      type: 'id',
      description: 'The treatment; distinct within its session.',
      from: ({ treatment }) => treatment.id,
    },
    {
      name: 'indication',
      type: 'text',
      description: 'What it was for.',
      from: ({ treatment }) => treatment.indication,
    },
    {
      name: 'technique',
      type: 'code',
      description: 'Code of the technique.',
      from: ({ treatment }) => treatment.technique.code,
    },
    {
      name: 'spacing_min_um',
      type: 'integer',
      description: 'Least distance along the skin that counted, micrometres; empty: none.',
      from: ({ treatment }) => effectiveSpacing(treatment.technique)?.[0] ?? null,
    },
    {
      name: 'spacing_max_um',
      type: 'integer',
      description: 'Greatest distance along the skin that counted, micrometres; empty: none.',
      from: ({ treatment }) => effectiveSpacing(treatment.technique)?.[1] ?? null,
    },
    {
      name: 'spacing_reason',
      type: 'text',
      description: "Why that was chosen instead of the technique's own.",
      from: ({ treatment }) => treatment.technique.spacingOverride?.reason ?? null,
    },
    {
      name: 'depth_um',
      type: 'integer',
      description: 'Depth for marks without one of their own, micrometres.',
      from: ({ treatment }) => treatment.technique.depthUm ?? null,
    },
    {
      name: 'needle_gauge',
      type: 'integer',
      description: 'Outer size of the needle, gauge.',
      from: ({ treatment }) => treatment.technique.needle?.gauge ?? null,
    },
    {
      name: 'needle_length_um',
      type: 'integer',
      description: 'Length of the needle, micrometres.',
      from: ({ treatment }) => treatment.technique.needle?.lengthUm ?? null,
    },
    {
      name: 'needle_lot',
      type: 'text',
      description: 'Lot of the needle.',
      from: ({ treatment }) => treatment.technique.needle?.lot ?? null,
    },
    {
      name: 'device',
      type: 'text',
      description: 'Gun, pen or machine.',
      from: ({ treatment }) => treatment.technique.device?.name ?? null,
    },
    {
      name: 'device_settings',
      type: 'text',
      description: 'Its settings as written down.',
      from: ({ treatment }) => treatment.technique.device?.settings ?? null,
    },
    {
      name: 'antiseptic',
      type: 'text',
      description: 'Antiseptic.',
      from: ({ treatment }) => treatment.technique.antiseptic ?? null,
    },
    {
      name: 'topical_anaesthetic',
      type: 'text',
      description: 'Anaesthetic put on the skin.',
      from: ({ treatment }) => treatment.technique.topicalAnaesthetic ?? null,
    },
    {
      name: 'given_count',
      type: 'integer',
      description: 'Marks that were given.',
      from: (source) => given(source).length,
    },
    {
      name: 'prepared_volume_ul',
      type: 'integer',
      description: 'Mixture prepared, microlitres.',
      from: ({ treatment }) => treatment.cocktail.preparedUl,
    },
    {
      name: 'given_volume_ul',
      type: 'integer',
      description: 'Mixture given, microlitres.',
      from: ({ chart, treatment }) => balance(chart, treatment).givenUl,
    },
    {
      name: 'discarded_volume_ul',
      type: 'integer',
      description: 'Mixture thrown away, microlitres.',
      from: ({ treatment }) => treatment.cocktail.discardedUl,
    },
    {
      name: 'unaccounted_volume_ul',
      type: 'integer',
      description: 'Prepared less given less thrown away, microlitres; below 0: more than there was.',
      from: ({ chart, treatment }) => balance(chart, treatment).differenceUl,
    },
    {
      name: 'given_volume_ml',
      type: 'decimal',
      description: 'Mixture given, millilitres.',
      from: ({ chart, treatment }) => ulToMl(balance(chart, treatment).givenUl),
    },
    {
      name: 'notes',
      type: 'text',
      description: 'Notes of the treatment.',
      from: ({ treatment }) => treatment.notes ?? null,
    },
  ],
};
