/** Any number of invented patients and sessions, for tests of size and speed. */
import { type PatientInput } from '#shared/ipc/records.ts';
import { importParsed } from '../chart-files.ts';
import { readPatient } from '../db/patient-table.ts';
import { addPatient, chartPatient } from '../patients.ts';
import { type Store } from '../store.ts';
import { type FieldName } from './fields.ts';
import { inventedChart } from './invented-chart.ts';
import { type Ingredient, RECIPES } from './recipes.ts';
import { type Seeded } from './seeded-random.ts';

/** Rows written in one transaction. */
const BATCH = 500;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2024-01-08T08:00:00Z');
const DAYS = 1_000;
const PRACTITIONER = { id: 'seed-practitioner', name: 'Dr. Synthetic Example' };

const SYLLABLES = [
  'zel',
  'mor',
  'ki',
  'vä',
  'nou',
  'tri',
  'bé',
  'ska',
  'ło',
  'dun',
  'fi',
  'ñar',
  'pex',
  'ulm',
  'øst',
] as const;
const GIVEN = [
  'Ada',
  'Bo',
  'Chloé',
  'Dušan',
  'Edda',
  'Faß',
  'Göran',
  'Héloïse',
  'Ivo',
  'Jörg',
  'Kía',
  'Łucja',
] as const;

const KINDS: readonly [Kind, ...Kind[]] = [
  {
    fields: ['forehead', 'cheeks'],
    components: RECIPES.face,
    pointUl: 50,
    depthUm: 4_000,
    indication: 'Face (synthetic)',
  },
  { fields: ['cheeks'], components: RECIPES.face, pointUl: 50, depthUm: 4_000, indication: 'Cheeks (synthetic)' },
  { fields: ['vertex'], components: RECIPES.scalp, pointUl: 50, depthUm: 4_000, indication: 'Scalp (synthetic)' },
  { fields: ['abdomen'], components: RECIPES.body, pointUl: 100, depthUm: 6_000, indication: 'Abdomen (synthetic)' },
  {
    fields: ['abdomen', 'thighs'],
    components: RECIPES.body,
    pointUl: 100,
    depthUm: 6_000,
    indication: 'Body (synthetic)',
  },
];

interface Kind {
  readonly fields: readonly FieldName[];
  readonly components: readonly Ingredient[];
  readonly pointUl: number;
  readonly depthUm: number;
  readonly indication: string;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const birthDay = (chance: Seeded): string =>
  new Date(Date.UTC(1940 + chance.int(65), chance.int(12), 1 + chance.int(28))).toISOString().slice(0, 10);

function inventedPatient(n: number, chance: Seeded): PatientInput {
  const family = capital(Array.from({ length: 2 + chance.int(2) }, () => chance.pick(SYLLABLES)).join(''));
  return {
    family,
    given: chance.pick(GIVEN),
    birthDate: birthDay(chance),
    sex: chance.pick(['female', 'female', 'male']),
    weightG: null,
    phone: '',
    email: '',
    reference: `SEED-${String(n + 1).padStart(6, '0')}`,
    notes: 'Synthetic record.',
  };
}

function inBatches(store: Store, count: number, write: (n: number) => void): void {
  for (let from = 0; from < count; from += BATCH) {
    store.write(() => {
      for (let n = from; n < Math.min(count, from + BATCH); n++) write(n);
    });
  }
}

/** Writes patients, then sessions spread evenly over them; says how much there is now. */
export function fillSynthetic(
  store: Store,
  counts: { readonly patients: number; readonly sessions: number },
  chance: Seeded,
  actor: string,
): { patients: number; sessions: number; marks: number } {
  const ids: string[] = [];
  inBatches(store, counts.patients, (n) => {
    ids.push(addPatient(store, store.newId(), inventedPatient(n, chance), actor).id);
  });
  let marks = 0;
  inBatches(store, counts.sessions, (n) => {
    const patient = readPatient(store, ids[n % ids.length] ?? '');
    if (patient === null) throw new Error('sessions go to patients written above');
    const chart = inventedChart(
      {
        ...chance.pick(KINDS),
        patient: chartPatient(patient),
        practitioner: PRACTITIONER,
        startedAt: new Date(FIRST_DAY + chance.int(DAYS) * DAY_MS + chance.int(16) * 1_800_000).toISOString(),
        zone: 'Europe/Vienna',
      },
      chance,
    );
    marks += chart.marks.length;
    importParsed(store, [{ name: `session ${n + 1}`, chart }], actor);
  });
  return { ...counts, marks };
}
