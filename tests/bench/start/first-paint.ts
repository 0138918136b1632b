/** From the start of a process to its first meaningful paint, told by Chromium itself. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

const LIMIT_MS = 30_000;

const reply = z.looseObject({ id: z.number().optional(), result: z.unknown() });
const targets = z.array(z.looseObject({ type: z.string(), webSocketDebuggerUrl: z.string() }));
const value = z.object({ result: z.object({ value: z.number().nullable() }) });

/**
 * When the page was first painted with something in it, ms since 1970; null before what it is for stands there. The
 * program's page is empty until its first screen does, so that this paint is the screen's.
 */
const FIRST_PAINT = `(() => {
  if (!document.querySelector('main h1, main h2, main button')) return null;
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return paint === undefined ? null : performance.timeOrigin + paint.startTime;
})()`;

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

/** Starts an executable, waits for its first meaningful paint, ends it; ms from the start to that paint. */
export async function firstPaintMs(executable: string, userData: string): Promise<number> {
  const switches = [...(process.env['NO_SANDBOX'] === '1' ? ['--no-sandbox'] : []), '--lang=en-GB'];
  const started = Date.now();
  const child = spawn(executable, [...switches, '--remote-debugging-port=0'], {
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
    let painted: number | null = null;
    for (const until = Date.now() + LIMIT_MS; painted === null && Date.now() < until; await sleep(50)) {
      painted = await ask(socket, FIRST_PAINT);
    }
    socket.close();
    if (painted === null) throw new Error('nothing was painted');
    return painted - started;
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}
