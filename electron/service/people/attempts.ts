/**
 * Wrong secrets, counted for each person: after a few, the next one is taken only after a while. The count lies in a
 * file beside the keyring, because it must hold before the records are open and after the program was started again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { storageFailure } from '../db/sqlite-failure.ts';
import { writeWholeSync } from '../durable-file.ts';

/** Wrong secrets before the first wait. */
export const FREE_ATTEMPTS = 5;
const FIRST_WAIT_MS = 30_000;
/** The longest wait, milliseconds. */
export const LONGEST_WAIT_MS = 15 * 60_000;

const count = z.number().int().min(0);
const entrySchema = z.object({ wrong: count, wrongPins: count, lastAt: z.iso.datetime() });
const missedSchema = z.object({ count, from: z.iso.datetime(), to: z.iso.datetime() });
const fileSchema = z.object({
  format: z.literal('mesochart-attempts'),
  version: z.literal(1),
  people: z.record(z.string(), entrySchema),
  /** Attempts made while the records were closed: the audit trail gets them when somebody signs in. */
  missed: z.record(z.string(), missedSchema),
});

type Entry = z.infer<typeof entrySchema>;
type Counted = z.infer<typeof fileSchema>;

/** Attempts that the audit trail does not know yet. */
export interface MissedAttempts {
  readonly personId: string;
  readonly count: number;
  readonly from: string;
  readonly to: string;
}

/** What a secret may be. */
export type SecretKind = 'password' | 'pin';

/** The count of wrong secrets. */
export interface Attempts {
  /** Counts an attempt as wrong until `right` says otherwise. Throws `too-many-attempts` while one must wait. */
  begin(personId: string, kind: SecretKind): void;
  right(personId: string, kind: SecretKind): void;
  /** Until when a person must wait; null: not at all. */
  retryAt(personId: string): string | null;
  /** True after so many wrong PINs that only the password helps. */
  needsPassword(personId: string): boolean;
  /** Keeps a failed attempt for the audit trail. */
  miss(personId: string): void;
  missed(): readonly MissedAttempts[];
  /** The audit trail has them all. */
  told(): void;
}

/** How long to wait after so many wrong secrets in a row, milliseconds. */
export const waitMs = (wrong: number): number =>
  wrong < FREE_ATTEMPTS ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrong - FREE_ATTEMPTS));

const nothing = (): Counted => ({ format: 'mesochart-attempts', version: 1, people: {}, missed: {} });

function readCounted(file: string): Counted {
  try {
    return existsSync(file) ? fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : nothing();
  } catch {
    return nothing();
  }
}

/** The count of a clinic's folder. */
export function createAttempts(folder: string, now: () => Date): Attempts {
  const file = join(folder, 'attempts.json');
  // A full disk does not end the counting, and does not keep anyone from reading charts.
  let unwritten: Counted | null = null;
  const read = (): Counted => unwritten ?? readCounted(file);
  const save = (next: Counted): void => {
    try {
      writeWholeSync(file, Buffer.from(`${JSON.stringify(next)}\n`, 'utf8'));
      unwritten = null;
    } catch (error) {
      if (storageFailure(error) === null) throw error;
      unwritten = next;
    }
  };
  const saveEntry = (personId: string, entry: Entry | null): void => {
    const counted = read();
    const others = Object.fromEntries(Object.entries(counted.people).filter(([id]) => id !== personId));
    save({ ...counted, people: entry === null ? others : { ...others, [personId]: entry } });
  };
  /** A clock that was set back neither shortens a wait nor makes it endless: the wait begins again. */
  const entryOf = (personId: string): Entry => {
    const at = now().toISOString();
    const entry = read().people[personId] ?? { wrong: 0, wrongPins: 0, lastAt: at };
    if (Date.parse(entry.lastAt) <= Date.parse(at)) return entry;
    saveEntry(personId, { ...entry, lastAt: at });
    return { ...entry, lastAt: at };
  };
  const retryAt = (personId: string): string | null => {
    const { wrong, lastAt } = entryOf(personId);
    const until = Date.parse(lastAt) + waitMs(wrong);
    return until > now().getTime() ? new Date(until).toISOString() : null;
  };
  const needsPassword = (personId: string): boolean => entryOf(personId).wrongPins >= FREE_ATTEMPTS;
  return {
    begin(personId, kind) {
      const wait = retryAt(personId);
      if (wait !== null) throw new AppError('too-many-attempts', 'too many wrong secrets', { retryAt: wait });
      if (kind === 'pin' && needsPassword(personId)) {
        throw new AppError('too-many-attempts', 'after so many wrong PINs the password is needed', { by: kind });
      }
      const { wrong, wrongPins } = entryOf(personId);
      saveEntry(personId, {
        wrong: wrong + 1,
        wrongPins: wrongPins + (kind === 'pin' ? 1 : 0),
        lastAt: now().toISOString(),
      });
    },
    right(personId, kind) {
      if (kind === 'password') {
        saveEntry(personId, null);
        return;
      }
      // A right PIN takes itself back and forgives nothing: between wrong ones it proves little.
      const { wrong, wrongPins, lastAt } = entryOf(personId);
      saveEntry(personId, { wrong: Math.max(0, wrong - 1), wrongPins: Math.max(0, wrongPins - 1), lastAt });
    },
    retryAt,
    needsPassword,
    miss(personId) {
      const counted = read();
      const at = now().toISOString();
      const before = counted.missed[personId];
      const next = { count: (before?.count ?? 0) + 1, from: before?.from ?? at, to: at };
      save({ ...counted, missed: { ...counted.missed, [personId]: next } });
    },
    missed: () => Object.entries(read().missed).map(([personId, missed]) => ({ personId, ...missed })),
    told() {
      const counted = read();
      if (Object.keys(counted.missed).length > 0) save({ ...counted, missed: {} });
    },
  };
}
