/** Lots that were written down beside the mixture: needles, what numbed and cleansed the skin, tests on it. */
import { z } from 'zod';

import { lotKey } from '#shared/clinical/stock.ts';
import { careSchema, patchTestSchema } from '#shared/dossier/care.ts';
import { type LotUse } from '#shared/ipc/lots.ts';
import { type Store } from '../store.ts';
import { contactOf, NOT_ERASED, sitesOf, visitOf, WHOM, whomRow } from './uses.ts';

const NOTHING = {
  manufacturer: '',
  lotId: null,
  expiry: null,
  indication: '',
  techniqueCode: '',
  drawnUl: null,
  mixtureUl: null,
  vials: null,
  sites: [],
} as const satisfies Partial<LotUse>;

const needleRow = whomRow.extend({
  treatment_id: z.string(),
  indication: z.string(),
  technique_code: z.string(),
  lot: z.string(),
});

/** Uses as a needle. */
export function needleUses(store: Store, lot: string): LotUse[] {
  const key = "json_extract(treatment.body, '$.technique.needle.lot')";
  const rows = z.array(needleRow).parse(
    store
      .sql(
        `SELECT ${WHOM}, treatment.id AS treatment_id, treatment.indication, treatment.technique_code, ${key} AS lot
         FROM treatment JOIN session ON session.id = treatment.session_id
           JOIN patient ON patient.id = session.patient_id
         WHERE upper(trim(${key})) = upper(trim(?)) AND ${key} IS NOT NULL AND ${NOT_ERASED}`,
      )
      .all(lot),
  );
  if (rows.length === 0) return [];
  const sites = sitesOf(store, rows);
  return rows.map((row) => ({
    ...NOTHING,
    as: 'needle',
    ...visitOf(row),
    product: '',
    lot: row.lot,
    indication: row.indication,
    techniqueCode: row.technique_code,
    sites: sites(row.session_id, row.treatment_id),
  }));
}

const entryRow = whomRow.extend({
  session_id: z.string().nullable(),
  status: whomRow.shape.status.nullable(),
  started_at: z.string().nullable(),
  zone: z.string().nullable(),
  practitioner_name: z.string().nullable(),
  kind: z.string(),
  body: z.string(),
});

type Named = Pick<LotUse, 'as' | 'product' | 'lot'> & { readonly on?: string };

/** What of an entry has the lot. */
function namedIn(kind: string, body: unknown, key: string): Named[] {
  const has = ({ lot }: { readonly lot: string }) => lotKey(lot) === key;
  if (kind === 'patch-test') {
    const test = patchTestSchema.parse(body);
    return has(test) ? [{ as: 'patch-test', product: test.product, lot: test.lot, on: test.placedOn }] : [];
  }
  const { antiseptic, anaesthetic } = careSchema.parse(body);
  return [
    ...(anaesthetic?.products ?? [])
      .filter(has)
      .map(({ name, lot }) => ({ as: 'anaesthetic' as const, product: name, lot })),
    ...[antiseptic].flatMap((used) =>
      used !== null && has(used) ? [{ as: 'antiseptic' as const, product: used.name, lot: used.lot }] : [],
    ),
  ];
}

/** Uses written down in entries of the record. */
export function entryUses(store: Store, lot: string): LotUse[] {
  const rows = z.array(entryRow).parse(
    store
      .sql(
        `SELECT ${WHOM}, entry.kind, entry.body
         FROM entry_lot JOIN entry ON entry.id = entry_lot.entry_id AND entry.revision = entry_lot.revision
           JOIN patient ON patient.id = entry.patient_id LEFT JOIN session ON session.id = entry.session_id
         WHERE entry_lot.lot_key = upper(trim(?)) AND entry.removed = 0
           AND entry.patient_id NOT IN (SELECT patient_id FROM erasure)
           AND NOT EXISTS (SELECT 1 FROM entry AS later WHERE later.id = entry.id AND later.revision > entry.revision)`,
      )
      .all(lot),
  );
  return rows.flatMap((row) =>
    namedIn(row.kind, JSON.parse(row.body), lotKey(lot)).map(({ on, ...named }): LotUse => ({
      ...NOTHING,
      ...named,
      patient: contactOf({
        ...row,
        started_at: row.started_at ?? '',
        zone: row.zone ?? '',
        practitioner_name: row.practitioner_name ?? '',
      }),
      sessionId: row.session_id,
      status: row.status,
      startedAt: row.started_at ?? `${on ?? '1970-01-01'}T00:00:00.000Z`,
      zone: row.zone ?? 'UTC',
      practitionerName: row.practitioner_name ?? '',
    })),
  );
}
