/** The program's words in Italian: a part of its own, which is read when it is spoken. */
import { catalogueOf } from '../catalogue.ts';

/** Messages by namespace. */
export const CATALOGUE = catalogueOf(import.meta.glob('../it/*.json', { eager: true, import: 'default' }));
