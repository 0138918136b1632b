import { describe, expect, it } from 'vitest';

import type { Chart, Component } from '#shared/chart/schema.ts';
import { allergySchema } from '#shared/dossier/history.ts';
import type { GuardContext } from '#shared/cocktail/guard/context.ts';
import { guardFindings } from '#shared/cocktail/guard/findings.ts';
import { guardMissing } from '#shared/cocktail/guard/missing.ts';
import { type GuardRecord, recordOfChart, recordOfEntries } from '#shared/cocktail/guard/record.ts';
import { anAllergy } from '../../../../fixtures/dossier/builders.ts';
import { aContext, aRecord, confirmed, mixed, numbing, own } from './guard-chart.ts';

const find = (chart: Chart, record: Partial<GuardRecord> = {}, context: Partial<GuardContext> = {}) =>
  guardFindings(chart, aRecord(record), aContext(context));
const kinds = (...asked: Parameters<typeof find>) => find(...asked).map(({ kind }) => kind);
const plainStrength = { value: 10_000, unit: 'ug/mL' as const };
const saline = { name: 'Saline', strength: null };
const kybella = { name: 'Kybella', strength: plainStrength };
const allergy = (own: Record<string, unknown> = {}) => ({ id: 'a1', ...allergySchema.parse(anAllergy(own)) });
const decision = (item: string, subject: string, value?: number) => ({
  id: 'o1',
  revision: 1,
  at: '2026-03-01T09:00:00.000Z',
  by: { id: 'd1', name: 'Dr Bianchi' },
  item,
  subject,
  reason: 'spoken about',
  ...(value !== undefined && { value }),
});

describe('an allergy', () => {
  const salmon = allergy({ substance: 'Salmon', allergenClass: 'fish', severity: 'severe' });

  it('meets what is on a label, what a name suggests, and the very word', () => {
    const how = (component: Partial<Component>, one = salmon) =>
      find(mixed([{ ...saline, ...component }]), { allergies: [one] }).map(({ numbers }) => numbers['how']);
    expect(how({ name: 'Booster', allergens: ['fish'] })).toEqual(['label']);
    expect(how({ name: 'PDRN 5' })).toEqual(['class']);
    expect(how({ name: 'Booster', ingredients: [{ name: 'salmon DNA', strength: null }] })).toEqual(['name']);
    expect(how({ name: 'Salmonella' }, allergy({ substance: 'Salmon' }))).toEqual([]);
    expect(how({ name: 'Saline' })).toEqual([]);
    expect(how({ name: 'Biotin 5 mg/mL' }, allergy({ substance: 'biotin' }))).toEqual(['name']);
  });

  it('is about creams and antiseptics too', () => {
    const amide = allergy({ substance: 'Local anaesthetics', allergenClass: 'amide-anaesthetic' });
    const care = numbing({ name: 'Cream', lidocaineUgPerG: 40_000 });
    expect(kinds(mixed([saline]), { allergies: [amide], care })).toEqual(['allergen-conflict']);
    const antiseptic = { name: 'Chlorhexidine 2 %', lot: '' };
    const toIt = allergy({ substance: 'Skin wash', allergenClass: 'chlorhexidine' });
    expect(kinds(mixed([saline]), { allergies: [toIt], care: { anaesthetic: null, antiseptic } })).toEqual([
      'allergen-conflict',
    ]);
  });

  it('wants a reason for each component and each allergy; then it is a note', () => {
    const chart = mixed([{ name: 'Booster', allergens: ['fish'] }]);
    const [open] = find(chart, { allergies: [salmon] });
    expect(open).toMatchObject({
      severity: 'error',
      numbers: { reactionSeverity: 'severe' },
      asked: { item: 'allergen-conflict', subject: 'c0:a1', value: null, given: null },
    });
    const decided = { allergies: [salmon], decisions: [decision('allergen-conflict', 'c0:a1')] };
    expect(find(chart, decided)[0]).toMatchObject({ severity: 'info', asked: { given: { reason: 'spoken about' } } });
    const another = { allergies: [{ ...salmon, id: 'a2' }], decisions: [decision('allergen-conflict', 'c0:a1')] };
    expect(find(chart, another)[0]).toMatchObject({ severity: 'error' });
  });
});

