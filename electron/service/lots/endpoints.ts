/** What answers the channels of stock and tracing. */
import { lotKey } from '#shared/clinical/stock.ts';
import { AppError } from '#shared/errors.ts';
import { type lotsContract } from '#shared/ipc/lots.ts';
import { type Endpoint, onStore } from '../call.ts';
import { writeEntry } from '../dossier/save-entry.ts';
import { lotOf, movesOf, stockLevels, writeMove } from './stock-table.ts';
import { productUse, traceLot } from './trace.ts';

/** Channels of stock and tracing. */
export const lotsEndpoints: Readonly<Record<keyof typeof lotsContract, Endpoint>> = {
  'stock:levels': onStore('stock:levels', ({ store }) => stockLevels(store)),
  'stock:moves': onStore('stock:moves', ({ store }, { lotId }) => movesOf(store, lotId)),
  'stock:receive': onStore('stock:receive', ({ store, actor }, { lotId, newLot, moveId, vials, note }) =>
    store.write(() => {
      if (newLot !== null) {
        const own = { id: lotId, kind: 'lot' as const, patientId: null, sessionId: null, removal: null };
        writeEntry(store, { ...own, baseRevision: 0, body: newLot }, actor);
      }
      const lot = lotOf(store, lotId);
      if (lot === null) throw new AppError('not-found', 'there is no such lot', { lotId });
      const move = writeMove(store, moveId, { lotId, vials, reason: 'received', usedIn: null, note }, actor);
      return { lot, move };
    }),
  ),
  'lots:trace': onStore('lots:trace', ({ store, about }, asked) => {
    const found = traceLot(store, asked);
    about({ detail: { lot: lotKey(found.lot), uses: found.uses.length } });
    return found;
  }),
  'products:use': onStore('products:use', ({ store, about }, { productId, all = false }) => {
    const found = productUse(store, productId, all);
    about({ detail: { product: productId, sessions: found.sessions } });
    return found;
  }),
};
