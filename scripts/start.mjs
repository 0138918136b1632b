// `npm start`: builds the app, then opens it.
import { spawnSync } from 'node:child_process';

/** Runs a program of node_modules/.bin and ends with its exit code when it fails. */
function run(command, args) {
  const result = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.error) {
    console.error(`${command}: ${result.error.message}`);
    process.exit(1);
  }
  if (result.status !== 0) process.exit(result.status ?? 1);
}

run('electron-vite', ['build', '--logLevel', 'warn']);
const sandbox = process.env.NO_SANDBOX === '1' ? ['--no-sandbox'] : [];
// Chromium's own log speaks of missing desktops and graphics cards; the app's own messages still come through.
run(process.env.MESOCHART_ELECTRON, [...sandbox, '--log-level=3', '.', ...process.argv.slice(2)]);
