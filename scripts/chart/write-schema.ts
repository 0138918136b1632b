/** Writes the JSON Schema of the chart file: `node scripts/chart/write-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CHART_JSON_SCHEMA_FILE, chartJsonSchema } from '#shared/interchange/json-schema.ts';
import { ROOT } from './open-data.ts';

writeFileSync(join(ROOT, CHART_JSON_SCHEMA_FILE), `${JSON.stringify(chartJsonSchema(), null, 2)}\n`);
