/** One treatment or one mark as a row. */
import { type Mark, markSchema, type Treatment, treatmentSchema } from '#shared/chart/schema.ts';
import { lotKey } from '#shared/clinical/stock.ts';
import { type Store } from '../store.ts';

/** Writes a treatment and its components, new or changed. */
export function writeTreatment(store: Store, sessionId: string, treatment: Treatment, ordinal: number): void {
  store
    .sql(
      `INSERT INTO treatment (session_id, id, ordinal, indication, technique_code, body) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (session_id, id) DO UPDATE SET ordinal = excluded.ordinal, indication = excluded.indication,
         technique_code = excluded.technique_code, body = excluded.body`,
    )
    .run(
      sessionId,
      treatment.id,
      ordinal,
      treatment.indication,
      treatment.technique.code,
      JSON.stringify(treatmentSchema.parse(treatment)),
    );
  store.sql('DELETE FROM component WHERE session_id = ? AND treatment_id = ?').run(sessionId, treatment.id);
  for (const [i, part] of treatment.cocktail.components.entries()) {
    const key = lotKey(part.lot ?? '');
    store
      .sql(
        `INSERT INTO component (session_id, treatment_id, ordinal, name, manufacturer, lot, lot_key, expiry, volume_ul,
           product_id, lot_id, vials)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        sessionId,
        treatment.id,
        i,
        part.name,
        part.manufacturer ?? null,
        part.lot ?? null,
        key === '' ? null : key,
        part.expiry ?? null,
        part.volumeUl,
        part.productId ?? null,
        part.lotId ?? null,
        part.vials ?? null,
      );
  }
}

const firstPlace = (mark: Mark) =>
  mark.kind === 'point' ? mark : mark.kind === 'thread' ? mark.path[0] : mark.outline[0];

/** Writes a mark, new or changed. */
export function writeMark(store: Store, sessionId: string, mark: Mark, ordinal: number): void {
  const place = firstPlace(mark);
  if (place === undefined) throw new Error('the schema lets no thread or area be without a place');
  store
    .sql(
      `INSERT INTO mark (session_id, id, ordinal, treatment_id, kind, state, view, u_um, v_um, volume_ul, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (session_id, id) DO UPDATE SET ordinal = excluded.ordinal, treatment_id = excluded.treatment_id,
         kind = excluded.kind, state = excluded.state, view = excluded.view, u_um = excluded.u_um, v_um = excluded.v_um,
         volume_ul = excluded.volume_ul, body = excluded.body`,
    )
    .run(
      sessionId,
      mark.id,
      ordinal,
      mark.treatment,
      mark.kind,
      mark.state,
      place.view,
      place.uUm,
      place.vUm,
      mark.volumeUl,
      JSON.stringify(markSchema.parse(mark)),
    );
}
