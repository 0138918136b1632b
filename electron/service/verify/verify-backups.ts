/** Holds the logs against the ends that backups remember: a tail that was cut off since shows there. */
import { z } from 'zod';

import { localFolder } from '../backup/config.ts';
import { listBackups } from '../backup/folder.ts';
import { type Manifest, readManifest, requireSeal } from '../backup/manifest.ts';
import { type Store } from '../store.ts';
import { type VerifyFinding } from './verify-store.ts';

/** The newest are enough: each holds all that came before it. */
const MOST = 20;

/** When the records last took the place of others; backups from before hold ends of a log that was left. */
function branchedAt(store: Store): string {
  const at = store.opened.db
    .prepare(`SELECT max(at) FROM audit WHERE action IN ('backup.restore', 'salvage.run')`)
    .pluck()
    .get();
  return z.string().nullable().parse(at) ?? '';
}

const reaches = (store: Store, table: 'audit' | 'change', { device }: Manifest, head: Manifest['change']): boolean =>
  head.seq === 0 ||
  store.opened.db.prepare(`SELECT hash FROM ${table} WHERE device_id = ? AND seq = ?`).pluck().get(device, head.seq) ===
    head.hash;

function isOurs(store: Store, path: string, manifest: Manifest): boolean {
  try {
    requireSeal(path, manifest, store.keys.backup);
    return true;
  } catch {
    return false; // made under an earlier key, or altered: it can vouch for nothing
  }
}

/** Backups of this clinic whose remembered ends the logs no longer hold. */
export function verifyBackups(store: Store): VerifyFinding[] {
  if (store.place !== 'clinic') return [];
  const since = branchedAt(store);
  return listBackups(localFolder(store.options.dataFolder), 'local', null)
    .filter(({ at }) => at > since)
    .slice(0, MOST)
    .flatMap(({ path, at }): VerifyFinding[] => {
      const manifest = readManifest(path);
      if (!isOurs(store, path, manifest)) return [];
      const holds =
        reaches(store, 'audit', manifest, manifest.audit) && reaches(store, 'change', manifest, manifest.change);
      return holds ? [] : [{ kind: 'anchor', message: `the logs do not hold what the backup of ${at} ends with` }];
    });
}
