// What Electron runs when it is given a folder: loads that folder's app. Only for the runtime of the registry package.
import { app } from 'electron/main';
import fs from 'node:fs';
import { Module } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const args = process.argv.slice(1);
const modules = args.flatMap((arg, i) => (arg === '--require' || arg === '-r' ? [args[i + 1]] : []));
const folder = args.find((arg, i) => !arg.startsWith('-') && !['--require', '-r'].includes(args[i - 1]));

if (args.includes('--version') || args.includes('-v')) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (!folder) {
  console.error('usage: electron [options] FOLDER');
  process.exit(2);
}
if (modules.length > 0) Module._preloadModules(modules);
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
try {
  const appPath = path.resolve(folder);
  const manifest = JSON.parse(fs.readFileSync(path.join(appPath, 'package.json'), 'utf8'));
  if (manifest.version) app.setVersion(manifest.version);
  app.name = manifest.productName ?? manifest.name;
  app.setDesktopName(`${app.name}.desktop`);
  app.setAppPath(appPath);
  await import(pathToFileURL(Module._resolveFilename(appPath, null, true)).toString());
} catch (error) {
  console.error('the app could not be loaded');
  console.error(error.stack ?? error);
  process.exit(1);
}
