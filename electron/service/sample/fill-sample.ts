/** Fills the sample place with a clinic that does not exist. */
import { cmToUm } from '#shared/units.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { type Patient, type PatientInput, type Practitioner } from '#shared/ipc/records.ts';
import { importParsed } from '../chart-files.ts';
import { addPatient, chartPatient } from '../patients.ts';
import { DEFAULT_SETTINGS, saveSettings } from '../settings.ts';
import { type Store } from '../store.ts';
import { inventedChart, type InventedSession } from './invented-chart.ts';
import { type RegionOf } from './region-of.ts';
import { RECIPES } from './recipes.ts';
import { createSeeded, type Seeded } from './seeded-random.ts';

const ACTOR = 'sample data';
const ZONE = 'Europe/Vienna';
const FIRST_DAY = Date.parse('2026-08-31T07:00:00Z');
const PRACTITIONER: Practitioner = { id: 'sample-practitioner', name: 'Dr. Ficta Example (fictional)' };

const person = (
  given: string,
  family: string,
  sex: PatientInput['sex'],
  birthDate: string,
  n: number,
): PatientInput => ({
  family,
  given: `${given} (fictional)`,
  birthDate,
  sex,
  weightG: null,
  phone: '',
  email: '',
  reference: `SAMPLE-${String(n).padStart(3, '0')}`,
  notes: 'An invented person. Nothing in this record is real.',
});

const PEOPLE = {
  ada: person('Ada', 'Sample', 'female', '1984-02-29', 1),
  boris: person('Boris', 'Example', 'male', '1979-07-14', 2),
  cleo: person('Cleo', 'Placeholder', 'female', '1991-11-03', 3),
  dora: person('Dora', 'Nobody', 'other', '1966-05-20', 4),
} as const;

type Person = keyof typeof PEOPLE;

type Visit = Omit<InventedSession, 'patient' | 'practitioner' | 'zone'> & { readonly of: Person };

const face = { components: RECIPES.face, pointUl: 50, depthUm: 4_000, indication: 'Skin rejuvenation (example)' };
const scalp = { components: RECIPES.scalp, pointUl: 50, depthUm: 4_000, indication: 'Hair thinning (example)' };
const body = { components: RECIPES.body, pointUl: 100, depthUm: 6_000, indication: 'Cellulite (example)' };

const VISITS: readonly Visit[] = [
  { of: 'boris', startedAt: '2026-09-02T08:15:00.000Z', ...scalp, fields: ['vertex'] },
  {
    of: 'ada',
    startedAt: '2026-09-08T07:30:00.000Z',
    ...body,
    fields: ['abdomen', 'thighs'],
    // More than 4 cm from its nearest neighbour.
    extra: [{ view: 'body-front', uUm: cmToUm(0), vUm: cmToUm(114) }],
    notes: 'One point stands alone above the others: too far.',
  },
  { of: 'ada', startedAt: '2026-10-06T07:30:00.000Z', ...scalp, fields: ['vertex'] },
  { of: 'cleo', startedAt: '2026-10-20T13:00:00.000Z', ...face, fields: ['cheeks'] },
  { of: 'boris', startedAt: '2026-10-28T08:15:00.000Z', ...face, fields: ['forehead'], planned: 4 },
  {
    of: 'ada',
    startedAt: '2026-11-10T08:30:00.000Z',
    ...face,
    fields: ['forehead', 'cheeks'],
    // About 6 mm from a point of the forehead.
    extra: [{ view: 'face-front', uUm: cmToUm(2.4), vUm: cmToUm(157.15) }],
    notes: 'Two points of the forehead stand too close.',
  },
];

function visitChart(
  { of, ...visit }: Visit,
  patients: Readonly<Record<Person, Patient>>,
  chance: Seeded,
  regionOf: RegionOf,
): Chart {
  return inventedChart(
    { ...visit, patient: chartPatient(patients[of]), practitioner: PRACTITIONER, zone: ZONE },
    chance,
    regionOf,
  );
}

/** Fills an empty sample place; does nothing when it has been filled before. */
export function fillSample(store: Store, regionOf: RegionOf): void {
  if (store.sql('SELECT 1 FROM patient LIMIT 1').get() !== undefined) return;
  const chance = createSeeded(1);
  store.write(() => {
    saveSettings(store, {
      ...DEFAULT_SETTINGS,
      clinicName: 'Fictional Clinic',
      clinicAddress: 'Nowhere Street 0\n0000 Imaginary Town',
      practitioner: PRACTITIONER,
    });
    const add = (name: Person) => addPatient(store, chance.id(FIRST_DAY), PEOPLE[name], ACTOR);
    const patients = { ada: add('ada'), boris: add('boris'), cleo: add('cleo'), dora: add('dora') };
    importParsed(
      store,
      VISITS.map((visit) => ({ name: 'sample', chart: visitChart(visit, patients, chance, regionOf) })),
      ACTOR,
    );
  });
}
