/** The only reader of `window.mesochart`: every answer is parsed, every failure becomes an ApiError. */
import { z } from 'zod';

import type { ErrorCode } from '#shared/errors.ts';
import { type Channel, contract, failureSchema, type Input, type Output } from '#shared/ipc/contract.ts';

/** One function for each channel, as the preload exposes them. */
export type Bridge = { readonly [C in Channel]: (input: Input<C>) => Promise<unknown> };

declare global {
  interface Window {
    readonly mesochart: Bridge & {
      /** Registers what must be saved before the window may close or lock; it tells whether everything is saved. */
      readonly onFlush: (flush: (closing: boolean) => Promise<boolean>) => void;
      /** Registers what happens when the workstation is locked. */
      readonly onLocked: (locked: () => void) => void;
      /** Where a file lies that was dropped on the window. */
      readonly pathOf: (file: File) => string;
    };
  }
}

const resultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);

/** A call that failed, with the code the user's words are chosen from. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, message: string, detail: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.detail = detail;
  }
}

/** The contract's outputs, typed so that a channel's own output type survives the look-up. */
const outputs: { readonly [C in Channel]: { readonly output: z.ZodType<Output<C>> } } = contract;

const lockedListeners = new Set<() => void>();

/** Hears of every answer that says `locked`; returns the way to stop listening. */
export function onLockedAnswer(listener: () => void): () => void {
  lockedListeners.add(listener);
  return () => lockedListeners.delete(listener);
}

/** Calls a channel through a bridge; `call` does it through the window's own. */
export async function callThrough<C extends Channel>(bridge: Bridge, channel: C, input: Input<C>): Promise<Output<C>> {
  let answer: unknown;
  try {
    answer = await bridge[channel](input);
  } catch (cause) {
    throw new ApiError('unavailable', cause instanceof Error ? cause.message : String(cause), { channel });
  }
  const result = resultSchema.safeParse(answer);
  if (!result.success) throw new ApiError('internal', `${channel} gave no result`, { channel });
  if (!result.data.ok) {
    const { code, message, detail } = result.data.error;
    if (code === 'locked') for (const tell of lockedListeners) tell();
    throw new ApiError(code, message, detail);
  }
  const value = outputs[channel].output.safeParse(result.data.value);
  if (value.success) return value.data;
  throw new ApiError('internal', `answer of ${channel} does not fit the contract: ${value.error.message}`, { channel });
}

/** Calls a channel of the main process or the chart service. Throws ApiError. */
export const call = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> =>
  await callThrough(window.mesochart, channel, input);

/** Less than the main process waits for a word from the page: what hangs is not saved, and is said so. */
const CLOSE_LIMIT_MS = 4_000;

let flush: () => Promise<boolean> = () => Promise.resolve(true);
let closeHeld: () => void = () => undefined;

/** Saves, and where that fails before closing, holds the window open and asks. */
async function flushBefore(closing: boolean): Promise<boolean> {
  const limit = new Promise<boolean>((resolve) => setTimeout(resolve, CLOSE_LIMIT_MS, false));
  const saved = await Promise.race([flush().catch(() => false), limit]);
  if (closing && !saved) closeHeld();
  return saved;
}

/** Registers what must be saved before the window may close or lock, and tells whether it is; a later call replaces an earlier one. */
export const onFlush = (next: () => Promise<boolean>): void => {
  flush = next;
  window.mesochart.onFlush(flushBefore);
};

/** Registers what happens when the window should close and something is not saved. */
export const onCloseHeld = (held: () => void): void => {
  closeHeld = held;
};

/** Saves what is unsaved, as before closing; true when everything is saved. */
export const flushNow = (): Promise<boolean> => flush();

/** Registers what happens when the main process says that the workstation is locked. */
export const onLocked = (locked: () => void): void => {
  window.mesochart.onLocked(locked);
};

/** Where a file lies that was dropped on the window; empty where it lies nowhere. */
export const pathOf = (file: File): string => window.mesochart.pathOf(file);

/** The code of anything thrown. */
export const errorCode = (error: unknown): ErrorCode => (error instanceof ApiError ? error.code : 'internal');

/** What a failure names: a file, a place, a path. Empty for anything that is not an ApiError. */
export const errorDetail = (error: unknown): Readonly<Record<string, string | number>> =>
  error instanceof ApiError ? error.detail : {};
