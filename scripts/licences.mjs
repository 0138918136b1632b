// node scripts/licences.mjs: the packages that reach a user, with their licences, from the lock file. Exit 1 on one
// that may not be shipped or that nobody has looked at. `--write` keeps them, with their texts, for the window to show.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** Licences that ask for no more than naming the authors; a font's for not being sold by itself. */
export const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
  'OFL-1.1',
];

/** True where a licence expression can be met: one side of OR, every side of AND. */
export function isAllowed(expression) {
  if (typeof expression !== 'string') return false;
  const bare = expression.replaceAll(/[()]/g, '');
  return bare.split(/ OR /).some((side) => side.split(/ AND /).every((licence) => ALLOWED.includes(licence.trim())));
}

const SOURCES = ['shared', 'electron', 'renderer'];
const IMPORT = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

function* sourceFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

/** Packages that the program's own code names: the bundler puts them into what is shipped. */
export function importedPackages(root = ROOT) {
  const found = new Set();
  for (const folder of SOURCES) {
    for (const file of sourceFiles(join(root, folder))) {
      for (const [, source] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
        if (source.startsWith('.') || source.startsWith('#') || source.startsWith('node:')) continue;
        const parts = source.split('/');
        const name = parts.slice(0, source.startsWith('@') ? 2 : 1).join('/');
        if (!builtinModules.includes(name)) found.add(name);
      }
    }
  }
  return [...found].sort();
}

/** Where the lock file keeps a package as another one sees it; undefined where it is not installed. */
function locate(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (path in packages) return path;
    if (at === '') return undefined;
  }
}

/** Everything that reaches a user: production dependencies, what is bundled, and all that these need. */
export function shippedPackages(lock, imported) {
  const { packages } = lock;
  const own = packages[''];
  const waiting = [...Object.keys(own.dependencies ?? {}), ...imported].map((name) => ['', name]);
  const seen = new Map();
  for (const [from, name] of waiting) {
    const path = locate(packages, from, name);
    if (path === undefined || seen.has(path)) continue;
    const { version, license, dependencies } = packages[path];
    seen.set(path, { name, version, licence: license ?? null, path });
    for (const next of Object.keys(dependencies ?? {})) waiting.push([path, next]);
  }
  return [...seen.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Where the texts are kept: served to the window beside the drawings. */
export const NOTICES = 'resources/notices/third-party.json';

/** A package's own licence text; empty where it brings none. */
function licenceText(folder) {
  if (!existsSync(folder)) return '';
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
}

/** What the window shows of each package. */
export const noticesOf = (shipped, root = ROOT) =>
  shipped.map(({ name, version, licence, path }) => ({ name, version, licence, text: licenceText(join(root, path)) }));

if (import.meta.filename === process.argv[1]) {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const shipped = shippedPackages(lock, importedPackages());
  for (const { name, version, licence } of shipped) {
    console.log(`${isAllowed(licence) ? ' ' : '!'} ${name} ${version}: ${licence ?? 'no licence named'}`);
  }
  if (process.argv.includes('--write')) {
    mkdirSync(dirname(join(ROOT, NOTICES)), { recursive: true });
    writeFileSync(join(ROOT, NOTICES), `${JSON.stringify(noticesOf(shipped), null, 2)}\n`);
  }
  const refused = shipped.filter(({ licence }) => !isAllowed(licence));
  console.error(`${shipped.length} packages are shipped, ${refused.length} of them may not be`);
  if (refused.length > 0) process.exitCode = 1;
}