describe('what must not meet', () => {
  it('is Kybella with anything at all, but another vial of it (L21)', () => {
    expect(find(mixed([kybella, saline]))).toMatchObject([
      { kind: 'do-not-mix', numbers: { component: 'Kybella', other: 'Saline', source: 'L21' } },
    ]);
    expect(kinds(mixed([kybella, { ...kybella, lot: 'L2' }]))).toEqual([]);
  });

  it('is lidocaine with another local anaesthetic, in one mixture or in one session (L24)', () => {
    expect(find(mixed([{}, { name: 'Procaine 2 %' }]))).toMatchObject([
      { kind: 'do-not-mix', numbers: { source: 'L24' } },
    ]);
    expect(kinds(mixed([{}]), { care: numbing({ name: 'Prilocaine cream' }) })).toEqual(['anaesthetics-together']);
    const cream = numbing({ name: 'Cream', lidocaineUgPerG: 40_000 });
    expect(kinds(mixed([{ name: 'Procaine 2 %' }]), { care: cream })).toEqual(['anaesthetics-together']);
    expect(kinds(mixed([{ name: 'Procaine 2 %' }]))).toEqual([]);
    expect(kinds(mixed([{}]), { care: cream })).toEqual([]);
    expect(kinds(mixed([{}, saline]))).toEqual([]);
  });

  it('is what a label says, which goes before what is published', () => {
    const label = { with: 'vitamin C, ascorbic', reason: 'precipitates', source: 'leaflet' };
    const product = { ...saline, name: 'Booster', doNotMix: [label] };
    expect(find(mixed([product, { ...saline, name: 'Ascorbic acid' }]))).toMatchObject([
      { kind: 'do-not-mix', numbers: { reason: 'precipitates', source: 'leaflet' } },
    ]);
    expect(kinds(mixed([product, saline]))).toEqual([]);
    const any = { ...kybella, doNotMix: [{ with: '*', reason: 'label', source: 'leaflet' }] };
    expect(find(mixed([any, saline])).map(({ numbers }) => numbers['source'])).toEqual(['leaflet']);
  });

  it('has a vendor’s claim as a note, with its source (L27)', () => {
    const claims = find(mixed([{}, { ...saline, name: 'Phosphatidylcholine' }])).filter(
      ({ kind }) => kind === 'mix-claim',
    );
    expect(claims).toMatchObject([{ severity: 'info', numbers: { source: 'L27' }, asked: null }]);
  });

  it('says pH where two labels do not meet, and makes nothing of it', () => {
    const at = (name: string, low: number, high: number) => ({ ...saline, name, ph: { low, high } });
    expect(find(mixed([at('Acid', 3, 5.5), at('Alkali', 8, 8.5)]))).toMatchObject([
      { kind: 'ph-apart', severity: 'info', asked: null },
    ]);
    expect(kinds(mixed([at('Acid', 3, 5.5), at('Other', 5, 7)]))).toEqual([]);
    expect(kinds(mixed([at('Acid', 3, 5.5), saline]))).toEqual([]);
  });
});

