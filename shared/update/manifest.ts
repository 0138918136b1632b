/** The signed description of a release: what it is, and every byte of its installers by hash. */
import canonicalize from 'canonicalize';
import { z } from 'zod';

/** Name of the file beside the installers. */
export const MANIFEST_FILE = 'mesochart-update.json';

const version = z.string().regex(/^\d+\.\d+\.\d+$/);

const packageSchema = z.object({
  /** A name without any folder. */
  file: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._ -]*$/),
  system: z.enum(['win32', 'darwin', 'linux']),
  bytes: z.number().int().positive(),
  /** SHA-512 of the file, hexadecimal. */
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
});

/** A package of a release. */
export type ReleasePackage = z.infer<typeof packageSchema>;

const releaseSchema = z.object({
  format: z.literal('mesochart-update'),
  version: z.literal(1),
  name: z.literal('Mesochart'),
  release: version,
  releasedOn: z.iso.date(),
  /** Newest data version that the release can read. */
  schemaVersion: z.number().int().positive(),
  packages: z.array(packageSchema).min(1).max(50),
});

/** What is signed. */
export type Release = z.infer<typeof releaseSchema>;

/** The file: the release, and an Ed25519 signature (base64) over its canonical JSON. */
export const manifestSchema = z.object({ release: releaseSchema, signature: z.base64() });

/** The bytes that are signed (RFC 8785). */
export function signedText(release: Release): string {
  const text = canonicalize(release);
  if (text === undefined) throw new Error('a release is always JSON');
  return text;
}

/** Negative where the first version is older, 0 where they are the same. Versions are three numbers. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => text.split('.').map(Number));
  const different = [0, 1, 2].map((i) => (x?.[i] ?? 0) - (y?.[i] ?? 0)).find((difference) => difference !== 0);
  return different ?? 0;
}
