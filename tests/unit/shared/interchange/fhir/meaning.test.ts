import type { Bundle, Consent, DocumentReference, Procedure, Resource } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';

import { patientBundle, sessionBundle } from '#shared/interchange/fhir/bundle.ts';
import { type PatientRecord } from '#shared/interchange/records.ts';
import { fullClinic, fullRecord } from '../../../../fixtures/fhir/full-record.ts';

const clinic = fullClinic();
const records = Array.from({ length: 12 }, (_, i) => fullRecord(i + 1, 3));

const all = <T extends Resource>(bundle: Bundle | null, type: T['resourceType']): T[] =>
  (bundle?.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === type ? [resource as T] : []));

const sessionOf = (bundle: Bundle | null): Procedure | undefined =>
  all<Procedure>(bundle, 'Procedure').find(({ partOf }) => partOf === undefined);

const decoded = (base64 = ''): unknown => JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));

/** Every session of the records with its bundle. */
const sessions = records.flatMap((record) =>
  record.charts.map((chart) => ({ record, chart, bundle: sessionBundle(record, chart.session.id, clinic) })),
);

describe('what a FHIR bundle says of a session', () => {
  it('is how far it has come', () => {
    const words = { draft: 'in-progress', signed: 'completed', 'entered-in-error': 'entered-in-error' } as const;
    for (const { chart, bundle } of sessions) {
      expect(sessionOf(bundle)?.status).toBe(words[chart.session.status]);
    }
    expect(new Set(sessions.map(({ chart }) => chart.session.status)).size).toBe(3);
  });

  it('is, for one that was entered in error, so of everything that is sealed with it', () => {
    const sealed = ['Procedure', 'MedicationAdministration', 'DetectedIssue', 'QuestionnaireResponse'];
    for (const { chart, bundle } of sessions.filter((one) => one.chart.session.status === 'entered-in-error')) {
      const stated = (bundle?.entry ?? []).flatMap(({ resource }) =>
        resource !== undefined && 'status' in resource && sealed.includes(resource.resourceType)
          ? [[resource.resourceType, resource.status, 'partOf' in resource || resource.resourceType !== sealed[3]]]
          : [],
      );
      const atVisit = stated.filter(([, , isOfVisit]) => isOfVisit);
      expect(atVisit.length).toBeGreaterThan(3);
      expect(new Set(atVisit.map(([, status]) => status))).toEqual(new Set(['entered-in-error']));
      expect(chart.retraction).toBeDefined();
    }
  });

  it('is that it was prepared, where nothing has been given yet', () => {
    const [record] = records;
    const [chart] = record?.charts ?? [];
    if (record === undefined || chart === undefined) throw new Error('there is a chart');
    const empty = { ...chart, marks: [], session: { ...chart.session, status: 'draft' as const } };
    const bundle = sessionBundle({ ...record, charts: [empty] }, chart.session.id, clinic);
    expect(sessionOf(bundle)?.status).toBe('preparation');
    const given = all(bundle, 'MedicationAdministration').filter((resource) => 'category' in resource === false);
    expect(given).toEqual([]);
  });

  it('holds the chart file whole', () => {
    for (const { chart, bundle } of sessions) {
      const files = all<DocumentReference>(bundle, 'DocumentReference').flatMap(({ content }) =>
        content.filter(({ attachment }) => attachment.contentType === 'application/json'),
      );
      expect(files).toHaveLength(1);
      expect(decoded(files[0]?.attachment.data)).toEqual(JSON.parse(JSON.stringify(chart)));
    }
  });

  it('adds up to what was given, drawn up and thrown away', () => {
    for (const { chart, bundle } of sessions) {
      const [treatment] = chart.treatments;
      const given = chart.marks.filter(({ state }) => state === 'given');
      const totals = all(bundle, 'Observation')
        .flatMap((resource) => (resource.resourceType === 'Observation' ? (resource.component ?? []) : []))
        .filter(({ code }) => ['Volume prepared', 'Volume discarded'].includes(code.text ?? ''))
        .map(({ valueQuantity }) => valueQuantity?.value);
      expect(totals.slice(0, 2)).toEqual([
        (treatment?.cocktail.preparedUl ?? 0) / 1_000,
        (treatment?.cocktail.discardedUl ?? 0) / 1_000,
      ]);
      const doses = all(bundle, 'MedicationAdministration').flatMap((resource) =>
        resource.resourceType === 'MedicationAdministration' && resource.category === undefined
          ? (resource.dosage?.dose?.value ?? [])
          : [],
      );
      expect(doses).toEqual([given.reduce((sum, { volumeUl }) => sum + volumeUl, 0) / 1_000]);
    }
  });

  it('names lots and their last day', () => {
    for (const { chart, bundle } of sessions) {
      const batches = all(bundle, 'Medication').flatMap((resource) =>
        resource.resourceType === 'Medication' ? (resource.batch?.lotNumber ?? []) : [],
      );
      for (const { lot = '' } of chart.treatments.flatMap(({ cocktail }) => cocktail.components)) {
        expect(batches).toContain(lot);
      }
    }
  });

  it('has every signature, with its time, signer and hash', () => {
    for (const { chart, bundle } of sessions) {
      const signed = all(bundle, 'Provenance').flatMap((resource) =>
        resource.resourceType === 'Provenance' && (resource.activity?.text ?? '').startsWith('Chart')
          ? (resource.signature ?? [])
          : [],
      );
      expect(signed.map(({ when, who, data }) => [when, who.display, decoded(data)])).toEqual(
        (chart.signatures ?? []).map(({ at, signer, id: _id, meaning: _meaning, ...rest }) => [at, signer.name, rest]),
      );
    }
  });

  it('has its addenda as notes and the reason of a retraction', () => {
    for (const { chart, bundle } of sessions) {
      const { note = [], statusReason } = sessionOf(bundle) ?? {};
      for (const { text } of chart.addenda ?? []) expect(note.map((one) => one.text)).toContain(text);
      expect(statusReason?.text).toBe(chart.retraction?.reason);
    }
  });
});

