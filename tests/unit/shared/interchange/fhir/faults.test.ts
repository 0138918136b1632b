import type { Bundle, Resource } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';

import { patientBundle } from '#shared/interchange/fhir/bundle.ts';
import { bundleFaults } from '#shared/interchange/fhir/check.ts';
import { fullClinic, fullRecord } from '../../../../fixtures/fhir/full-record.ts';
import { wrongByEither } from '../../../../fixtures/fhir/validators.ts';

const good = patientBundle(fullRecord(3, 1), fullClinic());

/** A resource as anything that a program with a mistake in it might write. */
type Loose = Record<string, unknown>;

const first = (bundle: Bundle, type: Resource['resourceType']): Loose => {
  const found = (bundle.entry ?? []).find(({ resource }) => resource?.resourceType === type)?.resource;
  if (found === undefined) throw new Error(`the bundle holds no ${type}`);
  return found as unknown as Loose;
};

const entries = (bundle: Bundle): { fullUrl?: string }[] => bundle.entry ?? [];

const FAULTS: readonly (readonly [string, (bundle: Bundle) => void])[] = [
  ['a required element is missing', (bundle) => delete first(bundle, 'Procedure')['subject']],
  ['a sex is no code of FHIR', (bundle) => (first(bundle, 'Patient')['gender'] = 'femme')],
  ['a status is no code of FHIR', (bundle) => (first(bundle, 'Procedure')['status'] = 'done')],
  ['a date is none', (bundle) => (first(bundle, 'Patient')['birthDate'] = '1980-13-40')],
  ['an element is unknown', (bundle) => (first(bundle, 'Patient')['foo'] = 'x')],
  ['a list is no list', (bundle) => (first(bundle, 'Patient')['name'] = { family: 'x' })],
  ['a dosage has no dose', (bundle) => (first(bundle, 'MedicationAdministration')['dosage'] = { text: 'some' })],
  ['a consent is under no policy', (bundle) => delete first(bundle, 'Consent')['policyRule']],
  [
    'one thing was done at two times',
    (bundle) => {
      const procedure = first(bundle, 'Procedure');
      procedure['performedDateTime'] = '2026-01-01';
      procedure['performedPeriod'] = { start: '2026-01-01' };
    },
  ],
  ['the bundle has no type', (bundle) => delete (bundle as unknown as Loose)['type']],
  [
    'two entries have one address',
    (bundle) => {
      const [one, two] = entries(bundle);
      if (one?.fullUrl !== undefined && two !== undefined) two.fullUrl = one.fullUrl;
    },
  ],
  ['an object is empty', (bundle) => (first(bundle, 'Patient')['contact'] = [{}])],
  [
    'a reference leads nowhere',
    (bundle) =>
      (first(bundle, 'Procedure')['subject'] = { reference: 'urn:uuid:0b1f7a1e-2f6c-4c63-9d0e-999999999999' }),
  ],
  ['a text is empty', (bundle) => (first(bundle, 'Patient')['language'] = '')],
];

describe('the checks of a FHIR bundle', () => {
  it('find nothing wrong with a good one', () => {
    expect([...wrongByEither([good]), ...bundleFaults(good)]).toEqual([]);
  });

  it.each(FAULTS)('find that %s', (_, spoil) => {
    const bad = structuredClone(good);
    spoil(bad);
    expect(wrongByEither([bad]).length + bundleFaults(bad).length).toBeGreaterThan(0);
  });

  it('say where a reference leads nowhere, and which choice was taken twice', () => {
    const bad = structuredClone(good);
    const procedure = first(bad, 'Procedure');
    procedure['subject'] = { reference: 'Patient/1' };
    procedure['performedDateTime'] = '2026-01-01';
    procedure['performedPeriod'] = { start: '2026-01-01' };
    const at = (bad.entry ?? []).findIndex(({ resource }) => resource?.resourceType === 'Procedure');
    expect(bundleFaults(bad)).toEqual([
      { kind: 'two-choices', at: `entry[${at}].resource`, what: 'performed' },
      { kind: 'dangling-reference', at: `entry[${at}].resource.subject`, what: 'Patient/1' },
    ]);
  });

  it('say that an entry has another address than its resource', () => {
    const bad = structuredClone(good);
    const [one] = entries(bad);
    if (one !== undefined) one.fullUrl = 'urn:uuid:0b1f7a1e-2f6c-4c63-9d0e-999999999999';
    expect(bundleFaults(bad)).toContainEqual({
      kind: 'id-differs',
      at: 'entry[0]',
      what: 'urn:uuid:0b1f7a1e-2f6c-4c63-9d0e-999999999999',
    });
  });
});
