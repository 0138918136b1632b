/** The clinic's products and lots as they stand. */
import { type Entry, entriesOf } from '../../dossier/entry.ts';
import { type ClinicRecord, standingEntries } from '../records.ts';

/** Products and lots. */
export interface Shelf {
  readonly products: readonly Entry<'product'>[];
  readonly lots: readonly Entry<'lot'>[];
  readonly productOf: (lot: Entry<'lot'>) => Entry<'product'> | undefined;
}

/** The clinic's products and lots as they stand. */
export function shelfOf({ revisions }: ClinicRecord): Shelf {
  const standing = standingEntries(revisions);
  const products = entriesOf(standing, 'product');
  return {
    products,
    lots: entriesOf(standing, 'lot'),
    productOf: ({ body }) => products.find(({ id }) => id === body.productId),
  };
}
