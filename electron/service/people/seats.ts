/** The seats of a service: who takes and leaves them, and when a seat that nobody uses is given up. */
import { type Settings } from '#shared/ipc/records.ts';
import { createSeat, type Seat, vacate } from './actor.ts';

const MINUTE_MS = 60_000;
/** The window locks first; the service does it a minute later whatever the window does. */
const GRACE_MINUTES = 1;

/** The seats. */
export interface Seats {
  /** A seat that nobody has taken. */
  add(): Seat;
  all(): Iterable<Seat>;
  /** Says that somebody is at the keyboard. */
  seen(seat: Seat): void;
  /** The key has come to hand: from now on it is forgotten again where nobody takes a seat. */
  opened(): void;
  /** Leaves the seats that were not used for too long. True when the key must be forgotten by now. */
  tick(settings: () => Settings, onIdle: (seat: Seat) => void): boolean;
}

const isTaken = ({ actor, rescues }: Seat): boolean => actor !== null || rescues;

/** No seats yet. */
export function createSeats(now: () => Date): Seats {
  const seats = new Set<Seat>();
  let emptySinceMs: number | null = null;
  return {
    add() {
      const seat = createSeat();
      seats.add(seat);
      return seat;
    },
    all: () => seats,
    seen(seat) {
      seat.seenAtMs = now().getTime();
    },
    opened() {
      emptySinceMs = null;
    },
    tick(settings, onIdle) {
      const nowMs = now().getTime();
      let overdueSinceMs: number | null = null;
      for (const seat of seats) {
        if (!isTaken(seat)) continue;
        // A clock that was set back must not keep a seat open for as long.
        seat.seenAtMs = Math.min(seat.seenAtMs, nowMs);
        if (nowMs - seat.seenAtMs <= GRACE_MINUTES * MINUTE_MS) continue; // no setting is shorter
        const endMs = seat.seenAtMs + (settings().idleMinutes + GRACE_MINUTES) * MINUTE_MS;
        if (nowMs <= endMs) continue;
        onIdle(seat);
        vacate(seat);
        overdueSinceMs = Math.max(overdueSinceMs ?? endMs, endMs);
      }
      if ([...seats].some(isTaken)) {
        emptySinceMs = null;
        return false;
      }
      // A computer that slept through it all closes at once when it wakes.
      emptySinceMs = Math.min(emptySinceMs ?? overdueSinceMs ?? nowMs, nowMs);
      return nowMs - emptySinceMs >= settings().closeMinutes * MINUTE_MS;
    },
  };
}
