import { describe, expect, it } from 'vitest';

import { clinicBundle, patientBundle, sessionBundle } from '#shared/interchange/fhir/bundle.ts';
import { bundleFaults } from '#shared/interchange/fhir/check.ts';
import { fullClinic, fullRecord } from '../../../../fixtures/fhir/full-record.ts';
import { wrongByEither } from '../../../../fixtures/fhir/validators.ts';

const clinic = fullClinic();
/** 200 sessions: 40 patients with five each. */
const records = Array.from({ length: 40 }, (_, i) => fullRecord(i + 1, 5));
const sessions = records.flatMap((record) =>
  record.charts.flatMap(({ session }) => sessionBundle(record, session.id, clinic) ?? []),
);

describe('FHIR bundles', () => {
  it('of each of 200 seeded sessions are accepted by both validators, whole and each resource alone', () => {
    expect(sessions).toHaveLength(200);
    expect(wrongByEither(sessions)).toEqual([]);
  });

  it('of whole patients and of the clinic are accepted too', () => {
    const bundles = records.slice(0, 5).map((record) => patientBundle(record, clinic));
    expect(wrongByEither([clinicBundle(clinic), ...bundles])).toEqual([]);
  });

  it('refer to nothing that is not in them, and hold nothing twice', () => {
    const bundles = [...sessions, ...records.map((record) => patientBundle(record, clinic)), clinicBundle(clinic)];
    expect(bundles.flatMap(bundleFaults)).toEqual([]);
  });

  it('hold every type of resource that the mapping names', () => {
    const types = new Set(sessions.flatMap(({ entry = [] }) => entry.map(({ resource }) => resource?.resourceType)));
    expect([...types].toSorted()).toEqual([
      'AdverseEvent',
      'AllergyIntolerance',
      'BodyStructure',
      'CarePlan',
      'Condition',
      'Consent',
      'DetectedIssue',
      'Device',
      'DocumentReference',
      'Media',
      'Medication',
      'MedicationAdministration',
      'MedicationStatement',
      'Observation',
      'Organization',
      'Patient',
      'Practitioner',
      'Procedure',
      'Provenance',
      'QuestionnaireResponse',
    ]);
    const ofClinic = (clinicBundle(clinic).entry ?? []).map(({ resource }) => resource?.resourceType);
    expect([...new Set(ofClinic)]).toEqual(['Organization', 'Practitioner', 'Medication', 'Device']);
  });

  it('come out the same each time', () => {
    const again = fullRecord(3, 5);
    const [before] = records.slice(2);
    expect(before && patientBundle(before, clinic)).toEqual(patientBundle(again, fullClinic()));
  });

  it('name the same session alike in its own bundle and in that of the patient', () => {
    const record = fullRecord(3, 2);
    const urls = (bundle: ReturnType<typeof patientBundle>) => (bundle.entry ?? []).map(({ fullUrl }) => fullUrl);
    const whole = new Set(urls(patientBundle(record, clinic)));
    const own = record.charts.flatMap(({ session }) => {
      const bundle = sessionBundle(record, session.id, clinic);
      return bundle === null ? [] : urls(bundle);
    });
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter((url) => !whole.has(url))).toEqual([]);
  });

  it('are not made of a session that the record does not have', () => {
    expect(sessionBundle(fullRecord(3, 1), 'another', clinic)).toBeNull();
  });
});
