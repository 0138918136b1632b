import { describe, expect, it } from 'vitest';

import { ALLERGEN_CLASSES } from '#shared/clinical/allergens.ts';
import { flagsNamed, REGULATORY_FLAGS } from '#shared/clinical/regulatory-flags.ts';
import { citationsOf } from '#shared/clinical/sources.ts';
import { STARTER_PRODUCTS } from '#shared/clinical/starter-products.ts';

const product = (name: string) => {
  const found = STARTER_PRODUCTS.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe('a product to begin with', () => {
  it.each(STARTER_PRODUCTS.map((one) => [one.name, one] as const))(
    'says where each fact was read: %s',
    (_name, one) => {
      expect(one.facts.length).toBeGreaterThan(0);
      for (const { tag } of [...one.facts, ...one.doNotMix.map(({ source }) => ({ tag: source }))]) {
        const [citation] = citationsOf([tag]);
        expect(citation, tag).toMatchObject({ grade: 'A' });
        expect(citation?.url, tag).toMatch(/^https?:/);
      }
      const codes: readonly string[] = ALLERGEN_CLASSES.map(({ code }) => code);
      for (const code of one.allergens) expect(codes).toContain(code);
    },
  );

  it('holds Kybella as its label has it [L21]: 10 mg/mL, 2 mL, benzyl alcohol, never mixed', () => {
    expect(product('Kybella')).toMatchObject({
      ingredients: [{ strength: { value: 10_000, unit: 'ug/mL' } }],
      packUl: 2_000,
      singleUse: true,
      allergens: ['benzyl-alcohol'],
      doNotMix: [{ with: '*', source: 'L21' }],
    });
  });

  it.each([0.5, 1, 2])('holds lidocaine %s %% at ten times as many mg/mL [L24]', (percent) => {
    expect(product(`Lidocaine ${percent} %`).ingredients).toMatchObject([{ strength: { value: percent * 10_000 } }]);
  });

  it('holds procaine with its pH and what is in it [L25]', () => {
    expect(product('Procaine 2 %')).toMatchObject({
      ingredients: [{ strength: { value: 20_000 } }],
      ph: { low: 3, high: 5.5 },
      allergens: ['ester-anaesthetic', 'sulfite', 'chlorobutanol'],
    });
  });

  it('holds NCTF by its name alone: no strength of it was verified [L17]', () => {
    expect(product('NCTF 135HA').ingredients).toMatchObject([{ strength: null }]);
    expect(product('NCTF 135HA')).not.toHaveProperty('packUl');
  });

  it('carries the flags that its names call for', () => {
    for (const { name, ingredients, flags } of STARTER_PRODUCTS) {
      expect(flagsNamed([name, ...ingredients.map((one) => one.name)]), name).toEqual(flags);
    }
  });
});

describe('a regulatory flag', () => {
  it('comes from the authority that raised it: EMA [L23], FDA [L22], Philippine FDA [L26]; IJDVL [L4] for oil', () => {
    expect(Object.fromEntries(REGULATORY_FLAGS.map(({ code, sources }) => [code, sources]))).toEqual({
      buflomedil: ['L23'],
      'fat-dissolver': ['L22'],
      'injectable-glutathione': ['L26'],
      'oil-or-alcohol': ['L4'],
    });
    for (const { sources } of REGULATORY_FLAGS) expect(citationsOf(sources)).toMatchObject([{ grade: 'A' }]);
  });

  it('is proposed for the names that are known, in any case, and not for the approved deoxycholic acid', () => {
    expect(flagsNamed(['LOFTYL 50'])).toEqual(['buflomedil']);
    expect(flagsNamed(['Shape', 'Phosphatidylcholine', 'Glutathione'])).toEqual([
      'fat-dissolver',
      'injectable-glutathione',
    ]);
    expect(flagsNamed(['Kybella', 'Deoxycholic acid'])).toEqual([]);
  });
});
