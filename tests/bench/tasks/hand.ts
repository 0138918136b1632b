/** A hand with known times: the keystroke-level model, and the response that the program is measured to need. */

/** Seconds (Card, Moran and Newell 1980): a key or a press of the button, a way of the mouse, a thought. */
export const TIMES = { key: 0.2, point: 1.1, think: 1.35 } as const;

/** What a task took. */
export interface Cost {
  readonly clicks: number;
  readonly keys: number;
  /** Of the hand and the mind, by the model. */
  readonly handS: number;
  /** Of the program, measured. */
  readonly programS: number;
}

/** Counts each step while it is done; `done` waits for what the step is for. */
export interface Hand {
  readonly think: () => void;
  readonly click: (press: () => Promise<void>, done?: () => Promise<void>) => Promise<void>;
  readonly type: (count: number, press: () => Promise<void>, done?: () => Promise<void>) => Promise<void>;
  readonly cost: () => Cost;
}

/** A hand at rest. */
export function aHand(): Hand {
  let clicks = 0;
  let keys = 0;
  let thoughts = 0;
  let programMs = 0;
  const timed = async (press: () => Promise<void>, done: () => Promise<void>) => {
    const from = performance.now();
    await press();
    await done();
    programMs += performance.now() - from;
  };
  const nothing = () => Promise.resolve();
  return {
    think: () => {
      thoughts += 1;
    },
    click: async (press, done = nothing) => {
      clicks += 1;
      await timed(press, done);
    },
    type: async (count, press, done = nothing) => {
      keys += count;
      await timed(press, done);
    },
    cost: () => ({
      clicks,
      keys,
      handS: clicks * (TIMES.point + TIMES.key) + keys * TIMES.key + thoughts * TIMES.think,
      programS: programMs / 1_000,
    }),
  };
}
