/**
 * Protocols that the program ships: what a published source states of a technique, and nothing besides.
 *
 * Every number is a fact with the tag of its source; the preset follows from the facts. Where a source gives a range,
 * the preset takes its least and the range is shown. What no source states is left to the technique or to the clinic.
 */
import type { Component } from '../chart/schema.ts';
import type { Protocol, ProtocolPattern } from '../dossier/policy.ts';
import { findTechnique, type TechniqueCode } from '../spacing/techniques.ts';
import { STARTER_PRODUCTS } from './starter-products.ts';

/** A number as a source states it. Lengths in µm, volumes in µL, needles in gauge (the thickest first). */
export interface ProtocolFact {
  readonly of: 'spacing' | 'depth' | 'volume' | 'needleLength' | 'needleGauge';
  readonly least: number;
  readonly most: number;
  readonly tag: string;
}

/** A shipped protocol; its name, indication and remarks are words of the interface, by its code. */
export interface ShippedProtocol {
  readonly code: string;
  readonly technique: TechniqueCode;
  readonly facts: readonly ProtocolFact[];
  /** How the marks are laid out where points stand at a distance from each other. */
  readonly fill: 'hexagonal' | 'square' | null;
  /** The product that the source names, by its name among the products to begin with; null: the source leaves it open. */
  readonly product: string | null;
  /** Tags of sources of what the remarks say. */
  readonly remarks: readonly string[];
}

/** The protocols in the order they are offered. */
export const SHIPPED_PROTOCOLS = [
  {
    code: 'micropapule',
    technique: 'papule',
    facts: [
      { of: 'spacing', least: 10_000, most: 10_000, tag: 'L1' },
      { of: 'depth', least: 1_500, most: 2_000, tag: 'L1' },
      { of: 'volume', least: 10, most: 50, tag: 'L6' },
    ],
    fill: 'hexagonal',
    product: null,
    remarks: [],
  },
  {
    code: 'nappage',
    technique: 'nappage',
    facts: [
      { of: 'spacing', least: 2_000, most: 4_000, tag: 'L3' },
      { of: 'depth', least: 2_000, most: 4_000, tag: 'L3' },
    ],
    fill: null,
    product: null,
    remarks: ['L3'],
  },
  {
    code: 'pain-point-by-point',
    technique: 'point-by-point',
    facts: [
      { of: 'spacing', least: 20_000, most: 30_000, tag: 'L2' },
      { of: 'depth', least: 4_000, most: 12_000, tag: 'L3' },
      { of: 'volume', least: 100, most: 200, tag: 'L2' },
    ],
    fill: 'hexagonal',
    product: null,
    remarks: [],
  },
  {
    code: 'tranexamic-acid',
    technique: 'multiple-micro-injection',
    facts: [
      { of: 'spacing', least: 10_000, most: 10_000, tag: 'L16' },
      { of: 'volume', least: 50, most: 50, tag: 'L16' },
    ],
    fill: 'hexagonal',
    product: null,
    remarks: ['L16'],
  },
  {
    code: 'ha-micropuncture',
    technique: 'ha-micropuncture',
    facts: [{ of: 'volume', least: 50, most: 50, tag: 'L18' }],
    fill: null,
    product: 'CPM-HA20G',
    remarks: ['L18'],
  },
  {
    code: 'deoxycholic-acid',
    technique: 'deoxycholic-acid',
    facts: [
      { of: 'spacing', least: 10_000, most: 10_000, tag: 'L21' },
      { of: 'volume', least: 200, most: 200, tag: 'L21' },
    ],
    fill: 'square',
    product: 'Kybella',
    remarks: ['L21'],
  },
  {
    code: 'microdroplet',
    technique: 'microdroplet',
    facts: [
      { of: 'volume', least: 8, most: 10, tag: 'L20' },
      { of: 'needleGauge', least: 30, most: 32, tag: 'L20' },
    ],
    fill: null,
    product: null,
    remarks: ['L20'],
  },
  {
    code: 'linear-threading',
    technique: 'linear-threading',
    facts: [
      { of: 'depth', least: 2_000, most: 2_000, tag: 'L1' },
      { of: 'needleLength', least: 12_000, most: 13_000, tag: 'L1' },
    ],
    fill: null,
    product: null,
    remarks: [],
  },
] as const satisfies readonly ShippedProtocol[];

/** Code of a shipped protocol. */
export type ShippedCode = (typeof SHIPPED_PROTOCOLS)[number]['code'];

/** Tags of everything a shipped protocol rests on, each once. */
export const tagsOf = ({ facts, remarks }: ShippedProtocol): string[] => [
  ...new Set([...facts.map(({ tag }) => tag), ...remarks]),
];

const factOf = ({ facts }: ShippedProtocol, of: ProtocolFact['of']): ProtocolFact | undefined =>
  facts.find((fact) => fact.of === of);

/** The window that the source states, else the technique's own: one distance alone is no window. */
function windowOf(protocol: ShippedProtocol): [number, number] | null {
  const stated = factOf(protocol, 'spacing');
  if (stated !== undefined && stated.least < stated.most) return [stated.least, stated.most];
  const own = findTechnique(protocol.technique)?.spacingUm ?? null;
  return own === null ? null : [own[0], own[1]];
}

function patternOf(protocol: ShippedProtocol): ProtocolPattern | null {
  const { fill } = protocol;
  if (fill === null) return null;
  const stated = factOf(protocol, 'spacing');
  const spacingUm = stated !== undefined && stated.least === stated.most ? stated.least : null;
  return { kind: 'fill', fill, spacingUm, rowUm: null, angleDegrees: 0 };
}

function componentsOf({ product }: ShippedProtocol): Component[] {
  const known = STARTER_PRODUCTS.find(({ name }) => name === product);
  if (known === undefined) return [];
  return [
    {
      id: 'c1',
      name: known.name,
      strength: known.ingredients[0]?.strength ?? null,
      volumeUl: 0,
      ...(known.packUl !== undefined && { packUl: known.packUl }),
      ...(known.singleUse !== undefined && { singleUse: known.singleUse }),
      ingredients: [...known.ingredients],
      allergens: [...known.allergens],
      flags: [...known.flags],
      doNotMix: [...known.doNotMix],
    },
  ];
}

/** The preset of a shipped protocol with the words that name it. */
export function shippedBody(
  protocol: ShippedProtocol,
  words: Pick<Protocol, 'name' | 'indication' | 'source' | 'notes'>,
): Protocol {
  const depth = factOf(protocol, 'depth');
  const gauge = factOf(protocol, 'needleGauge');
  const length = factOf(protocol, 'needleLength');
  const needle = {
    ...(gauge !== undefined && { gauge: gauge.least }),
    ...(length !== undefined && { lengthUm: length.least }),
  };
  return {
    name: words.name,
    indication: words.indication,
    technique: {
      code: protocol.technique,
      spacingUm: windowOf(protocol),
      ...(depth !== undefined && { depthUm: depth.least }),
      ...(Object.keys(needle).length > 0 && { needle }),
    },
    volumeUl: factOf(protocol, 'volume')?.least ?? null,
    threadUlPerCm: null,
    areaUlPerCm2: null,
    pattern: patternOf(protocol),
    components: componentsOf(protocol),
    source: words.source,
    notes: words.notes,
    archived: false,
  };
}
