/** Components of mixtures as uses: in which session, on whom, where on the body. */
import { z } from 'zod';

import { type LotUse, lotUseSchema } from '#shared/ipc/lots.ts';
import { type Store } from '../store.ts';

/** What is left of an erased session is in no list. */
export const NOT_ERASED = 'session.patient_id NOT IN (SELECT patient_id FROM erasure)';

/** Columns that say whom and when. */
export const WHOM = `session.id AS session_id, session.status, session.started_at, session.zone,
  session.practitioner_name, patient.id AS patient_id, patient.family, patient.given, patient.birth_date, patient.phone,
  patient.email, patient.reference`;

/** Whom and when, as a row. */
export const whomRow = z.object({
  session_id: z.string(),
  status: lotUseSchema.shape.status.unwrap(),
  started_at: z.string(),
  zone: z.string(),
  practitioner_name: z.string(),
  patient_id: z.string(),
  family: z.string(),
  given: z.string(),
  birth_date: z.string().nullable(),
  phone: z.string(),
  email: z.string(),
  reference: z.string(),
});

const componentRow = whomRow.extend({
  treatment_id: z.string(),
  indication: z.string(),
  technique_code: z.string(),
  name: z.string(),
  manufacturer: z.string().nullable(),
  lot: z.string().nullable(),
  lot_id: z.string().nullable(),
  expiry: z.string().nullable(),
  volume_ul: z.number(),
  mixture_ul: z.number(),
  vials: z.number().nullable(),
});

/** The patient of a row. */
export const contactOf = (row: Omit<z.infer<typeof whomRow>, 'session_id' | 'status'>): LotUse['patient'] => ({
  id: row.patient_id,
  family: row.family,
  given: row.given,
  birthDate: row.birth_date,
  phone: row.phone,
  email: row.email,
  reference: row.reference,
});

/** Session and patient of a row. */
export const visitOf = (row: z.infer<typeof whomRow>) => ({
  patient: contactOf(row),
  sessionId: row.session_id,
  status: row.status,
  startedAt: row.started_at,
  zone: row.zone,
  practitionerName: row.practitioner_name,
});

const siteRow = z.object({
  session_id: z.string(),
  treatment_id: z.string(),
  view: z.string(),
  region: z.string().nullable(),
  state: z.enum(['given', 'planned']),
  count: z.number(),
  volume_ul: z.number(),
});

type Site = LotUse['sites'][number];

/** Where the marks of some treatments lie, by session and treatment. */
export function sitesOf(
  store: Store,
  treatments: readonly { readonly session_id: string; readonly treatment_id: string }[],
): (sessionId: string, treatmentId: string) => Site[] {
  const asked = JSON.stringify(treatments.map((one) => [one.session_id, one.treatment_id]));
  const rows = store
    .sql(
      `WITH asked AS MATERIALIZED (
         SELECT DISTINCT json_extract(value, '$[0]') AS session_id, json_extract(value, '$[1]') AS treatment_id
         FROM json_each(?))
       SELECT mark.session_id, mark.treatment_id, view, json_extract(mark.body, '$.region') AS region, state,
         count(*) AS count, sum(volume_ul) AS volume_ul
       FROM asked CROSS JOIN mark ON mark.session_id = asked.session_id AND mark.treatment_id = asked.treatment_id
       GROUP BY mark.session_id, mark.treatment_id, view, region, state`,
    )
    .all(asked);
  const found = new Map<string, Site[]>();
  for (const { session_id, treatment_id, view, region, state, count, volume_ul } of z.array(siteRow).parse(rows)) {
    const key = `${session_id} ${treatment_id}`;
    const site = {
      view: lotUseSchema.shape.sites.element.shape.view.parse(view),
      region,
      state,
      count,
      volumeUl: volume_ul,
    };
    const list = found.get(key);
    if (list === undefined) found.set(key, [site]);
    else list.push(site);
  }
  return (sessionId, treatmentId) => found.get(`${sessionId} ${treatmentId}`) ?? [];
}

/** Uses in mixtures, newest first. `where` is on `component`. */
export function componentUses(
  store: Store,
  where: string,
  values: readonly (string | number)[],
  limit = Number.MAX_SAFE_INTEGER,
): LotUse[] {
  const rows = z.array(componentRow).parse(
    store
      .sql(
        `SELECT ${WHOM}, component.treatment_id, treatment.indication, treatment.technique_code, component.name,
           component.manufacturer, component.lot, component.lot_id, component.expiry, component.volume_ul,
           component.vials, (SELECT sum(volume_ul) FROM component AS other WHERE other.session_id = component.session_id
             AND other.treatment_id = component.treatment_id) AS mixture_ul
         FROM component JOIN session ON session.id = component.session_id
           JOIN treatment ON treatment.session_id = component.session_id AND treatment.id = component.treatment_id
           JOIN patient ON patient.id = session.patient_id
         WHERE (${where}) AND ${NOT_ERASED}
         ORDER BY session.started_at DESC, session.id DESC, component.treatment_id, component.ordinal LIMIT ?`,
      )
      .all(...values, limit),
  );
  const sites = sitesOf(store, rows);
  return rows.map((row) => ({
    as: 'component',
    ...visitOf(row),
    product: row.name,
    manufacturer: row.manufacturer ?? '',
    lot: row.lot ?? '',
    lotId: row.lot_id,
    expiry: row.expiry,
    indication: row.indication,
    techniqueCode: row.technique_code,
    drawnUl: row.volume_ul,
    mixtureUl: row.mixture_ul,
    vials: row.vials,
    sites: sites(row.session_id, row.treatment_id),
  }));
}
