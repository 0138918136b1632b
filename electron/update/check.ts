/** Looks at a release that lies in a folder: who signed it, whether it arrived whole, whether it fits. Free of Electron. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { type UpdateOffer } from '#shared/ipc/program.ts';
import {
  compareVersions,
  MANIFEST_FILE,
  manifestSchema,
  type ReleasePackage,
  signedText,
} from '#shared/update/manifest.ts';

/** What an update is held against. */
export interface Installed {
  readonly version: string;
  readonly schemaVersion: number;
  readonly system: string;
  /** PEM of the makers' public key; null in a copy that was built without one. */
  readonly key: string | null;
}

type Refusal = Exclude<UpdateOffer['verdict'], 'genuine'>;

const refused = (verdict: Refusal, file = '', release = ''): UpdateOffer => ({ verdict, file, release });

/** Larger ones are no manifest. */
const LARGEST_MANIFEST_BYTES = 1024 * 1024;

async function readManifest(folder: string): Promise<string | null> {
  const path = join(folder, MANIFEST_FILE);
  try {
    return (await stat(path)).size > LARGEST_MANIFEST_BYTES ? '' : await readFile(path, 'utf8');
  } catch {
    return null; // there is none, or it cannot be read: the person is told to bring it
  }
}

function parseManifest(text: string) {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // no JSON
  }
}

async function isWhole(path: string, { bytes, sha512 }: ReleasePackage): Promise<boolean> {
  if ((await stat(path)).size !== bytes) return false;
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex') === sha512;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** The package that was chosen itself, or the first for this system that lies there. */
async function packageHere(packages: readonly ReleasePackage[], folder: string, chosen: string | null) {
  for (const one of packages) {
    if (chosen !== null && one.file !== chosen) continue;
    if (await exists(join(folder, one.file))) return one;
  }
  return undefined;
}

/** Looks at a folder, or at the folder of a manifest or an installer. */
export async function checkUpdate(path: string, installed: Installed): Promise<UpdateOffer> {
  if (installed.key === null) return refused('no-key');
  const isFolder = (await stat(path)).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const chosen = isFolder || basename(path) === MANIFEST_FILE ? null : basename(path);
  const text = await readManifest(folder);
  if (text === null) return refused('no-manifest');
  const manifest = parseManifest(text);
  if (manifest === undefined) return refused('not-manifest');
  const { release, signature } = manifest;
  const key = createPublicKey(installed.key);
  if (!verify(null, Buffer.from(signedText(release), 'utf8'), key, Buffer.from(signature, 'base64'))) {
    return refused('bad-signature');
  }
  if (release.schemaVersion < installed.schemaVersion) return refused('too-old', '', release.release);
  const fitting = release.packages.filter(({ system }) => system === installed.system);
  const found = await packageHere(fitting, folder, chosen);
  if (found === undefined) return refused('no-package', '', release.release);
  if (!(await isWhole(join(folder, found.file), found))) return refused('damaged', found.file, release.release);
  const order = compareVersions(release.release, installed.version);
  return {
    verdict: 'genuine',
    release: release.release,
    against: order > 0 ? 'newer' : order < 0 ? 'older' : 'same',
    releasedOn: release.releasedOn,
    folder,
    file: found.file,
    bytes: found.bytes,
  };
}
