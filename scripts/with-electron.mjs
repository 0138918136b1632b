// node scripts/with-electron.mjs COMMAND [ARGS]: runs COMMAND with an Electron found, and a virtual display where there is none.
import { spawn } from 'node:child_process';

import { electronRuntime, runtimeEnv } from './electron-runtime.mjs';
import { log } from './electron/paths.mjs';
import { requireCommand } from './electron/system.mjs';

/** Large enough for a 1920x1080 window. */
const SCREEN = '1920x1200x24';

async function virtualDisplay() {
  requireCommand('Xvfb', 'display', log);
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Error(`Xvfb: ${error.message}`)));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    let text = '';
    server.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
  return { display: `:${number}`, stop: () => server.kill() };
}

function endWithChild(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm that is killed takes its shell along, but not what the shell started.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => {
      if (process.ppid !== parent) child.kill();
    }, 500).unref();
  }
}

const [command, ...args] = process.argv.slice(2);
if (!command) {
  console.error('usage: with-electron.mjs COMMAND [ARGS]');
  process.exit(2);
}
let screen;
try {
  const runtime = await electronRuntime();
  const env = { ...process.env, ...runtimeEnv(runtime) };
  if (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
    screen = await virtualDisplay();
    env.DISPLAY = screen.display;
    // No desktop: no message bus either. Without this Chromium complains on stderr.
    env.DBUS_SESSION_BUS_ADDRESS ??= 'disabled:';
  }
  const child = spawn(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  endWithChild(child);
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`${command}: ${error.message}`)));
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  screen?.stop();
}
