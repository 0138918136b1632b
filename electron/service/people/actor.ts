/** Who makes a call, and from which seat. */
import { type Role } from '#shared/ipc/people.ts';

/** A person with an account, as a call is judged and recorded. */
export interface Actor {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** One workstation's place at the service: who sits there now. */
export interface Seat {
  /** Null while nobody is signed in. */
  actor: Actor | null;
  /** Until when emergency access lasts, milliseconds since 1970; null: not in use. */
  emergencyUntilMs: number | null;
  /** When somebody was last at the keyboard, milliseconds since 1970. */
  seenAtMs: number;
  /** True where a password was right but the database cannot be read: backups may be restored, nothing else. */
  rescues: boolean;
  /** Whose secret was tried here last. */
  tried: string | null;
}

/** A seat that nobody has taken. */
export const createSeat = (): Seat => ({
  actor: null,
  emergencyUntilMs: null,
  seenAtMs: 0,
  rescues: false,
  tried: null,
});

/** Leaves a seat. */
export function vacate(seat: Seat): void {
  seat.actor = null;
  seat.emergencyUntilMs = null;
  seat.rescues = false;
}

/** Everybody in the fictional clinic. */
export const SAMPLE_ACTOR: Actor = {
  id: 'sample-practitioner',
  login: 'sample',
  name: 'Dr. Ficta Example (fictional)',
  roles: ['practitioner', 'administrator'],
};
