/** Files coming in: looked through first, then taken in as a whole or not at all. */
import { z } from 'zod';

import { importPlanSchema } from '../interchange/plan.ts';

const count = z.number().int().min(0);

const source = {
  /** Chart files, or one folder or archive of a whole export. */
  paths: z.array(z.string().min(1).max(4_000)).min(1).max(1_000),
  /** Of an archive. */
  password: z.string().max(1_000).nullable(),
} as const;

/** Channels of the service. */
export const importContract = {
  /** The dry run; null: the archive asks for a password. Changes nothing but the audit trail. */
  'import:look': {
    input: z.object(source),
    output: z.object({ plan: importPlanSchema.nullable() }),
  },
  /** Does what the plan said, for what was chosen, in one step. What changed since is refused with `stale`. */
  'import:apply': {
    input: z.object({
      ...source,
      digest: z.string().max(100),
      /** Keys of items; null: all, and nothing where anything stands against one of them. */
      keys: z.array(z.string().min(1).max(1_100)).min(1).max(1_000_000).nullable(),
    }),
    output: z.object({
      patients: count,
      sessions: count,
      entries: count,
      pictures: count,
      /** Ids of patients who have something new, for links to them. */
      patientIds: z.array(z.string()),
    }),
  },
} as const;

/** Channels of the main process, which asks for files. */
export const importMainContract = {
  'import:choose': {
    input: z.object({ what: z.enum(['files', 'folder']) }),
    output: z.object({ paths: z.array(z.string()) }),
  },
} as const;
