import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type AnyEntry } from '#shared/dossier/entry.ts';
import { type KindName } from '#shared/dossier/kinds.ts';
import { patientBundle } from '#shared/interchange/fhir/bundle.ts';
import { patientLine, sessionLine } from '#shared/interchange/html/facts.ts';
import { patientPage } from '#shared/interchange/html/patient-page.ts';
import {
  type ClinicRecord,
  clinicRecordSchema,
  type PatientRecord,
  patientRecordSchema,
} from '#shared/interchange/records.ts';
import { pseudonymise, pseudonymiseClinic, vocabularyOf } from '#shared/interchange/study/pseudonymise.ts';
import { csvLines, rowsOf, TABLES } from '#shared/interchange/tables/tables.ts';
import { aChart, aPoint } from '../../../../fixtures/chart/builders.ts';

/** What no text of the program holds by itself. */
const token = fc.stringMatching(/^[QXZ][qxzjw]{3}[QXZqxzjw0-9]{4,12}$/);

interface Told {
  family: string;
  given: string;
  phone: string;
  email: string;
  reference: string;
  id: string;
  session: string;
  doctor: string;
  text: string;
  birthDate: string;
  day: string;
}

const told: fc.Arbitrary<Told> = fc.record({
  family: token,
  given: token,
  phone: fc.stringMatching(/^\+43 99[0-9]{2} [0-9]{6}$/),
  email: token.map((name) => `${name.toLowerCase()}@example.org`),
  reference: token,
  id: token,
  session: token,
  doctor: token,
  text: token.map((word) => `told by ${word}`),
  birthDate: fc
    .date({ min: new Date('1930-01-01'), max: new Date('2007-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
  day: fc
    .date({ min: new Date('2024-01-01'), max: new Date('2026-06-01'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
});

const entry = (kind: KindName, { id, session, doctor, day }: Told, body: Record<string, unknown>): AnyEntry => ({
  id: `${id}-${kind}`,
  kind,
  patientId: id,
  sessionId: session,
  revision: 1,
  at: `${day}T09:00:00.000Z`,
  createdAt: `${day}T09:00:00.000Z`,
  by: { id: doctor, name: doctor },
  removal: null,
  body,
});

function recordOf(all: Told): PatientRecord {
  const { family, given, phone, email, reference, id, session, doctor, text, birthDate, day } = all;
  const chart = aChart({ sessionId: session, patientId: id, marks: [aPoint({ note: text, region: family })] });
  const extra = { [text]: 1, xOwn: text, xNumber: 4_366_412 };
  return patientRecordSchema.parse({
    patient: {
      id,
      family,
      given,
      birthDate,
      sex: 'female',
      weightG: 61_000,
      phone,
      email,
      reference,
      notes: text,
      rowVersion: 3,
      createdAt: `${day}T08:00:00.000Z`,
      updatedAt: `${day}T08:00:00.000Z`,
    },
    charts: [
      {
        ...chart,
        ...extra,
        patient: { ...chart.patient, id, name: { family, given }, birthDate, ...extra },
        session: {
          ...chart.session,
          startedAt: `${day}T08:30:00.000Z`,
          practitioner: { id: doctor, name: doctor },
          notes: text,
        },
        treatments: [
          {
            ...chart.treatments[0],
            ...extra,
            indication: text,
            notes: text,
            technique: {
              code: family,
              spacingUm: null,
              device: { name: text, settings: text },
              spacingOverride: { spacingUm: null, reason: text },
            },
            cocktail: {
              components: [
                { id: 'c1', name: 'Known product', strength: null, volumeUl: 100, lot: text },
                { id: 'c2', name: `Mix for ${family}`, strength: null, volumeUl: 100, lot: 'L-1' },
              ],
              preparedUl: 200,
              discardedUl: 0,
            },
          },
        ],
      },
    ],
    revisions: [
      entry('allergy', all, {
        substance: text,
        allergenClass: null,
        reaction: text,
        severity: 'mild',
        since: text,
        status: 'active',
      }),
      entry('history', all, {
        conditions: [text],
        notes: text,
        familyHistory: text,
        noKnownAllergies: false,
        noMedicines: true,
      }),
      entry('medicine', all, {
        name: text,
        dose: text,
        since: day,
        lastTaken: null,
        stopped: null,
        prescriber: doctor,
        notes: text,
      }),
      entry('screening', all, {
        questionnaire: 1,
        answers: [{ item: 'pregnancy', answer: 'no', data: { [family]: text, on: birthDate }, note: text }],
      }),
      entry('course', all, {
        indication: text,
        startedOn: day,
        plannedSessions: 4,
        intervalDays: 14,
        maintenanceDays: null,
        stopRule: text,
        status: 'active',
        sessions: [session],
        price: null,
        notes: text,
      }),
      entry('adverse-event', all, {
        event: 'nodule',
        description: text,
        onsetOn: day,
        detectedOn: day,
        endedOn: null,
        region: family,
        marks: ['m1'],
        suspected: [{ product: text, lot: text }],
        grades: [],
        severity: 'mild',
        serious: false,
        causality: null,
        photos: [`${id}-photo`],
        culture: text,
        biopsy: text,
        treatment: text,
        outcome: 'ongoing',
        reported: { to: text, on: day, reference },
      }),
      entry('follow-up', all, { on: day, how: 'telephone', finding: 'nothing', notes: text }),
      entry('payment', all, {
        courseId: null,
        kind: 'payment',
        amountMinor: 100,
        currency: 'EUR',
        date: day,
        method: text,
        note: text,
      }),
    ],
  });
}

const product = {
  name: 'Known product',
  manufacturer: '',
  form: '',
  ingredients: [],
  packUl: null,
  singleUse: true,
  ph: null,
  allergens: [],
  flags: [],
  doNotMix: [],
  sources: [],
  gtin: '',
  lowStock: null,
  notes: '',
  archived: false,
};

const clinicOf = (all: Told): ClinicRecord =>
  clinicRecordSchema.parse({
    settings: {
      clinicName: all.text,
      clinicAddress: all.text,
      practitioner: { id: all.doctor, name: all.doctor },
      theme: 'auto',
      paper: 'A4',
      idleMinutes: 10,
      closeMinutes: 60,
      retentionYears: null,
      countersign: false,
    },
    people: [{ id: all.doctor, name: all.doctor, roles: ['practitioner'], active: true }],
    revisions: [
      { ...entry('product', all, { ...product, notes: all.text }), patientId: null, sessionId: null },
      {
        ...entry('lot', all, {
          productId: `${all.id}-product`,
          lot: 'L-1',
          expiry: null,
          supplier: all.text,
          invoice: all.text,
          receivedOn: null,
          udi: '',
          gtin: '',
          serial: '',
          blocked: false,
          notes: all.text,
        }),
        patientId: null,
        sessionId: null,
      },
    ],
  });

/** Everything an export for study writes of a patient and the clinic, in one text. */
function written(all: Told, shiftDays: number) {
  const before = clinicOf(all);
  const known = new Map<string, string>();
  const id = (old: string) => known.get(old) ?? known.set(old, `s${known.size + 1}`).get(old) ?? '';
  const names = { id, shiftDays, vocabulary: vocabularyOf(before), year: 2026 };
  const record = pseudonymise(recordOf(all), names);
  const clinic = pseudonymiseClinic(before, names);
  const rows = rowsOf(record, clinic);
  const page = patientPage({
    line: patientLine(record, 'study-1'),
    sessions: record.charts.map((chart) => sessionLine(chart, { chart: 'c', pdf: null })),
    pictures: [],
    files: [],
  });
  const text = [
    JSON.stringify(record),
    JSON.stringify(clinic),
    JSON.stringify(patientBundle(record, clinic)),
    ...TABLES.map((table) => csvLines(table, rows[table])),
    page,
  ].join('\n');
  return { record, clinic, text };
}

const shift = fc.integer({ min: 1, max: 364 }).map((days) => -days);

describe('an export for study', () => {
  it('holds no name, number, address, reference, id, birth date or free text of the record, in any format', () => {
    fc.assert(
      fc.property(told, shift, (all, days) => {
        const text = written(all, days).text.toLowerCase();
        const { text: free, day: _day, ...others } = all;
        const secrets = [...Object.values(others), free, free.split(' ').at(-1) ?? '', '4366412'];
        expect(secrets.filter((secret) => text.includes(secret.toLowerCase()))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what a study is about: doses, places, products of the catalogue, days apart, and the year of birth', () => {
    fc.assert(
      fc.property(told, shift, (all, days) => {
        const { record, clinic } = written(all, days);
        expect(patientRecordSchema.safeParse(record).success).toBe(true);
        const [chart] = record.charts;
        const components = chart?.treatments[0]?.cocktail.components;
        expect(components?.map(({ name, lot }) => [name, lot])).toEqual([
          ['Known product', '-'],
          ['-', 'L-1'],
        ]);
        expect(chart?.marks[0]).toMatchObject({ kind: 'point', view: 'face-front', volumeUl: 50, uUm: 0 });
        expect(record.revisions.map(({ kind }) => kind).sort()).toEqual([
          'adverse-event',
          'allergy',
          'course',
          'follow-up',
          'screening',
        ]);
        const began = Date.parse(chart?.session.startedAt ?? '');
        expect((began - Date.parse(`${all.day}T08:30:00.000Z`)) / 86_400_000).toBe(days);
        const event = record.revisions.find(({ kind }) => kind === 'adverse-event')?.body['onsetOn'];
        expect(event).toBe(chart?.session.startedAt.slice(0, 10));
        const year = Number(all.birthDate.slice(0, 4));
        expect(record['study']).toEqual({ birthYear: 2026 - year > 89 ? null : year });
        expect(clinic.revisions).toHaveLength(2);
      }),
      { numRuns: 50 },
    );
  });
});
