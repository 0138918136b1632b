/** The only file that touches ipcMain: who asks, with what, and what goes back. */
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';

import { jsonPath } from '#shared/chart/parse.ts';
import { AppError } from '#shared/errors.ts';
import { FLUSHED } from '#shared/ipc/channels.ts';
import {
  type Channel,
  contract,
  type Failure,
  type Output,
  type ParsedInput,
  type Result,
} from '#shared/ipc/contract.ts';
import { isOwnUrl } from '../app-url.ts';

const failure = (code: Failure['code'], message: string): Result<never> => ({
  ok: false,
  error: { code, message, detail: {} },
});

/** True when a message comes from the top frame of one of the app's own pages. Never throws. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>): boolean {
  try {
    const frame = event.senderFrame;
    return frame !== null && frame === event.sender.mainFrame && isOwnUrl(frame.url);
  } catch {
    return false; // a page or frame that has gone meanwhile: asking it for anything throws
  }
}

/** Answers one channel: checks the sender, parses what comes in, runs, parses what goes out. */
export function handle<C extends Channel>(channel: C, run: (input: ParsedInput<C>) => Promise<Result<unknown>>): void {
  ipcMain.handle(channel, async (event, raw: unknown): Promise<Result<Output<C>>> => {
    if (!isTrustedSender(event)) return failure('bad-input', 'the message does not come from the app');
    const schemas = contract[channel];
    try {
      const input = schemas.input.safeParse(raw);
      if (!input.success) return failure('bad-input', `${channel}: ${jsonPath(input.error.issues[0]?.path ?? [])}`);
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- parsed by this channel's own schema
      const result = await run(input.data as ParsedInput<C>);
      if (!result.ok) return result;
      const output = schemas.output.safeParse(result.value);
      if (!output.success) return failure('internal', `${channel}: the answer is not as agreed`);
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- parsed by this channel's own schema
      return { ok: true, value: output.data as Output<C> };
    } catch (error) {
      if (error instanceof AppError) {
        return { ok: false, error: { code: error.code, message: error.message, detail: { ...error.detail } } };
      }
      return failure('internal', `${channel} failed`);
    }
  });
}

/** Calls back once when this window says that it has saved, or that it could not. */
export function onceFlushed(senderId: number, done: (saved: boolean) => void): void {
  const listener = (event: IpcMainEvent, saved: unknown) => {
    if (event.sender.id !== senderId || !isTrustedSender(event)) return;
    ipcMain.off(FLUSHED, listener);
    done(saved === true);
  };
  ipcMain.on(FLUSHED, listener);
}
