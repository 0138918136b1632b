/** From the start of a process to the first paint of its window and to its first screen, told by Chromium itself. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

const LIMIT_MS = 30_000;

const reply = z.looseObject({ id: z.number().optional(), result: z.unknown() });
const targets = z.array(z.looseObject({ type: z.string(), webSocketDebuggerUrl: z.string() }));
const value = z.object({ result: z.object({ value: z.number().nullable() }) });

/** A start in ms: until the window is first painted with something in it, and until its first screen stands there. */
export interface Start {
  readonly windowMs: number;
  readonly screenMs: number;
}

/** When something was first painted, ms since 1970; null before. */
const FIRST_PAINT = `(() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return paint === undefined ? null : performance.timeOrigin + paint.startTime;
})()`;

/**
 * When the first screen stood there, ms since 1970; null before. What the program shows until then has no text, so
 * the first text that Chromium tells of is the screen's.
 */
const FIRST_SCREEN = `new Promise((resolve) => {
  if (!document.querySelector('main h1, main h2, main button')) return resolve(null);
  new PerformanceObserver((list) => resolve(performance.timeOrigin + list.getEntries()[0].startTime)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  });
  setTimeout(() => resolve(null), 500);
})`;

async function ask(socket: WebSocket, expression: string): Promise<number | null> {
  const answered = new Promise<unknown>((resolve) => {
    socket.addEventListener('message', ({ data }) => resolve(reply.parse(JSON.parse(String(data))).result), {
      once: true,
    });
  });
  const params = { expression, awaitPromise: true, returnByValue: true };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  return value.parse(await answered).result.value;
}

async function pageOf(port: string): Promise<WebSocket> {
  for (const until = Date.now() + LIMIT_MS; Date.now() < until; await sleep(50)) {
    const found = targets.parse(await (await fetch(`http://127.0.0.1:${port}/json/list`)).json());
    const page = found.find(({ type }) => type === 'page');
    if (page === undefined) continue;
    const socket = new WebSocket(page.webSocketDebuggerUrl);
    await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
    return socket;
  }
  throw new Error('no window came');
}

/** Starts an executable, waits for its first screen, ends it. */
export async function measureStart(executable: string, userData: string): Promise<Start> {
  const switches = [...(process.env['NO_SANDBOX'] === '1' ? ['--no-sandbox'] : []), '--lang=en-GB'];
  const started = Date.now();
  const child = spawn(executable, [...switches, '--inspect=0', '--remote-debugging-port=0'], {
    env: { ...process.env, MESOCHART_USER_DATA: userData },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    let port = '';
    for await (const line of createInterface(child.stderr)) {
      port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1] ?? '';
      if (port !== '') break;
    }
    child.stderr.resume();
    const socket = await pageOf(port);
    const askUntilTold = async (expression: string): Promise<number> => {
      for (const until = Date.now() + LIMIT_MS; Date.now() < until; await sleep(50)) {
        const told = await ask(socket, expression);
        if (told !== null) return told - started;
      }
      throw new Error('nothing was painted');
    };
    const screenMs = await askUntilTold(FIRST_SCREEN);
    const windowMs = await askUntilTold(FIRST_PAINT);
    socket.close();
    return { windowMs, screenMs };
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}
