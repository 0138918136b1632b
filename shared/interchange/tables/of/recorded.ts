/** Columns that every entry of the record has. */
import { type AnyEntry } from '../../../dossier/entry.ts';
import { type Column } from '../column.ts';

type Written = Pick<AnyEntry, 'createdAt' | 'at' | 'revision' | 'by'>;

/** When and by whom an entry was written. */
export const RECORDED: readonly Column<Written>[] = [
  { name: 'recorded_at', type: 'instant', description: 'When it was first written down.', from: (e) => e.createdAt },
  { name: 'revised_at', type: 'instant', description: 'When its present state was written down.', from: (e) => e.at },
  {
    name: 'revision',
    type: 'integer',
    description: 'How often it was written, the first time included.',
    from: (e) => e.revision,
  },
  { name: 'recorded_by_id', type: 'id', description: 'Account of who wrote its present state.', from: (e) => e.by.id },
  {
    name: 'recorded_by_name',
    type: 'text',
    description: 'Name of who wrote its present state.',
    from: (e) => e.by.name,
  },
];
