/** "Who got lot X?" over 100,000 sessions: the whole answer of the service beside the bare query of the same facts. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openService, removeFolder, tempFolder, type TestService } from '../fixtures/service/temp-service.ts';

const SESSIONS = 100_000;
const PATIENTS = 20_000;
const LOTS = 250;
const MARKS = 4;
/** Most that the answer may take, as a multiple of the bare query. */
const LIMIT = 1.5;
const ROUNDS = 15;

/** Rows as the service writes them; numbers alone tell them apart. */
const ROWS = [
  `INSERT INTO patient (id, row_version, family, given, birth_date, sex, weight_g, phone, email, reference, notes,
     search, sort_key, created_at, updated_at)
   SELECT 'p' || n, 1, 'Family' || n, 'Given', '1980-01-01', 'female', NULL, '0123 ' || n, '', 'R' || n, '',
     'family' || n, 'family' || n, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z' FROM numbers WHERE n < ${PATIENTS}`,
  `INSERT INTO session (id, patient_id, started_at, zone, status, practitioner_id, practitioner_name, anatomy_set,
     anatomy_sex, revision, saved_at, head)
   SELECT 's' || n, 'p' || (n % ${PATIENTS}), strftime('%Y-%m-%dT%H:%M:00.000Z', 1600000000 + n * 1800, 'unixepoch'),
     'Europe/Vienna', 'draft', 'dr1', 'Dr. Example', 'adult-1', 'female', 0, '2026-01-01T00:00:00.000Z', '{}'
   FROM numbers`,
  `INSERT INTO treatment (session_id, id, ordinal, indication, technique_code, body)
   SELECT 's' || n, 't1', 0, 'Example', 'point-by-point',
     '{"id":"t1","technique":{"code":"point-by-point","needle":{"gauge":30,"lot":"N' || (n % 900) || '"}}}' FROM numbers`,
  ...[0, 1].map(
    (ordinal) =>
      `INSERT INTO component (session_id, treatment_id, ordinal, name, lot, lot_key, expiry, volume_ul)
       SELECT 's' || n, 't1', ${ordinal}, 'Product ${ordinal}', 'L${ordinal}-' || (n * 7 % ${LOTS}),
         'L${ordinal}-' || (n * 7 % ${LOTS}), '2028-01-31', 1000 FROM numbers`,
  ),
  ...Array.from(
    { length: MARKS },
    (_, i) =>
      `INSERT INTO mark (session_id, id, ordinal, treatment_id, kind, state, view, u_um, v_um, volume_ul, body)
       SELECT 's' || n, 'm${i}', ${i}, 't1', 'point', 'given', 'face-front', n % 1000, 1570000, 50,
         '{"id":"m${i}","treatment":"t1","kind":"point","state":"given","view":"face-front","uUm":0,"vUm":1570000,"volumeUl":50,"region":"${i % 2 === 0 ? 'forehead' : 'temple:left'}"}'
       FROM numbers`,
  ),
];

/** The same facts by hand: patients with contact, sessions, products, and where how much was given. */
const BARE = `SELECT component.*, session.started_at, session.zone, session.status, session.practitioner_name,
    patient.id, patient.family, patient.given, patient.birth_date, patient.phone, patient.email, patient.reference,
    treatment.indication, treatment.technique_code, mark.view, json_extract(mark.body, '$.region') AS region, mark.state,
    count(mark.id), sum(mark.volume_ul),
    (SELECT sum(volume_ul) FROM component AS other
     WHERE other.session_id = component.session_id AND other.treatment_id = component.treatment_id)
  FROM component
    JOIN session ON session.id = component.session_id
    JOIN treatment ON treatment.session_id = component.session_id AND treatment.id = component.treatment_id
    JOIN patient ON patient.id = session.patient_id
    LEFT JOIN mark ON mark.session_id = component.session_id AND mark.treatment_id = component.treatment_id
  WHERE component.lot_key = ?
  GROUP BY component.session_id, component.treatment_id, component.ordinal, mark.view, region, mark.state
  ORDER BY session.started_at DESC`;

const folder = tempFolder();
let service: TestService;

beforeAll(async () => {
  service = openService(`${folder}/data`);
  await service.ask('settings:get', {});
  const { db } = service.raw.places.current().opened;
  db.exec(`CREATE TEMP TABLE numbers AS WITH RECURSIVE up (n) AS
    (SELECT 0 UNION ALL SELECT n + 1 FROM up WHERE n < ${SESSIONS - 1}) SELECT n FROM up`);
  db.transaction(() => {
    for (const sql of ROWS) db.exec(sql);
  })();
  // As the program leaves a database that has been open for a while.
  db.pragma('wal_checkpoint(TRUNCATE)');
}, 600_000);
afterAll(() => {
  service.close();
  removeFolder(folder);
});

test(`who got one of ${LOTS} lots over ${SESSIONS} sessions: the service beside the bare query`, async () => {
  const bare = service.raw.places.current().opened.db.prepare(BARE);
  const times = { bare: [] as number[], service: [] as number[] };
  let found = 0;
  for (let round = -3; round < ROUNDS; round++) {
    // A lot of its own each round, the same for both; who goes first takes turns, so that neither finds warmer pages.
    const lot = `L0-${(round + 3) * 11}`;
    const ways = {
      bare: () => {
        if (bare.all(lot).length === 0) throw new Error('nothing was found');
      },
      service: async () => {
        found = (await service.ask('lots:trace', { lot, lotId: null })).uses.length;
      },
    };
    for (const name of round % 2 === 0 ? (['bare', 'service'] as const) : (['service', 'bare'] as const)) {
      const started = performance.now();
      await ways[name]();
      if (round >= 0) times[name].push(performance.now() - started);
    }
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  const [without, whole] = [median(times.bare), median(times.service)];
  console.log(
    `${found} uses: bare query ${without.toFixed(1)} ms, service ${whole.toFixed(1)} ms, ${(whole / without).toFixed(2)} times`,
  );
  expect(found).toBe(SESSIONS / LOTS);
  expect(whole / without).toBeLessThanOrEqual(LIMIT);
}, 600_000);
