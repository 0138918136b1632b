/** Signing, addenda and what follows them. */
import { z } from 'zod';

import { chartSchema } from '../chart/schema.ts';
import { addendumSchema, retractionSchema, signatureSchema } from '../chart/signed.ts';
import { reasonSchema, typedPassword } from './people.ts';
import { namedSessionSchema } from './records.ts';

const id = z.string().min(1).max(100);

/** A chart with everything that was put under it. */
export const chartRecordSchema = z.object({
  chart: chartSchema,
  revision: z.number().int().min(0),
  savedAt: z.iso.datetime(),
  signatures: z.array(signatureSchema),
  addenda: z.array(addendumSchema),
  retraction: retractionSchema.nullable(),
  /** Whether the content is still what was signed; null for a draft. */
  intact: z.boolean().nullable(),
});

/** Channels about signing. */
export const signingContract = {
  'session:record': { input: z.object({ sessionId: id }), output: chartRecordSchema },
  /** Signs and locks a draft. The revision says which state was looked at; the password says who signs. */
  'session:sign': {
    input: z.object({ sessionId: id, revision: z.number().int().min(0), password: typedPassword }),
    output: chartRecordSchema,
  },
  /** A second practitioner has read a signed chart. */
  'session:countersign': { input: z.object({ sessionId: id, password: typedPassword }), output: chartRecordSchema },
  'session:addend': {
    input: z.object({ sessionId: id, text: z.string().trim().min(1).max(20_000), password: typedPassword }),
    output: chartRecordSchema,
  },
  /** Marks a session as entered in error: it stays, struck through. `copyTo`: the patient it belongs to, as a new draft. */
  'session:retract': {
    input: z.object({ sessionId: id, reason: reasonSchema, password: typedPassword, copyTo: id.nullable() }),
    output: z.object({ record: chartRecordSchema, copySessionId: id.nullable() }),
  },
  /** What waits: drafts older than so many hours, and signed charts without the second signature the clinic asks for. */
  'session:worklist': {
    input: z.object({ olderThanHours: z.number().int().min(0).max(100_000) }),
    output: z.object({ drafts: z.array(namedSessionSchema), countersign: z.array(namedSessionSchema) }),
  },
} as const;

/** A chart with everything that was put under it. */
export type ChartRecord = z.infer<typeof chartRecordSchema>;