describe('a product', () => {
  it('that an authority has suspended wants a reason (L23); of one that it warns of it is said (L22)', () => {
    expect(find(mixed([{ ...saline, name: 'Buflomedil 50 mg' }]))).toMatchObject([
      { kind: 'product-suspended', numbers: { source: 'L23' }, asked: { subject: 'c0:buflomedil' } },
    ]);
    expect(find(mixed([{ ...saline, productId: 'p', name: 'X', flags: ['fat-dissolver'] }]))).toMatchObject([
      { kind: 'product-warned', numbers: { source: 'L22' }, asked: null },
    ]);
  });

  it('of a lot that is blocked, unknown or past its day is told apart', () => {
    const lots = new Map([
      ['l1', { expiry: null, blocked: true }],
      ['l2', { expiry: '2026-02-28', blocked: false }],
    ]);
    const of = (fields: Partial<Component>) => kinds(mixed([{ ...saline, productId: 'p', ...fields }]), {}, { lots });
    expect(of({ lotId: 'l1' })).toEqual(['lot-blocked']);
    expect(of({ lotId: 'l2' })).toEqual(['lot-expired']);
    expect(of({ lotId: 'l2', expiry: '2026-02-28' })).toEqual([]);
    expect(of({ lot: 'typed' })).toEqual(['lot-unknown']);
    expect(kinds(mixed([{ ...saline, productId: 'p', lotId: 'l1' }]))).toEqual([]);
  });

  it('of single use is emptied or thrown away', () => {
    const vial = { ...saline, singleUse: true, packUl: 2_000, vials: 1 };
    expect(find(mixed([{ ...vial, volumeUl: 1_500 }]))).toMatchObject([
      { kind: 'vial-rest', severity: 'info', numbers: { restUl: 500 } },
    ]);
    expect(kinds(mixed([{ ...vial, volumeUl: 2_500 }]))).toEqual(['vials-too-few']);
    expect(kinds(mixed([{ ...vial, volumeUl: 2_000 }]))).toEqual([]);
    expect(kinds(mixed([{ ...vial, singleUse: false, volumeUl: 1_500 }]))).toEqual([]);
  });
});

describe('a limit', () => {
  const plain = confirmed('lidocaine-plain');

  it('that nobody has confirmed says nothing', () => {
    expect(kinds(mixed([{ volumeUl: 100_000 }], [100_000], 50_000))).toEqual([]);
  });

  it('that is exceeded wants a reason, and another one when more is given', () => {
    const chart = mixed([{ volumeUl: 30_000 }], [14_000], 60_000);
    const [found] = find(chart, {}, { rules: [plain] });
    expect(found).toMatchObject({
      kind: 'limit-exceeded',
      numbers: { part: 'dose', usedUg: 280_000, maxUg: 270_000, label: 'Label of our product' },
      asked: { subject: 'lidocaine-plain.dose', value: 280_000, given: null },
    });
    const decided = { decisions: [decision('limit-exceeded', 'lidocaine-plain.dose', 280_000)] };
    expect(find(chart, decided, { rules: [plain] })[0]?.severity).toBe('info');
    const more = mixed([{ volumeUl: 30_000 }], [14_000, 1], 60_000);
    expect(find(more, decided, { rules: [plain] })[0]?.severity).toBe('error');
  });

  it('that would be exceeded by what is drawn up is a warning', () => {
    expect(find(mixed([{ volumeUl: 30_000 }], [1_000], 60_000), {}, { rules: [plain] })).toMatchObject([
      { kind: 'limit-ahead', severity: 'warning', asked: null },
    ]);
  });

  it('says itself that the weight is missing, or that something cannot be counted', () => {
    expect(kinds(mixed([{}], [1_000]), {}, { rules: [plain] })).toEqual(['limit-weight-missing']);
    expect(find(mixed([{ strength: null }], [1_000], 60_000), {}, { rules: [plain] })).toMatchObject([
      { kind: 'limit-not-counted', numbers: { component: 'Lidocaine' } },
    ]);
  });

  it('of deoxycholic acid asks for distance, region, sessions and a month between them (L21)', () => {
    const rule = confirmed('deoxycholic-acid');
    const base = mixed([kybella], [200, 200]);
    const chart: Chart = {
      ...base,
      marks: base.marks.map((mark, i) => ({ ...mark, region: i === 0 ? 'submental' : 'jawline:left' })),
    };
    const visit = {
      id: 'before',
      startedAt: '2026-02-10T10:00:00.000Z',
      zone: 'Europe/Rome',
      status: 'signed' as const,
      treatments: [{ id: 't', components: ['X'], ingredients: ['Deoxycholic acid'] }],
      marks: [{ treatment: 't', state: 'given' as const }],
    };
    const found = guardFindings(
      chart,
      aRecord(),
      aContext({ rules: [rule], visits: [visit] }),
      new Map([
        ['m0', 9_000],
        ['m1', 10_000],
      ]),
    );
    expect(found).toMatchObject([
      { kind: 'limit-too-soon', numbers: { last: '2026-02-10', notBefore: '2026-03-10' } },
      { kind: 'limit-spacing', marks: ['m0'], numbers: { distanceUm: 9_000, limitUm: 10_000 } },
      { kind: 'limit-region', marks: ['m1'] },
    ]);
    const six = Array.from({ length: 6 }, (_, i) => ({ ...visit, id: `v${i}`, startedAt: '2025-10-10T10:00:00.000Z' }));
    expect(kinds(base, {}, { rules: [rule], visits: six })).toEqual(['limit-exceeded']);
    expect(kinds(mixed([kybella]), {}, { rules: [rule], visits: six })).toEqual([]);
  });

  it('says nothing of what is near', () => {
    expect(kinds(mixed([{ volumeUl: 13_500 }], [13_500], 60_000), {}, { rules: [plain] })).toEqual([]);
    const txa = { name: 'TXA', strength: plainStrength };
    expect(kinds(mixed([txa], [1_000]), {}, { rules: [own({ maxUg: 20_000 })] })).toEqual([]);
  });
});

