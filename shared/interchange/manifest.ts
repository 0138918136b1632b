/** The list of a whole export: what it holds, with a digest of each file. It is written last, so that it says "complete". */
import { z } from 'zod';

/** Name of the format in every manifest. */
export const EXPORT_FORMAT = 'mesochart-export';

/** Newest version of the layout that this program writes and reads. */
export const EXPORT_VERSION = 1;

/** Name of the manifest within an export. */
export const MANIFEST_FILE = 'manifest.json';

const count = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One file of an export. */
export const exportFileSchema = z.looseObject({
  /** Within the export, with `/`. */
  path: z.string().min(1).max(1_000),
  bytes: count,
  sha256,
  /** What a file that never comes out the same twice was made from; another export need not make it again. */
  from: sha256.optional(),
});

/** The manifest. Loose, so that a later version may say more. */
export const exportManifestSchema = z.looseObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.number().int().positive(),
  exportedAt: z.iso.datetime(),
  program: z.looseObject({ name: z.string(), version: z.string() }),
  clinic: z.looseObject({ name: z.string() }),
  scope: z.enum(['clinic', 'patient']),
  pseudonymised: z.boolean(),
  /** Where the audit trail ended when the export began; null: it is not said. */
  auditHead: z.looseObject({ seq: count, hash: z.string() }).nullable(),
  counts: z.looseObject({ patients: count, sessions: count, entries: count, files: count }),
  files: z.array(exportFileSchema),
  /** Files that could not be taken along, and why. */
  missing: z.array(z.looseObject({ path: z.string(), code: z.string() })).optional(),
});

/** The manifest of a whole export. */
export type ExportManifest = z.infer<typeof exportManifestSchema>;

/** One file of an export. */
export type ExportFile = z.infer<typeof exportFileSchema>;

/** An id as part of a path: nothing in it leads elsewhere. */
export const safeName = (id: string): string => id.replace(/[^A-Za-z0-9-]+/g, '_');

/** Names for folders, one for each id and no two alike, even on a disk that does not tell A from a. */
export function folderNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const id of ids) {
    let name = safeName(id);
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${safeName(id)}_${n}`;
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}
