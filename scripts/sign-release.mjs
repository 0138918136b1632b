// Signs a release so that workstations without a network can tell it from a forged one: see docs/updating.md.
//   node scripts/sign-release.mjs --new-key FILE            makes a key pair: FILE stays with the maker, offline;
//                                                           the public half goes to resources/update/release-key.pem
//   node scripts/sign-release.mjs --key FILE --schema N FOLDER
//                                                           describes and signs the installers in FOLDER
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';

import canonicalize from 'canonicalize';

import { ROOT } from './electron/paths.mjs';

const PUBLIC_KEY = join(ROOT, 'resources/update/release-key.pem');
const SYSTEMS = [
  [/\.exe$/i, 'win32'],
  [/\.dmg$/i, 'darwin'],
  [/\.(deb|AppImage|tar\.gz)$/i, 'linux'],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'new-key': { type: 'string' },
    key: { type: 'string' },
    schema: { type: 'string' },
    public: { type: 'string', default: PUBLIC_KEY },
    release: { type: 'string', default: JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version },
    day: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});

function fail(text) {
  console.error(text);
  process.exit(2);
}

function newKey(file) {
  if (existsSync(file) || existsSync(values.public)) fail('there is a key already; it is not overwritten');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  mkdirSync(dirname(values.public), { recursive: true });
  writeFileSync(values.public, publicKey.export({ type: 'spki', format: 'pem' }));
  console.log(`the private key is in ${file}: keep it offline; the public key is in ${values.public}`);
}

async function describe(folder, file, system) {
  const path = join(folder, file);
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return { file, system, bytes: statSync(path).size, sha512: hash.digest('hex') };
}

async function signFolder(folder) {
  const packages = [];
  for (const file of readdirSync(folder).sort()) {
    const system = SYSTEMS.find(([end]) => end.test(file))?.[1];
    if (system !== undefined) packages.push(await describe(folder, file, system));
  }
  if (packages.length === 0) fail(`${folder} holds no installer`);
  const release = {
    format: 'mesochart-update',
    version: 1,
    name: 'Mesochart',
    release: values.release,
    releasedOn: values.day,
    schemaVersion: Number(values.schema),
    packages,
  };
  const key = createPrivateKey(readFileSync(values.key, 'utf8'));
  if (key.asymmetricKeyType !== 'ed25519') fail('the key is no Ed25519 key');
  const signature = sign(null, Buffer.from(canonicalize(release), 'utf8'), key).toString('base64');
  const manifest = join(folder, 'mesochart-update.json');
  writeFileSync(manifest, `${JSON.stringify({ release, signature }, null, 2)}\n`);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' });
  if (existsSync(values.public) && readFileSync(values.public, 'utf8') !== publicKey) {
    console.error(`warning: ${values.public} is another key: installed copies will refuse this release`);
  }
  console.log(`${manifest}: ${packages.map(({ file }) => file).join(', ')}`);
}

if (values['new-key'] !== undefined) newKey(values['new-key']);
else if (values.key && /^[1-9]\d*$/.test(values.schema ?? '') && positionals.length === 1)
  await signFolder(positionals[0]);
else fail('usage: sign-release.mjs --new-key FILE | --key FILE --schema DATA-VERSION FOLDER');
