import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { FIELDS } from '#shared/clinical/screening/fields.ts';
import { isProduct } from '#shared/clinical/screening/products.ts';
import { GROUPS, questionOf, QUESTIONS } from '#shared/clinical/screening/questions.ts';
import { citationsOf } from '#shared/clinical/sources.ts';

const words = z
  .object({
    question: z.record(z.string(), z.string()),
    field: z.record(z.string(), z.string()),
    option: z.record(z.string(), z.record(z.string(), z.string())),
    scope: z.record(z.string(), z.string()),
    product: z.record(z.string(), z.string()),
    group: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync('renderer/i18n/en/screening.json', 'utf8')));

const proposal = (code: string) => questionOf(code)?.gradings[0];
const sourcesOf = (code: string) => [...new Set(questionOf(code)?.gradings.flatMap(({ sources }) => sources))];

describe('the questions of the screening', () => {
  it('have one code each, words for everything, and sources that can be named', () => {
    const codes = QUESTIONS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(Object.keys(words.question).toSorted()).toEqual(codes.toSorted());
    expect(Object.keys(words.group)).toEqual(GROUPS);
    for (const { gradings, product, group, needs, asks } of QUESTIONS) {
      expect(GROUPS).toContain(group);
      if (product !== null) expect(words.product).toHaveProperty([product]);
      for (const code of [...needs, ...asks]) expect(words.field).toHaveProperty([code]);
      for (const { sources, scope } of gradings) {
        expect(citationsOf(sources)).toHaveLength(sources.length);
        if (scope !== undefined) expect(words.scope).toHaveProperty([scope]);
      }
    }
    for (const [code, field] of Object.entries(FIELDS)) {
      if (field.kind === 'choice') expect(Object.keys(words.option[code] ?? {})).toEqual(field.options);
    }
  });

  it('ask for every field that exists', () => {
    const asked = new Set(QUESTIONS.flatMap(({ needs, asks }) => [...needs, ...asks]));
    expect([...asked].toSorted()).toEqual(Object.keys(FIELDS).toSorted());
  });

  it.each([
    ['pregnancy', 'absolute', ['S2', 'L35b', 'L35c']],
    ['breastfeeding', 'absolute', ['S2', 'L35b', 'L35c']],
    ['ingredient-allergy', 'absolute', ['S2', 'L35c']],
    ['area-infection', 'absolute', ['S2', 'L35b', 'L21']],
    ['bleeding-disorder', 'absolute', ['S2', 'L35c', 'L21']],
    ['anticoagulant', 'absolute', ['S2', 'L35c', 'L21']],
    ['cancer', 'absolute', ['L35b', 'L35c', 'L35d']],
    ['immunosuppression', 'absolute', ['S2', 'L35b']],
    ['diabetes', 'absolute', ['S2', 'L35b']],
    ['heart-disease', 'relative', ['S2', 'L35b', 'L35c']],
    ['hypertension', 'relative', ['S2', 'L35b', 'L35c']],
    ['autoimmune', 'consult', ['S2', 'L35e']],
    ['keloid', 'relative', ['S2', 'L35b', 'L35e']],
    ['severe-acne', 'relative', ['S2']],
    ['eczema-rosacea-psoriasis', 'consult', ['S3']],
    ['severe-obesity', 'relative', ['S2']],
    ['unrealistic-expectations', 'relative', ['S2']],
    ['dysphagia', 'relative', ['L21']],
    ['thyromegaly-nodes', 'relative', ['L21']],
    ['epilepsy', 'consult', ['L35b', 'L35d']],
    ['g6pd-deficiency', 'absolute', ['L26']],
  ])('propose for %s the tier %s after %j', (code, tier, sources) => {
    expect(proposal(code)?.tier).toBe(tier);
    expect(sourcesOf(code)).toEqual(sources);
  });

  it('say that there is no source on file where there is none', () => {
    const without = QUESTIONS.filter(({ gradings }) => gradings[0].sources.length === 0).map(({ code }) => code);
    expect(without).toEqual([
      'under-18',
      'thromboembolism',
      'pregnancy-capable',
      'fish-allergy',
      'neuromuscular',
      'methaemoglobin',
      'anaesthetic-toxicity',
      'hypotension',
    ]);
  });

  it('show beside the proposal how others grade it where sources disagree', () => {
    const grades = (code: string) => questionOf(code)?.gradings.map(({ tier }) => tier);
    expect(grades('anticoagulant')).toEqual(['absolute', 'relative']);
    expect(grades('diabetes')).toEqual(['absolute', 'relative']);
    expect(grades('autoimmune')).toEqual(['consult', 'absolute']);
  });

  it.each([
    // L35b, L35e
    ['isotretinoin', 6, 12, 'months'],
    ['laser', 4, 6, 'weeks'],
    ['facial-surgery', 3, 3, 'months'],
    ['tattoo', 3, 3, 'months'],
    ['antibiotics', 2, 2, 'weeks'],
    ['vaccine', 1, 1, 'weeks'],
    ['aspirin', 2, 2, 'days'],
  ])('wait after %s %i to %i %s', (code, shortest, longest, unit) => {
    expect(questionOf(code)?.wait).toMatchObject({ shortest, longest, unit, sources: ['L35b', 'L35e'] });
  });

  it('make up no time where sources give none', () => {
    for (const code of ['retinoids', 'exfoliants', 'anti-inflammatories', 'supplements', 'anticoagulant', 'sunburn']) {
      expect(questionOf(code)).toMatchObject({ wait: null, waitUnknown: true });
    }
  });

  it('recognise the product they are about by its name', () => {
    expect(isProduct('vitamin-c', 'Ascorbic acid 10 %')).toBe(true);
    expect(isProduct('local-anaesthetic', 'Lidocaine 2 %')).toBe(true);
    expect(isProduct('local-anaesthetic', 'Caffeine')).toBe(false);
    expect(isProduct('tranexamic-acid', 'Tranexamic acid')).toBe(true);
    expect(isProduct('reductase-inhibitor', 'Dutasteride 0.05 %')).toBe(true);
    expect(isProduct('polynucleotide', 'PDRN')).toBe(true);
    expect(isProduct('botulinum-toxin', 'Botulinum toxin A')).toBe(true);
    expect(isProduct('deoxycholic-acid', 'Kybella')).toBe(true);
    expect(isProduct('minoxidil', 'Hyaluronic acid')).toBe(false);
  });
});
