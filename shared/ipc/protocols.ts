/** Files of protocols: written and read by the main process, at a place the user chose. */
import { z } from 'zod';

import { protocolSchema } from '../dossier/policy.ts';

const id = z.string().min(1).max(100);

/** Channels of the main process. */
export const protocolMainContract = {
  /** Writes the clinic's own protocols with these ids. */
  'file:export-protocols': {
    input: z.object({ ids: z.array(id).min(1).max(1_000) }),
    output: z.object({ path: z.string().nullable() }),
  },
  /** Reads the file that was dropped (`path`) or is chosen; nothing is taken over yet. `file` null: the dialog was closed. */
  'file:import-protocols': {
    input: z.object({ path: z.string().min(1).max(4_096).optional() }),
    output: z.object({ file: z.string().nullable(), protocols: z.array(protocolSchema) }),
  },
} as const;
