/** From a lot or a product to the patients who got it. */
import { z } from 'zod';

import { lotKey } from '#shared/clinical/stock.ts';
import { type Entry, entriesOf, entryOf } from '#shared/dossier/entry.ts';
import { AppError } from '#shared/errors.ts';
import { type Output } from '#shared/ipc/contract.ts';
import { type LotUse } from '#shared/ipc/lots.ts';
import { entriesOfKinds, readEntry } from '../dossier/entry-table.ts';
import { type Store } from '../store.ts';
import { asPersons } from './contacts.ts';
import { entryUses, needleUses } from './elsewhere.ts';
import { eventsAbout } from './events.ts';
import { lotOf, stockLevels } from './stock-table.ts';
import { componentUses, NOT_ERASED } from './uses.ts';

const productOf = (store: Store, id: string): Entry<'product'> | null => {
  const entry = readEntry(store, id);
  return entry === null ? null : entryOf([entry], 'product');
};

function knownOf(store: Store, lots: readonly Entry<'lot'>[]): Output<'lots:trace'>['known'] {
  if (lots.length === 0) return [];
  const levels = new Map(stockLevels(store).map(({ lotId, vials }) => [lotId, vials]));
  return lots.map(({ id, body }) => {
    const product = productOf(store, body.productId)?.body;
    return {
      lotId: id,
      productId: body.productId,
      product: product?.name ?? '',
      manufacturer: product?.manufacturer ?? '',
      lot: body.lot,
      expiry: body.expiry,
      blocked: body.blocked,
      vials: levels.get(id) ?? 0,
    };
  });
}

const texts = z.array(z.string());
const bare = (key: string): string => key.replace(/[^\p{L}\p{N}]/gu, '');
const MOST_NEAR = 12;

/** Numbers that differ by signs and spaces only, or that go on from what was typed. */
function lotsNear(store: Store, lot: string): string[] {
  const asked = bare(lotKey(lot));
  if (asked === '') return [];
  const used = texts.parse(store.sql('SELECT DISTINCT lot_key FROM component WHERE lot_key IS NOT NULL').pluck().all());
  const shelved = entriesOf(entriesOfKinds(store, ['lot']), 'lot').map(({ body }) => lotKey(body.lot));
  const elsewhere = texts.parse(store.sql('SELECT DISTINCT lot_key FROM entry_lot').pluck().all());
  const all = [...new Set([...used, ...shelved, ...elsewhere])].filter((key) => bare(key).startsWith(asked));
  return all.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, MOST_NEAR);
}

const newestFirst = (a: LotUse, b: LotUse): number => (a.startedAt < b.startedAt ? 1 : -1);

/**
 * Who got a lot. Asked by its number, every use with that number counts, whichever product it was; asked as a lot of
 * the catalogue, those that are known to be of another one are left out. A number corrected later loses nobody.
 */
export function traceLot(
  store: Store,
  asked: { readonly lot: string | null; readonly lotId: string | null },
): Output<'lots:trace'> {
  const { lotId } = asked;
  const one = lotId === null ? null : lotOf(store, lotId);
  if (lotId !== null && one === null) throw new AppError('not-found', 'there is no such lot', { lotId });
  const lot = asked.lot ?? one?.body.lot ?? '';
  const lots =
    one === null
      ? entriesOf(entriesOfKinds(store, ['lot']), 'lot').filter(({ body }) => lotKey(body.lot) === lotKey(lot))
      : [one];
  const ids = JSON.stringify(lots.map(({ id }) => id));
  const isOther = one === null ? '' : ` AND (lot_id IS NULL OR lot_id IN (SELECT value FROM json_each(?)))`;
  const uses = asPersons(store, [
    ...componentUses(
      store,
      `(lot_key = ? OR lot_id IN (SELECT value FROM json_each(?)))${isOther}`,
      one === null ? [lotKey(lot), ids] : [lotKey(lot), ids, ids],
    ),
    ...needleUses(store, lot),
    ...entryUses(store, lot),
  ]).toSorted(newestFirst);
  return {
    lot,
    known: knownOf(store, lots),
    uses,
    events: eventsAbout(store, { products: [], lots: [lot], uses }),
    near: uses.length + lots.length === 0 ? lotsNear(store, lot) : [],
  };
}

/** A screen is not the place for more; the counts say how many there are. */
const NEWEST = 200;

const countRow = z.object({ sessions: z.number(), patients: z.number() });
const lotRow = countRow.extend({ lot: z.string(), first_at: z.string(), last_at: z.string() });

/** Where a product was used: taken from the catalogue, or typed in under the same name. */
export function productUse(store: Store, productId: string, all: boolean): Output<'products:use'> {
  const product = productOf(store, productId);
  if (product === null) throw new AppError('not-found', 'there is no such product', { productId });
  const { name } = product.body;
  const where = '(product_id = ? OR (product_id IS NULL AND lower(trim(component.name)) = lower(trim(?))))';
  const from = `FROM component JOIN session ON session.id = component.session_id WHERE ${where} AND ${NOT_ERASED}`;
  const counts = 'count(DISTINCT session.id) AS sessions, count(DISTINCT session.patient_id) AS patients';
  const total = countRow.parse(store.sql(`SELECT ${counts} ${from}`).get(productId, name));
  const lots = z.array(lotRow).parse(
    store
      .sql(
        `SELECT coalesce(lot_key, '') AS lot, ${counts}, min(started_at) AS first_at, max(started_at) AS last_at ${from}
         GROUP BY coalesce(lot_key, '') ORDER BY last_at DESC`,
      )
      .all(productId, name),
  );
  const uses = asPersons(store, componentUses(store, where, [productId, name], all ? undefined : NEWEST));
  return {
    product: name,
    ...total,
    lots: lots.map(({ first_at, last_at, ...row }) => ({ ...row, firstAt: first_at, lastAt: last_at })),
    uses,
    events: eventsAbout(store, { products: [name], lots: [], uses }),
  };
}
