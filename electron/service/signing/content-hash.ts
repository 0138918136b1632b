/** The hashes that a signature and an addendum hold. */
import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import { type Chart } from '#shared/chart/schema.ts';

/** SHA-256 over the canonical JSON (RFC 8785) of a value, hexadecimal. */
export function hashJson(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('an object always has a canonical form');
  return createHash('sha256').update(text).digest('hex');
}

/** Hash of a chart as signed: all of it, whatever it holds, with the status it had then. */
export const contentHash = (chart: Chart): string =>
  hashJson({ ...chart, session: { ...chart.session, status: 'signed' } });

/** Hash of an addendum without its own hash, tied to the session it stands under. */
export function addendumHash(sessionId: string, addendum: Readonly<Record<string, unknown>>): string {
  const { contentSha256: _contentSha256, ...rest } = addendum;
  return hashJson({ ...rest, session: sessionId });
}
