/** The program's words in Spanish: a part of its own, which is read when it is spoken. */
import { catalogueOf } from '../catalogue.ts';

/** Messages by namespace. */
export const CATALOGUE = catalogueOf(import.meta.glob('../es/*.json', { eager: true, import: 'default' }));