describe('what a FHIR bundle says of a patient', () => {
  it('has a consent that was taken back as inactive, the other as active', () => {
    for (const record of records) {
      const statuses = all<Consent>(patientBundle(record, clinic), 'Consent').map(({ scope, status }) => [
        scope.coding?.[0]?.code,
        status,
      ]);
      expect(statuses.toSorted()).toEqual([
        ['patient-privacy', 'inactive'],
        ['treatment', 'active'],
      ]);
    }
  });

  it('has every finding that was gone on in spite of, with the reason', () => {
    for (const record of records) {
      const reasons = all(patientBundle(record, clinic), 'DetectedIssue').flatMap((resource) =>
        resource.resourceType === 'DetectedIssue' ? (resource.mitigation ?? []).map(({ action }) => action.text) : [],
      );
      expect(reasons).toEqual(record.charts.map(() => 'scar in between'));
    }
  });

  it('names photos by the hash of their file, and where they lie if that is said', () => {
    const [record] = records;
    if (record === undefined) throw new Error('there is a record');
    const media = all(patientBundle(record, clinic, { photoUrl: (sha256) => `files/${sha256}.jpg` }), 'Media');
    const told = media.flatMap((resource) => (resource.resourceType === 'Media' ? [resource] : []));
    expect(told).toHaveLength(3);
    for (const { identifier = [], content } of told) {
      const sha256 = /^files\/([0-9a-f]{64})\.jpg$/.exec(content.url ?? '')?.[1] ?? '';
      expect(identifier[0]?.value).toBe(`ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`);
    }
  });

  it('leaves out what was taken back, and tells the newest revision of the rest', () => {
    const [record] = records;
    const allergy = record?.revisions.find(({ kind }) => kind === 'allergy');
    const medicine = record?.revisions.find(({ kind }) => kind === 'medicine');
    if (record === undefined || allergy === undefined || medicine === undefined) throw new Error('they are there');
    const revised: PatientRecord = {
      ...record,
      revisions: [
        ...record.revisions,
        { ...medicine, revision: 2, removal: { reason: 'somebody else’s' } },
        { ...allergy, revision: 2, body: { ...allergy.body, substance: 'Procaine' } },
      ],
    };
    const bundle = patientBundle(revised, clinic);
    expect(all(bundle, 'MedicationStatement')).toEqual([]);
    const substances = all(bundle, 'AllergyIntolerance').map((resource) => JSON.stringify(resource));
    expect(substances.filter((text) => text.includes('Procaine'))).toHaveLength(1);
  });

  it('has the documents that are put beside a session', () => {
    const [record] = records;
    const [chart] = record?.charts ?? [];
    if (record === undefined || chart === undefined) throw new Error('there is a chart');
    const bundle = sessionBundle(record, chart.session.id, clinic, {
      attachments: {
        [chart.session.id]: [
          { kind: 'pdf', title: 'Chart', data: Uint8Array.of(37, 80, 68, 70) },
          { kind: 'svg', title: 'Drawing', url: 'charts/drawing.svg' },
        ],
      },
      madeAt: '2026-11-02T08:00:00.000Z',
    });
    expect(bundle?.timestamp).toBe('2026-11-02T08:00:00.000Z');
    const attached = all<DocumentReference>(bundle, 'DocumentReference').flatMap(({ content }) =>
      content.map(({ attachment }) => [attachment.contentType, attachment.data?.slice(0, 8), attachment.url]),
    );
    expect(attached).toContainEqual(['application/pdf', 'JVBERg==', undefined]);
    expect(attached).toContainEqual(['image/svg+xml', undefined, 'charts/drawing.svg']);
    expect(sessionOf(bundle)?.report).toHaveLength(3);
  });

  it('uses the names it is given', () => {
    const [record] = records;
    if (record === undefined) throw new Error('there is a record');
    const nameOf = (of: string, code: string) => (of === 'technique' ? `Technik ${code}` : undefined);
    const texts = all<Procedure>(patientBundle(record, clinic, { nameOf }), 'Procedure').map(({ code }) => code?.text);
    expect(texts).toContain('Mesotherapy: Technik a technique of the clinic');
  });
});