describe('before a signature', () => {
  const written = { revision: 1, at: '2026-03-01T09:00:00.000Z', by: { id: 'd1', name: 'Dr Bianchi' } };
  const chart: Chart = {
    ...mixed([{ strength: null }, kybella], [100]),
    allergies: [
      { ...written, ...anAllergy(), id: 'a1' },
      { ...written, ...anAllergy({ status: 'refuted', substance: 'Kybella' }), id: 'a2' },
      { ...written, id: 'a3', of: 'a newer program' },
    ],
  };

  it('what wants a reason blocks, what cannot be counted warns, one of each kind', () => {
    const context = aContext({ rules: [confirmed('lidocaine-plain')] });
    expect(guardMissing(chart, context)).toEqual([
      { kind: 'allergen-conflict', severity: 'block', marks: [], items: ['Lidocaine'] },
      { kind: 'do-not-mix', severity: 'block', marks: [], items: ['Kybella'] },
      { kind: 'limit-weight-missing', severity: 'warning', marks: [], items: ['Lidocaine without epinephrine'] },
      { kind: 'limit-not-counted', severity: 'warning', marks: [], items: ['Lidocaine'] },
    ]);
    const reasons = [
      { ...written, id: 'o1', item: 'allergen-conflict', subject: 'c0:a1', reason: 'tested' },
      { ...written, id: 'o2', item: 'do-not-mix', subject: 'c1:c0', reason: 'apart' },
    ];
    expect(guardMissing({ ...chart, overrides: reasons }, aContext())).toEqual([]);
  });

  it('entries and the chart that they have joined say the same', () => {
    const entry = (
      kind: 'allergy' | 'override' | 'care',
      id: string,
      body: Record<string, unknown>,
      sessionId: string | null,
    ) => ({
      id,
      kind,
      patientId: 'p1',
      sessionId,
      createdAt: written.at,
      removal: null,
      body,
      ...written,
    });
    const entries = [
      entry('allergy', 'a1', anAllergy(), null),
      entry('allergy', 'a2', anAllergy({ status: 'refuted' }), null),
      entry('override', 'o1', { item: 'x', subject: 'y', reason: 'z' }, 's1'),
      entry('override', 'o2', { item: 'x', subject: 'y', reason: 'z' }, 'another session'),
    ];
    const record = recordOfEntries(entries, 's1');
    expect(record.allergies.map(({ id }) => id)).toEqual(['a1']);
    expect(record.decisions.map(({ id }) => id)).toEqual(['o1']);
    const joined = recordOfChart({
      ...chart,
      allergies: [{ ...written, ...anAllergy(), id: 'a1' }],
      overrides: [{ ...written, id: 'o1', item: 'x', subject: 'y', reason: 'z' }],
    });
    expect(joined.allergies).toMatchObject(record.allergies);
    expect(joined.decisions).toMatchObject(record.decisions);
  });
});
