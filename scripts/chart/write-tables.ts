/** Writes the data dictionary of the tables: `node scripts/chart/write-tables.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { DICTIONARY_FILE, tableDictionary } from '#shared/interchange/tables/dictionary.ts';
import { ROOT } from './open-data.ts';

writeFileSync(join(ROOT, DICTIONARY_FILE), tableDictionary());
