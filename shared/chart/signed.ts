/** What is put under a chart once it is finished: signatures, addenda, and the word that it was entered in error. */
import { z } from 'zod';

const id = z.string().min(1).max(100);
const instant = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const zone = z.string().min(1).max(100);
const signer = z.looseObject({ id, name: z.string().max(500), role: z.string().max(100) });

/** A signature over the whole content of a chart. */
export const signatureSchema = z.looseObject({
  id,
  meaning: z.enum(['author', 'reviewed']),
  signer,
  at: instant,
  /** IANA time zone of the clinic, with its offset from UTC at that moment in minutes. */
  zone,
  offsetMinutes: z.number().int().min(-1_440).max(1_440),
  /** Over the canonical JSON (RFC 8785) of the chart as signed. */
  contentSha256: sha256,
  /** Over the skin of the chart's anatomy set and the drawings its marks lie on, so that what was seen is covered too. */
  anatomySha256: sha256,
  revision: z.number().int().min(0),
  program: z.string().max(100),
  schemaVersion: z.number().int().positive(),
  /** Newest entry of the audit trail when the signature was made. */
  auditHead: z.looseObject({ seq: z.number().int().min(0), hash: sha256 }),
});

/** A later remark; the chart itself stays as it is. */
export const addendumSchema = z.looseObject({
  id,
  text: z.string().min(1).max(20_000),
  signer,
  at: instant,
  zone,
  offsetMinutes: z.number().int().min(-1_440).max(1_440),
  contentSha256: sha256,
});

/** The word that a session was entered in error, by whom and why. */
export const retractionSchema = z.looseObject({
  id,
  reason: z.string().min(1).max(2_000),
  signer,
  at: instant,
  zone,
  offsetMinutes: z.number().int().min(-1_440).max(1_440),
  /** The session that holds the same content for the right patient. */
  copiedTo: id.optional(),
});

/** A signature. */
export type Signature = z.infer<typeof signatureSchema>;
/** A later remark. */
export type Addendum = z.infer<typeof addendumSchema>;
/** The word that a session was entered in error. */
export type Retraction = z.infer<typeof retractionSchema>;
