/** The clinic's products with their lots and stock, for every screen that shows or takes from them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import { type Shelf, shelfOf } from '#shared/clinical/stock.ts';
import { type Entry, entriesOf } from '#shared/dossier/entry.ts';
import type { Input } from '#shared/ipc/contract.ts';

import { call } from '../api.ts';
import { compareNames, plainDateIn } from '../ui/format.ts';
import { useLibrary } from './dossier.ts';
import { useAppInfo } from './queries.ts';

/** A lot with what lies there of it. */
export interface CatalogueLot extends Entry<'lot'> {
  readonly vials: number;
  /** What drafts mean to take, and how many drafts do. */
  readonly pendingVials: number;
  readonly pendingSessions: number;
}

/** A product with its lots, those that end first at the top, and the sum of them. */
export interface CatalogueProduct {
  readonly product: Entry<'product'>;
  readonly lots: readonly CatalogueLot[];
  readonly shelf: Shelf;
}

/** The catalogue as it stands; `products` is undefined while it is not known. */
export interface Catalogue {
  /** By name; put-away products among them. */
  readonly products: readonly CatalogueProduct[] | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Today in the clinic's zone, a plain date. */
export function useToday(): string {
  const zone = useAppInfo().data?.zone ?? 'UTC';
  return plainDateIn(new Date().toISOString(), zone);
}

const byExpiry = (a: CatalogueLot, b: CatalogueLot): number =>
  (a.body.expiry ?? '9').localeCompare(b.body.expiry ?? '9') || a.body.lot.localeCompare(b.body.lot);

/** Every product with its lots and stock. */
export function useCatalogue(enabled = true): Catalogue {
  const today = useToday();
  const library = useLibrary('product', 'lot');
  // Under the library's key: whatever makes that stale makes this stale.
  const levels = useQuery({ queryKey: ['library', 'levels'], queryFn: () => call('stock:levels', {}), enabled });
  const products = useMemo(() => {
    if (library.data === undefined || levels.data === undefined) return undefined;
    const stock = new Map(levels.data.map((level) => [level.lotId, level]));
    const none = { vials: 0, pendingVials: 0, pendingSessions: 0 };
    const lots = entriesOf(library.data, 'lot').map((lot) => ({ ...lot, ...(stock.get(lot.id) ?? none) }));
    return entriesOf(library.data, 'product')
      .map((product): CatalogueProduct => {
        const own = lots.filter(({ body }) => body.productId === product.id).sort(byExpiry);
        const onShelf = own.map(({ body, vials }) => ({ expiry: body.expiry, blocked: body.blocked, vials }));
        return { product, lots: own, shelf: shelfOf(onShelf, product.body.lowStock, today) };
      })
      .sort((a, b) => compareNames(a.product.body.name, b.product.body.name));
  }, [library.data, levels.data, today]);
  return {
    products,
    error: library.error ?? levels.error,
    retry: () => {
      void library.refetch();
      void levels.refetch();
    },
  };
}

/** Products that hold every word, in their own names, what is in them, their makers or their lots. */
export function searchCatalogue(products: readonly CatalogueProduct[], query: string): CatalogueProduct[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return products.filter(({ product: { body }, lots }) => {
    const text = [
      body.name,
      body.manufacturer,
      body.gtin,
      ...body.ingredients.map(({ name }) => name),
      ...lots.map((lot) => lot.body.lot),
    ]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Everything that came and went of a lot, newest first. */
export const useStockMoves = (lotId: string) =>
  useQuery({
    queryKey: ['library', 'moves', lotId],
    queryFn: async () => entriesOf(await call('stock:moves', { lotId }), 'stock-move'),
  });

/** Takes a delivery in. */
export function useReceiveStock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (delivery: Input<'stock:receive'>) => call('stock:receive', delivery),
    onSettled: () => client.invalidateQueries({ queryKey: ['library'] }),
  });
}
