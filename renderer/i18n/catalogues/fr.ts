/** The program's words in French: a part of its own, which is read when it is spoken. */
import { catalogueOf } from '../catalogue.ts';

/** Messages by namespace. */
export const CATALOGUE = catalogueOf(import.meta.glob('../fr/*.json', { eager: true, import: 'default' }));
