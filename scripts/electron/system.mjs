// What Electron and the SQLite compiler need from the operating system, and how it is had.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Debian's packages for a bare machine: [package, what it brings]. */
const ELECTRON_PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libxtst6',
  'libdrm2',
];
const DISPLAY_PACKAGES = ['xvfb'];
const COMPILER_PACKAGES = ['python3', 'make', 'g++'];
const PDF_PACKAGES = ['poppler-utils'];

const GROUPS = {
  electron: ELECTRON_PACKAGES,
  display: DISPLAY_PACKAGES,
  compiler: COMPILER_PACKAGES,
  pdf: PDF_PACKAGES,
};

const hasCommand = (name) => !spawnSync(name, ['--version'], { stdio: 'ignore' }).error;

/** True for a Debian or a distribution made from it. */
export const isDebianLike = () => fs.existsSync('/etc/debian_version') && hasCommand('apt-get');

/** The line a user types to install the packages of some groups. */
export const installLine = (groups) => `apt-get install -y ${groups.flatMap((g) => GROUPS[g]).join(' ')}`;

/**
 * Installs the packages of some groups where that is possible without asking: as root on Debian or Ubuntu.
 * Returns true when they were installed; otherwise prints nothing and returns false.
 */
export function installPackages(groups, log) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isDebianLike()) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const names = groups.flatMap((g) => GROUPS[g]);
  log(`installing system packages: ${names.join(' ')}`);
  const apt = (args) => spawnSync('apt-get', args, { env, encoding: 'utf8', maxBuffer: 64 << 20 });
  apt(['update', '-q']);
  const result = apt(['install', '-y', '-q', '--no-install-recommends', ...names]);
  if (result.status === 0) return true;
  log(`apt-get failed:\n${String(result.stderr).trim().split('\n').slice(-8).join('\n')}`);
  return false;
}

/** Makes sure a command is there, installing its group when it can. Throws with the exact line otherwise. */
export function requireCommand(command, group, log) {
  if (hasCommand(command)) return;
  if (installPackages([group], log) && hasCommand(command)) return;
  throw new Error(`${command} is needed. On Debian or Ubuntu: sudo ${installLine([group])}`);
}
