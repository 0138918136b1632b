/** The main process's side of the chart service: starts it, asks it, and says clearly when it is gone. */
import { join } from 'node:path';

import { utilityProcess, type UtilityProcess } from 'electron';

import { type Result } from '#shared/ipc/contract.ts';
import { type KeyringQuestion, replySchema } from './service-messages.ts';

/** Where the service keeps data and finds resources. */
export interface ServiceOptions {
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  readonly version: string;
}

/** The service as the main process sees it. */
export interface ServiceClient {
  /** Asks the service; never rejects. */
  call(channel: string, input: unknown): Promise<Result<unknown>>;
  /** Asks about the system's keyring; never rejects. */
  keyring(question: KeyringQuestion): Promise<Result<unknown>>;
  /** Calls back whenever a service has started again after one that stopped. */
  onRestart(listener: () => void): void;
  /** Closes the database in good order, waiting at most five seconds. */
  close(): Promise<void>;
}

const CLOSE_LIMIT_MS = 5_000;

/** A service that cannot even start is not started again at once, for ever. */
const RESTART_DELAY_MS = 1_000;

const GONE: Result<never> = {
  ok: false,
  error: { code: 'unavailable', message: 'the chart service has stopped', detail: {} },
};

/** Starts the service process. One that stops unasked is started again a second later. */
export function startService(options: ServiceOptions): ServiceClient {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let nextId = 1;
  let closing: (() => void) | null = null;
  // A service that comes back begins in the clinic's records; a window that shows the sample must not write there.
  let placeInUse: unknown = null;
  let restarted: () => void = () => undefined;
  let child: UtilityProcess | null = fork();

  function fork(): UtilityProcess {
    const started = utilityProcess.fork(join(import.meta.dirname, 'service.js'), [], {
      serviceName: 'Mesochart chart service',
      env: {
        ...process.env,
        MESOCHART_DATA: options.dataFolder,
        MESOCHART_RESOURCES: options.resourcesFolder,
        MESOCHART_VERSION: options.version,
      },
    });
    started.on('message', (message: unknown) => {
      const reply = replySchema.parse(message);
      if ('closed' in reply) closing?.();
      if (!('id' in reply)) return;
      waiting.get(reply.id)?.(reply.result);
      waiting.delete(reply.id);
    });
    started.on('exit', () => {
      for (const answer of waiting.values()) answer(GONE);
      waiting.clear();
      if (closing !== null) {
        closing();
        return;
      }
      child = null;
      setTimeout(() => {
        child = fork();
        restarted();
        if (placeInUse !== null) void returnToPlace(placeInUse);
      }, RESTART_DELAY_MS);
    });
    return started;
  }

  /** Without the place the window shows there is no service at all: ended, and tried again after the delay. */
  async function returnToPlace(place: unknown): Promise<void> {
    const result = await call('place:use', place);
    if (!result.ok) child?.kill();
  }

  function send(message: object): Promise<Result<unknown>> {
    const running = child;
    if (running === null) return Promise.resolve(GONE);
    return new Promise((resolve) => {
      const id = nextId++;
      waiting.set(id, resolve);
      running.postMessage({ id, ...message });
    });
  }

  async function call(channel: string, input: unknown): Promise<Result<unknown>> {
    const result = await send({ channel, input });
    if (channel === 'place:use' && result.ok) placeInUse = input;
    if (channel === 'access:sign-in' && result.ok) placeInUse = { place: 'clinic' };
    return result;
  }

  return {
    call,
    keyring: (question) => send({ keyring: question }),
    onRestart(listener) {
      restarted = listener;
    },
    close() {
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, CLOSE_LIMIT_MS);
        closing = () => {
          clearTimeout(timer);
          resolve();
        };
        if (child === null) closing();
        else child.postMessage({ close: true });
      });
    },
  };
}
