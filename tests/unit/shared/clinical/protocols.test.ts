import { describe, expect, it } from 'vitest';

import { SHIPPED_PROTOCOLS, type ShippedProtocol, shippedBody, tagsOf } from '#shared/clinical/protocols.ts';
import { citationsOf } from '#shared/clinical/sources.ts';
import { STARTER_PRODUCTS } from '#shared/clinical/starter-products.ts';
import { protocolSchema } from '#shared/dossier/policy.ts';
import { findTechnique } from '#shared/spacing/techniques.ts';

const ALL: readonly ShippedProtocol[] = SHIPPED_PROTOCOLS;
const WORDS = { name: 'x', indication: '', source: '', notes: '' };
const shipped = (code: string): ShippedProtocol => {
  const found = ALL.find((protocol) => protocol.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};
const body = (code: string) => shippedBody(shipped(code), WORDS);

describe('the protocols that ship', () => {
  it('lay micropapules about 10 mm apart, 1.5 to 2 mm deep [L1], of 0.01 to 0.05 mL [L6]', () => {
    expect(body('micropapule')).toMatchObject({
      technique: { code: 'papule', depthUm: 1_500 },
      volumeUl: 10,
      pattern: { kind: 'fill', spacingUm: 10_000 },
    });
    expect(tagsOf(shipped('micropapule'))).toEqual(['L1', 'L6']);
  });

  it('keep nappage 2 to 4 mm apart and 2 to 4 mm deep [L3]', () => {
    expect(body('nappage')).toMatchObject({
      technique: { code: 'nappage', spacingUm: [2_000, 4_000], depthUm: 2_000 },
      volumeUl: null,
      pattern: null,
    });
    expect(tagsOf(shipped('nappage'))).toEqual(['L3']);
  });

  it('set points for pain 2 to 3 cm apart, 0.1 to 0.2 mL each [L2], 4 to 12 mm deep [L3]', () => {
    expect(body('pain-point-by-point')).toMatchObject({
      technique: { code: 'point-by-point', spacingUm: [20_000, 30_000], depthUm: 4_000 },
      volumeUl: 100,
    });
    expect(tagsOf(shipped('pain-point-by-point'))).toEqual(['L2', 'L3']);
  });

  it('set tranexamic acid 1 cm apart, 0.05 mL each, and name no strength [L16]', () => {
    expect(body('tranexamic-acid')).toMatchObject({ volumeUl: 50, pattern: { spacingUm: 10_000 }, components: [] });
    expect(tagsOf(shipped('tranexamic-acid'))).toEqual(['L16']);
  });

  it('give hyaluronic acid of 20 mg/mL at 0.05 mL a point [L18]', () => {
    expect(body('ha-micropuncture')).toMatchObject({
      volumeUl: 50,
      components: [{ strength: { value: 20_000, unit: 'ug/mL' } }],
    });
    expect(tagsOf(shipped('ha-micropuncture'))).toEqual(['L18']);
  });

  it('set deoxycholic acid of 10 mg/mL on a grid of 1 cm, 0.2 mL each, never mixed [L21]', () => {
    expect(body('deoxycholic-acid')).toMatchObject({
      volumeUl: 200,
      pattern: { kind: 'fill', fill: 'square', spacingUm: 10_000 },
      components: [{ strength: { value: 10_000, unit: 'ug/mL' }, doNotMix: [{ with: '*', source: 'L21' }] }],
    });
    expect(tagsOf(shipped('deoxycholic-acid'))).toEqual(['L21']);
  });

  it('make microdroplets of 0.008 to 0.010 mL with a needle of 30G or 32G [L20]', () => {
    expect(body('microdroplet')).toMatchObject({ technique: { needle: { gauge: 30 } }, volumeUl: 8, components: [] });
    expect(shipped('microdroplet').facts).toContainEqual({ of: 'volume', least: 8, most: 10, tag: 'L20' });
  });

  it('lay threads 2 mm deep with a needle of 12 to 13 mm [L1]', () => {
    expect(body('linear-threading').technique).toEqual({
      code: 'linear-threading',
      spacingUm: null,
      depthUm: 2_000,
      needle: { lengthUm: 12_000 },
    });
    expect(tagsOf(shipped('linear-threading'))).toEqual(['L1']);
  });

  it.each(ALL.map((protocol) => [protocol.code, protocol] as const))(
    'rest on sources that are on file, and hold no number besides theirs: %s',
    (_code, protocol) => {
      expect(protocol.facts.length).toBeGreaterThan(0);
      for (const tag of tagsOf(protocol)) {
        expect(tag).toMatch(/^L\d+[a-z]?$/);
        expect(citationsOf([tag])[0]?.url, tag).toMatch(/^https?:/);
      }
      const preset = shippedBody(protocol, WORDS);
      expect(protocolSchema.parse(preset)).toEqual(preset);
      const stated = (of: string) => protocol.facts.find((fact) => fact.of === of);
      for (const { least, most } of protocol.facts) expect(least).toBeLessThanOrEqual(most);
      expect(preset.technique.depthUm).toBe(stated('depth')?.least);
      expect(preset.volumeUl).toBe(stated('volume')?.least ?? null);
      expect(preset.technique.needle?.gauge).toBe(stated('needleGauge')?.least);
      expect(preset.technique.needle?.lengthUm).toBe(stated('needleLength')?.least);
      expect(findTechnique(preset.technique.code)).toBeDefined();
      expect(preset.components.map(({ name }) => name)).toEqual(protocol.product === null ? [] : [protocol.product]);
      const facts = STARTER_PRODUCTS.find(({ name }) => name === protocol.product)?.facts ?? [];
      for (const { tag } of facts) expect(tagsOf(protocol)).toContain(tag);
    },
  );
});
