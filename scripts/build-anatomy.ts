/** Builds `resources/anatomy`: `node scripts/build-anatomy.ts [--obj DIR] [--skin-only|--views-only]`. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { decodeSkin, encodeSkin } from '#shared/anatomy/skin.ts';
import type { Sex } from '#shared/anatomy/views.ts';

import { ANATOMY_SET, buildSkin } from './anatomy/build-skin.ts';
import { readObj } from './anatomy/obj-reader.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const SEXES: readonly Sex[] = ['female', 'male'];

const { values: options } = parseArgs({
  options: {
    obj: { type: 'string', default: path.join(ROOT, '..', 'shared', 'anatomy') },
    'skin-only': { type: 'boolean', default: false },
    'views-only': { type: 'boolean', default: false },
  },
});

const folderOf = (sex: Sex): string => path.join(ROOT, 'resources', 'anatomy', ANATOMY_SET, sex);

async function writeSkin(sex: Sex): Promise<void> {
  const source = path.join(options.obj, `${sex}.obj`);
  if (!existsSync(source)) {
    console.log(`${sex}: no ${source}, the committed skin.bin stays as it is`);
    return;
  }
  const skin = buildSkin(readObj(await readFile(source, 'utf8')), sex);
  const bytes = encodeSkin(skin);
  await mkdir(folderOf(sex), { recursive: true });
  await writeFile(path.join(folderOf(sex), 'skin.bin'), bytes);
  console.log(`${sex}: skin.bin, ${skin.part.length} faces, ${bytes.length} bytes`);
}

for (const sex of SEXES) {
  if (!options['views-only']) await writeSkin(sex);
  if (options['skin-only']) continue;
  const skin = decodeSkin(await readFile(path.join(folderOf(sex), 'skin.bin')));
  console.log(`${sex}: ${skin.part.length} faces read`);
}
