/** What the state of the backups comes to: one verdict, the worst thing first. */
import type { BackupStatus } from '#shared/ipc/backups.ts';

/** A second place without a backup for longer than this is a reason to warn. */
export const SECOND_PLACE_LIMIT_MS = 24 * 60 * 60 * 1_000;

/** The verdict; `ageMs`: how old the second place's newest backup is. */
export type BackupVerdict =
  | { readonly kind: 'failed'; readonly where: 'local' | 'second'; readonly code: string; readonly at: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'second-stale'; readonly ageMs: number }
  | { readonly kind: 'second-never' }
  | { readonly kind: 'no-second' }
  | { readonly kind: 'due' }
  | { readonly kind: 'good' };

/** Judges the backups at a moment. */
export function judgeBackups(status: BackupStatus, nowMs: number): BackupVerdict {
  const { problem, lastAt, secondLastAt, secondFolder, dirty } = status;
  if (problem !== null) return { kind: 'failed', ...problem };
  if (lastAt === null) return { kind: 'none' };
  if (secondFolder === null) return { kind: 'no-second' };
  if (secondLastAt === null) return { kind: 'second-never' };
  const ageMs = nowMs - Date.parse(secondLastAt);
  // After a weekend without a change the last backup still holds every chart: nothing to warn about.
  const isBehind = dirty || secondLastAt < lastAt;
  if (ageMs > SECOND_PLACE_LIMIT_MS && isBehind) return { kind: 'second-stale', ageMs };
  return { kind: dirty ? 'due' : 'good' };
}

/** Verdicts that are said on every screen. */
export const isAlarming = ({ kind }: BackupVerdict): boolean =>
  kind === 'failed' || kind === 'second-stale' || kind === 'second-never';
