import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { clinicBundle, patientBundle, sessionBundle } from '#shared/interchange/fhir/bundle.ts';
import { bundleFaults } from '#shared/interchange/fhir/check.ts';
import { clinicRecord, patientIds, patientRecord } from '../../../electron/service/interchange/collect.ts';
import { type Store } from '../../../electron/service/store.ts';
import { wrongByEither } from '../../fixtures/fhir/validators.ts';
import { openFinished } from '../../fixtures/service/finished-store.ts';
import { removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';

const data = tempFolder();
let store: Store;

beforeAll(async () => {
  store = await openFinished(data);
});

afterAll(() => {
  store.close();
  removeFolder(data);
});

describe('FHIR bundles of what a clinic keeps', () => {
  it('are valid for sessions in every state that the service has brought them to', () => {
    const clinic = clinicRecord(store);
    const records = patientIds(store).map((id) => patientRecord(store, id));
    const bundles = [
      clinicBundle(clinic),
      ...records.flatMap((record) => [
        patientBundle(record, clinic),
        ...record.charts.flatMap(({ session }) => sessionBundle(record, session.id, clinic) ?? []),
      ]),
    ];
    expect(bundles.length).toBeGreaterThan(6);
    expect([...wrongByEither(bundles), ...bundles.flatMap(bundleFaults)]).toEqual([]);
  });

  it('tell signatures, addenda and what was entered in error as the service wrote them', () => {
    const clinic = clinicRecord(store);
    const record = patientRecord(store, 'p1');
    const activities = (sessionId: string) =>
      (sessionBundle(record, sessionId, clinic)?.entry ?? []).flatMap(({ resource }) =>
        resource?.resourceType === 'Provenance' ? (resource.activity?.text ?? []) : [],
      );
    const signed = ['Chart signed', 'Chart reviewed and signed', 'Addendum'];
    expect(activities('draft')).toEqual([]);
    expect(activities('signed')).toEqual(signed);
    expect(activities('retracted')).toEqual([...signed, 'Entered in error']);
    expect(activities('dropped')).toEqual(['Entered in error']);
  });
});
