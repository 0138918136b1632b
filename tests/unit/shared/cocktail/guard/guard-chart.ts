import type { Chart, Component } from '#shared/chart/schema.ts';
import { PUBLISHED_LIMITS } from '#shared/cocktail/guard/published.ts';
import type { GuardRecord } from '#shared/cocktail/guard/record.ts';
import type { GuardContext } from '#shared/cocktail/guard/context.ts';
import { type LimitRule, rulesOf } from '#shared/cocktail/guard/rule.ts';
import type { Entry } from '#shared/dossier/entry.ts';
import { chart, component, point, treatment } from '../sample-chart.ts';

/** A limit of the clinic's as it is kept. */
export const limitEntry = (body: Partial<Entry<'limit'>['body']> = {}, id = 'limit-1'): Entry<'limit'> => ({
  id,
  kind: 'limit',
  patientId: null,
  sessionId: null,
  revision: 1,
  at: '2026-01-05T09:00:00.000Z',
  createdAt: '2026-01-05T09:00:00.000Z',
  by: { id: 'dr1', name: 'Dr Bianchi' },
  removal: null,
  body: {
    published: null,
    name: 'Tranexamic acid',
    substance: 'tranexamic acid, TXA',
    enabled: true,
    label: 'Label of our product',
    confirmedOn: '2026-01-05',
    values: {},
    notes: '',
    ...body,
  },
});

/** A published limit as the clinic has confirmed it. */
export function confirmed(code: (typeof PUBLISHED_LIMITS)[number]['code']): LimitRule {
  const { name, values } = PUBLISHED_LIMITS.find((limit) => limit.code === code) ?? { name: '', values: {} };
  const [rule] = rulesOf([limitEntry({ published: code, name, substance: '', values: { ...values } }, `e-${code}`)]);
  if (rule === undefined) throw new Error(`${code} does not count`);
  return rule;
}

/** One of the clinic's own. */
export function own(values: Record<string, number>, substance = 'tranexamic acid, TXA'): LimitRule {
  const [rule] = rulesOf([limitEntry({ values, substance })]);
  if (rule === undefined) throw new Error('it does not count');
  return rule;
}

/** Nothing but what is given. */
export const aRecord = (fields: Partial<GuardRecord> = {}): GuardRecord => ({
  allergies: [],
  care: null,
  decisions: [],
  ...fields,
});

/** No limits, no lots, no other visits, but what is given. */
export const aContext = (fields: Partial<GuardContext> = {}): GuardContext => ({
  rules: [],
  lots: null,
  visits: [],
  ...fields,
});

/** A cream or another product that numbs. */
export const numbing = (fields: Record<string, unknown> = {}): NonNullable<GuardRecord['care']> => ({
  antiseptic: null,
  anaesthetic: {
    method: 'topical',
    reason: '',
    products: [
      {
        name: 'Cream',
        lot: '',
        amountMg: null,
        volumeUl: null,
        lidocaineUgPerG: null,
        lidocaineUgPerMl: null,
        withEpinephrine: false,
        minutes: null,
        ...fields,
      },
    ],
  },
});

/** A chart of one mixture; `givenUl` in points of that volume each. */
export function mixed(components: Partial<Component>[], givenUl: readonly number[] = [], weightG?: number): Chart {
  const all = components.map((fields, i) => component({ id: `c${i}`, ...fields }));
  const preparedUl = all.reduce((sum, { volumeUl }) => sum + volumeUl, 0);
  const made = chart(
    [treatment(all, { preparedUl })],
    givenUl.map((ul, i) => point(`m${i}`, ul)),
  );
  return weightG === undefined ? made : { ...made, patient: { ...made.patient, weightG } };
}
