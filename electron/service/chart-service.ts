/** The chart service: the only writer of the database. Runs in the app and in plain Node alike. */
import { AppError } from '#shared/errors.ts';
import { type Failure, type Input, type Output, type Result, type ServiceChannel } from '#shared/ipc/contract.ts';
import { authorize } from './authorize.ts';
import { storageFailure } from './db/sqlite-failure.ts';
import { type Endpoint, endpoints } from './endpoints.ts';
import { type ServiceOptions } from './options.ts';
import { createPlaces } from './places.ts';

/** The service. */
export interface ChartService {
  /** Answers a call; never rejects. The actor is recorded with what is changed. */
  call<C extends ServiceChannel>(channel: C, input: Input<C>, actor: string): Promise<Result<Output<C>>>;
  call(channel: string, input: unknown, actor: string): Promise<Result<unknown>>;
  /** Closes the database in good order; the service may be called again and then opens it again. */
  close(): void;
}

function failureOf(error: unknown): Failure {
  const known = error instanceof AppError ? error : storageFailure(error);
  if (known !== null) return { code: known.code, message: known.message, detail: known.detail };
  // What an unforeseen error says may quote a record, so only its kind travels.
  return {
    code: 'internal',
    message: 'unexpected failure',
    detail: { kind: error instanceof Error ? error.name : 'unknown' },
  };
}

const isChannel = (channel: string): channel is ServiceChannel => Object.hasOwn(endpoints, channel);

function endpointOf(channel: string, actor: string): Endpoint {
  if (!isChannel(channel)) throw new AppError('bad-input', 'there is no such channel', { channel });
  authorize(actor, channel);
  return endpoints[channel];
}

/** Makes a service. Nothing is opened before the first call. */
export function createChartService(options: ServiceOptions): ChartService {
  const places = createPlaces(options);

  function run(channel: string, input: unknown, actor: string): Result<unknown> {
    try {
      return { ok: true, value: endpointOf(channel, actor)({ places, actor }, input) };
    } catch (error) {
      const failure = failureOf(error);
      // After a failed write to disk the state of the cached pages is not known: begin again from the file.
      if (failure.code === 'io-error') places.close();
      return { ok: false, error: failure };
    }
  }

  function call<C extends ServiceChannel>(channel: C, input: Input<C>, actor: string): Promise<Result<Output<C>>>;
  function call(channel: string, input: unknown, actor: string): Promise<Result<unknown>>;
  function call(channel: string, input: unknown, actor: string): Promise<Result<unknown>> {
    return Promise.resolve(run(channel, input, actor));
  }

  return {
    call,
    close: () => {
      places.close();
    },
  };
}
