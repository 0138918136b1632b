/** The open chart file's published description, made from the schema that the program itself reads with. */
import { z } from 'zod';

import { chartFileSchema } from '../chart/chart-file.ts';

/** Where the description stands in the program's folder. */
export const CHART_JSON_SCHEMA_FILE = 'resources/schema/chart-1.schema.json';

/** JSON Schema (draft 2020-12) of a chart file. References between marks and treatments cannot be said in it. */
export const chartJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(chartFileSchema, { target: 'draft-2020-12', io: 'input' }),
  $id: 'mesochart-chart-1',
  title: 'Mesochart chart, version 1',
});
