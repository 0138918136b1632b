/** The tests' side of a chart service in a process of its own: asks it, kills it, starts it again. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

import { type Input, type Output, type Result, type ServiceChannel } from '#shared/ipc/contract.ts';
import { PASSWORD, unwrap } from '../fixtures/service/temp-service.ts';
import { childEnv } from './kill.ts';

const GONE: Result<never> = { ok: false, error: { code: 'unavailable', message: 'gone', detail: {} } };

/** A service that can be killed. */
export interface RemoteService {
  call<C extends ServiceChannel>(channel: C, input: Input<C>): Promise<Result<Output<C>>>;
  /** Signs the clinic's first person in. */
  signIn(): Promise<void>;
  /** SIGKILL; what was on its way is answered as the app answers it. Starts a new process: nobody is signed in there. */
  crash(): Promise<void>;
  end(): Promise<void>;
}

/** Starts a service on a data folder that holds a clinic. */
export function startRemote(data: string): RemoteService {
  const waiting = new Map<number, (result: Result<never>) => void>();
  let nextId = 1;
  let child = start();

  function start(): ChildProcess {
    const started = fork(join(import.meta.dirname, 'child.ts'), [data, 'serve'], {
      serialization: 'advanced',
      env: childEnv(),
      execArgv: [],
    });
    started.on('message', ({ id, result }: { id: number; result: Result<never> }) => {
      waiting.get(id)?.(result);
      waiting.delete(id);
    });
    return started;
  }

  async function kill(): Promise<void> {
    if (child.signalCode !== null || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    for (const answer of waiting.values()) answer(GONE);
    waiting.clear();
  }

  const call: RemoteService['call'] = (channel, input) =>
    new Promise((resolve) => {
      const id = nextId++;
      waiting.set(id, resolve);
      child.send({ id, channel, input });
    });

  return {
    call,
    async signIn() {
      const { people } = unwrap(await call('access:state', {}));
      const secret = { kind: 'password', value: PASSWORD } as const;
      unwrap(await call('access:sign-in', { personId: people[0]?.id ?? '', secret }));
    },
    async crash() {
      await kill();
      child = start();
    },
    end: kill,
  };
}
