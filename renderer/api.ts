/** The only reader of `window.mesochart`: every answer is parsed, every failure becomes an ApiError. */
import { z } from 'zod';

import type { ErrorCode } from '#shared/errors.ts';
import { type Channel, contract, failureSchema, type Input, type Output } from '#shared/ipc/contract.ts';

/** One function for each channel, as the preload exposes them. */
export type Bridge = { readonly [C in Channel]: (input: Input<C>) => Promise<unknown> };

declare global {
  interface Window {
    readonly mesochart: Bridge & {
      /** Registers what must be saved before the window may close. */
      readonly onFlush: (flush: () => Promise<void>) => void;
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
  if (!result.data.ok) throw new ApiError(result.data.error.code, result.data.error.message, result.data.error.detail);
  const value = outputs[channel].output.safeParse(result.data.value);
  if (value.success) return value.data;
  throw new ApiError('internal', `answer of ${channel} does not fit the contract: ${value.error.message}`, { channel });
}

/** Calls a channel of the main process or the chart service. Throws ApiError. */
export const call = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> =>
  await callThrough(window.mesochart, channel, input);

/** Registers what must be saved before the window may close; a later call replaces an earlier one. */
export const onFlush = (flush: () => Promise<void>): void => {
  window.mesochart.onFlush(flush);
};

/** The code of anything thrown. */
export const errorCode = (error: unknown): ErrorCode => (error instanceof ApiError ? error.code : 'internal');

/** What a failure names: a file, a place, a path. Empty for anything that is not an ApiError. */
export const errorDetail = (error: unknown): Readonly<Record<string, string | number>> =>
  error instanceof ApiError ? error.detail : {};
