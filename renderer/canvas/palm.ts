/** Tells a finger from the palm that rests on the screen beside a pen. */

/** After the pen has left, touches are the hand's own for so long, ms. */
const AFTER_PEN_MS = 500;
/** A contact wider or higher than this is no fingertip, CSS pixels. */
const WIDEST_PX = 60;

/** What counts of a pointer event. */
export interface Contact {
  readonly pointerType: string;
  readonly pointerId: number;
  /** Size of the contact, CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** ms. */
  readonly timeStamp: number;
}

/** Remembers the pen, and which touches are the palm's. */
export interface PalmGuard {
  /** Hears of every pointer event that is not a touch; gives nothing for a mouse. */
  seen(event: Contact, isDown: boolean): void;
  /** True for a touch that must be ignored; asked when it comes down. */
  isPalm(event: Contact): boolean;
  /** True while a touch that came down as a palm is followed. */
  ignores(pointerId: number): boolean;
  /** The touch has left. */
  left(pointerId: number): void;
}

/** Begins to watch. */
export function createPalmGuard(): PalmGuard {
  let penDown = false;
  let penAt = -Infinity;
  const palms = new Set<number>();
  return {
    seen(event, isDown) {
      if (event.pointerType !== 'pen') return;
      penDown = isDown;
      penAt = event.timeStamp;
    },
    isPalm(event) {
      if (event.pointerType !== 'touch') return false;
      const isWide = Math.max(event.width, event.height) > WIDEST_PX;
      if (!isWide && !penDown && event.timeStamp - penAt > AFTER_PEN_MS) return false;
      palms.add(event.pointerId);
      return true;
    },
    ignores: (pointerId) => palms.has(pointerId),
    left: (pointerId) => void palms.delete(pointerId),
  };
}
