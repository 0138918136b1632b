/** What every part of access works with: the vault, the door, the seats, and the trail of who came and went. */
import { AppError, type ErrorCode } from '#shared/errors.ts';
import { type Settings } from '#shared/ipc/records.ts';
import { appendAudit, type AuditNote } from '../audit/audit-log.ts';
import { storageFailure } from '../db/sqlite-failure.ts';
import { type ServiceOptions } from '../options.ts';
import { type Places } from '../places.ts';
import { DEFAULT_SETTINGS, readSettings } from '../settings.ts';
import { type Store } from '../store.ts';
import { type Vault } from '../vault/vault.ts';
import { readAccount } from './account-table.ts';
import { type Seat, vacate } from './actor.ts';
import { type Attempts, createAttempts } from './attempts.ts';
import { createDoor, type Door } from './door.ts';
import { createSeats, type Seats } from './seats.ts';

/** The desk. */
export interface Desk {
  readonly options: ServiceOptions;
  readonly places: Places;
  readonly vault: Vault;
  readonly attempts: Attempts;
  readonly door: Door;
  readonly seats: Seats;
  /** The clinic's open records; opens them where the key is at hand. Null while they are closed. */
  clinic(): Store | null;
  /** Opens the clinic's records with a key that was just proved; forgets it where they cannot be opened. */
  openWith(dataKey: Buffer): Store;
  /** Keeps a key that was just proved for when the clinic's records are wanted; opens nothing. */
  holdOnly(dataKey: Buffer): void;
  /** Lets somebody sit down. Throws `forbidden` where the account is not in use. */
  take(seat: Seat, store: Store, personId: string): void;
  /** Writes entries into the clinic's trail; those that cannot be written now wait for the next sign-in. */
  record(...notes: readonly AuditNote[]): void;
  /** Writes what has waited. */
  catchUp(store: Store): void;
  /** The settings of the clinic as last read. */
  settings(): Settings;
  /** Closes the records and forgets the key. */
  forget(): void;
  /** Closes whatever is open and empties every seat. */
  end(): void;
}

/** After these the secret was right and only the database is not. */
const DAMAGE: readonly ErrorCode[] = ['data-damaged', 'data-folder-missing'];

/** True where the database cannot be read although the key is right. */
export function isDamage(error: unknown): boolean {
  const known = error instanceof AppError ? error : storageFailure(error);
  return known !== null && DAMAGE.includes(known.code);
}

/** Entries in one transaction; a disk that takes nothing more keeps them for the next. */
function writeNotes(store: Store, notes: readonly AuditNote[]): void {
  if (notes.length === 0) return;
  store.write(
    () => {
      for (const note of notes) appendAudit(store, note);
    },
    () => {
      for (const note of notes) store.auditLater(note);
    },
  );
}

/** The desk of a service's places. */
export function createDesk(options: ServiceOptions, places: Places): Desk {
  const { vault } = places;
  const attempts = createAttempts(vault.folder, options.now);
  const waiting: AuditNote[] = [];
  let known: Settings = DEFAULT_SETTINGS;

  const openClinic = (): Store | null => (places.name === 'clinic' ? places.opened() : null);
  const record = (...notes: readonly AuditNote[]): void => {
    const store = openClinic();
    if (store === null) waiting.push(...notes);
    else writeNotes(store, notes);
  };
  const seats = createSeats(options.now);
  return {
    options,
    places,
    vault,
    attempts,
    seats,
    door: createDoor(vault, attempts, (personId, by) => {
      if (openClinic() === null) attempts.miss(personId);
      else record({ actorId: personId, action: 'access.sign-in-failed', outcome: 'refused', detail: { by } });
    }),
    clinic() {
      if (places.name !== 'clinic' || vault.keys === null) return null;
      return places.current();
    },
    openWith(dataKey) {
      const wasOpen = vault.keys !== null;
      if (wasOpen) dataKey.fill(0);
      else vault.hold(dataKey);
      try {
        if (places.name !== 'clinic') places.use('clinic');
        const store = places.current();
        seats.opened();
        return store;
      } catch (error) {
        if (!wasOpen && !isDamage(error)) vault.forget();
        throw error;
      }
    },
    holdOnly(dataKey) {
      if (vault.keys === null) vault.hold(dataKey);
      seats.opened();
    },
    take(seat, store, personId) {
      const account = readAccount(store, personId);
      if (account?.active !== true) throw new AppError('forbidden', 'this account is not in use', { personId });
      vacate(seat);
      seat.actor = { id: account.id, login: account.login, name: account.name, roles: account.roles };
      seats.seen(seat);
    },
    record,
    catchUp(store) {
      const missed = attempts.missed().map(({ personId, ...detail }): AuditNote => ({
        actorId: personId,
        action: 'access.sign-in-failed',
        outcome: 'refused',
        detail,
      }));
      writeNotes(store, [...missed, ...waiting.splice(0)]);
      attempts.told();
    },
    settings() {
      const store = openClinic();
      if (store !== null) known = readSettings(store);
      return known;
    },
    forget() {
      if (places.name === 'clinic') places.close();
      vault.forget();
    },
    end() {
      for (const seat of seats.all()) vacate(seat);
      places.close();
      vault.forget();
    },
  };
}
