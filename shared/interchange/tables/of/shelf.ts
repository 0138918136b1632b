/** Tables of the clinic's shelf: products, lots, and what came and went. */
import { vialsAfter } from '../../../clinical/stock.ts';
import { type Entry } from '../../../dossier/entry.ts';
import { ulToMl } from '../../../units.ts';
import { listCell, type Table } from '../column.ts';
import { RECORDED } from './recorded.ts';

/** A lot with its product, where that is known, and all that came and went, oldest first. */
export interface OfLot {
  readonly lot: Entry<'lot'>;
  readonly product: Entry<'product'> | null;
  readonly moves: readonly Entry<'stock-move'>[];
}

/** One line a product. */
export const products: Table<Entry<'product'>> = {
  line: "A product of the clinic's catalogue.",
  columns: [
    { name: 'product_id', type: 'id', description: 'The product.', from: ({ id }) => id },
    { name: 'name', type: 'text', description: 'Name.', from: ({ body }) => body.name },
    { name: 'manufacturer', type: 'text', description: 'Who makes it.', from: ({ body }) => body.manufacturer },
    {
      name: 'form',
      type: 'text',
      description: 'Form: vial, ampoule, prefilled syringe.',
      from: ({ body }) => body.form,
    },
    {
      name: 'ingredients',
      type: 'list',
      description: 'Substances, each with its strength where it is known.',
      from: ({ body }) =>
        listCell(
          body.ingredients.map(({ name, strength }) =>
            strength === null ? name : `${name} ${strength.value} ${strength.unit}`,
          ),
        ),
    },
    {
      name: 'pack_volume_ul',
      type: 'integer',
      description: 'Volume of one vial or ampoule, microlitres.',
      from: ({ body }) => body.packUl,
    },
    {
      name: 'pack_volume_ml',
      type: 'decimal',
      description: 'The same volume, millilitres.',
      from: ({ body }) => (body.packUl === null ? null : ulToMl(body.packUl)),
    },
    {
      name: 'single_use',
      type: 'yes-no',
      description: 'Whether what is left of a vial is thrown away.',
      from: ({ body }) => body.singleUse,
    },
    {
      name: 'allergens',
      type: 'list',
      description: 'Codes of allergen classes.',
      from: ({ body }) => listCell(body.allergens),
    },
    {
      name: 'flags',
      type: 'list',
      description: 'Codes of regulatory flags.',
      from: ({ body }) => listCell(body.flags),
    },
    { name: 'gtin', type: 'text', description: 'Global trade item number.', from: ({ body }) => body.gtin },
    {
      name: 'archived',
      type: 'yes-no',
      description: 'Whether it is no longer offered.',
      from: ({ body }) => body.archived,
    },
    { name: 'notes', type: 'text', description: 'Notes.', from: ({ body }) => body.notes },
    ...RECORDED,
  ],
};

/** One line a lot. */
export const lots: Table<OfLot> = {
  line: 'A lot of a product.',
  columns: [
    { name: 'lot_id', type: 'id', description: 'The lot.', from: ({ lot }) => lot.id },
    {
      name: 'product_id',
      type: 'id',
      description: 'The product; joins to products.',
      from: ({ lot }) => lot.body.productId,
    },
    { name: 'product_name', type: 'text', description: 'Its name.', from: ({ product }) => product?.body.name ?? null },
    { name: 'lot', type: 'text', description: 'Lot as printed on the pack.', from: ({ lot }) => lot.body.lot },
    { name: 'expiry', type: 'day', description: 'Last day it may be used.', from: ({ lot }) => lot.body.expiry },
    {
      name: 'vials_in_stock',
      type: 'integer',
      description: 'Whole vials on the shelf.',
      from: ({ moves }) => vialsAfter(moves.map(({ body }) => body)),
    },
    {
      name: 'blocked',
      type: 'yes-no',
      description: 'Whether it must not be used until somebody says otherwise.',
      from: ({ lot }) => lot.body.blocked,
    },
    { name: 'supplier', type: 'text', description: 'Supplier.', from: ({ lot }) => lot.body.supplier },
    { name: 'invoice', type: 'text', description: 'Invoice.', from: ({ lot }) => lot.body.invoice },
    { name: 'received_on', type: 'day', description: 'When it arrived.', from: ({ lot }) => lot.body.receivedOn },
    {
      name: 'gtin',
      type: 'text',
      description: 'Global trade item number as read from the pack.',
      from: ({ lot }) => lot.body.gtin,
    },
    { name: 'serial', type: 'text', description: 'Serial number.', from: ({ lot }) => lot.body.serial },
    { name: 'udi', type: 'text', description: 'The whole barcode as read.', from: ({ lot }) => lot.body.udi },
    { name: 'notes', type: 'text', description: 'Notes.', from: ({ lot }) => lot.body.notes },
    ...RECORDED.map(({ from, ...head }) => ({ ...head, from: ({ lot }: OfLot) => from(lot) })),
  ],
};

/** One line a move. */
export const stockMoves: Table<Entry<'stock-move'>> = {
  line: 'Vials of a lot that came, went or were counted.',
  columns: [
    { name: 'move_id', type: 'id', description: 'The move.', from: ({ id }) => id },
    { name: 'lot_id', type: 'id', description: 'The lot; joins to lots.', from: ({ body }) => body.lotId },
    {
      name: 'vials',
      type: 'integer',
      description: 'More than 0: came; below 0: went. With reason counted: how many there were.',
      from: ({ body }) => body.vials,
    },
    {
      name: 'reason',
      type: 'code',
      description: 'received, used, discarded, returned or counted.',
      from: ({ body }) => body.reason,
    },
    {
      name: 'used_in_session_id',
      type: 'id',
      description: 'The session they were used in; joins to sessions.',
      from: ({ body }) => body.usedIn,
    },
    { name: 'note', type: 'text', description: 'Note.', from: ({ body }) => body.note },
    ...RECORDED,
  ],
};
