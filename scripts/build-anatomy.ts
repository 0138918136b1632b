/** Builds `resources/anatomy`: `node scripts/build-anatomy.ts [--obj DIR] [--skin-only|--views-only|--regions-only]`. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import sharp from 'sharp';

import { buildMesh } from '#shared/anatomy/mesh.ts';
import { nameSkin } from '#shared/anatomy/regions/name-skin.ts';
import { encodeRegions } from '#shared/anatomy/regions/regions-file.ts';
import { decodeSkin, encodeSkin, type Skin } from '#shared/anatomy/skin.ts';
import { vertexNormals } from '#shared/anatomy/vertex-normals.ts';
import type { ViewImage } from '#shared/anatomy/view-image.ts';
import { type Sex, VIEW_IDS, type ViewId } from '#shared/anatomy/views.ts';

import { type Body, bodyFromSkin } from './anatomy/body.ts';
import { ANATOMY_SET, buildSkin } from './anatomy/build-skin.ts';
import { drawView } from './anatomy/draw-view.ts';
import { featuresOf } from './anatomy/features.ts';
import { type Landmarks, landmarksOf } from './anatomy/landmarks.ts';
import { measuresOf } from './anatomy/measures.ts';
import { readObj } from './anatomy/obj-reader.ts';
import { landmarkList, viewsFileText } from './anatomy/views-file.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const SEXES: readonly Sex[] = ['female', 'male'];

const { values: options } = parseArgs({
  options: {
    obj: { type: 'string', default: path.join(ROOT, '..', 'shared', 'anatomy') },
    'skin-only': { type: 'boolean', default: false },
    'views-only': { type: 'boolean', default: false },
    'regions-only': { type: 'boolean', default: false },
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

async function writeView(sex: Sex, body: Body, landmarks: Landmarks, view: ViewId): Promise<ViewImage> {
  const drawing = drawView(body, view, {
    features: featuresOf(landmarks, sex, view),
    landmarks,
  });
  const { pixels, ...placement } = drawing;
  const image = `${view}.webp`;
  const file = await sharp(pixels, { raw: { width: drawing.widthPx, height: drawing.heightPx, channels: 4 } })
    .webp({ quality: 89, alphaQuality: 95, effort: 5, smartSubsample: true })
    .toFile(path.join(folderOf(sex), image));
  console.log(`${sex}: ${view} ${drawing.widthPx} x ${drawing.heightPx}, ${file.size} bytes`);
  return { image, ...placement };
}

async function writeRegions(sex: Sex, skin: Skin, landmarks: Landmarks): Promise<void> {
  const mesh = buildMesh(skin);
  const codes = nameSkin(mesh, vertexNormals(mesh), landmarkList(landmarks), sex);
  const text = JSON.stringify(encodeRegions(codes, skin.set, sex));
  await writeFile(path.join(folderOf(sex), 'regions.json'), `${text}\n`);
  console.log(`${sex}: regions.json, ${text.length} bytes`);
}

async function writeViews(sex: Sex): Promise<void> {
  const skin = decodeSkin(await readFile(path.join(folderOf(sex), 'skin.bin')));
  const body = bodyFromSkin(skin);
  const landmarks = landmarksOf(body);
  const measures = measuresOf(body, landmarks);
  for (const { code, cm } of measures) console.log(`${sex}: ${code} ${cm.toFixed(2)} cm`);
  const draw = (view: ViewId): Promise<ViewImage> => writeView(sex, body, landmarks, view);
  const views: [ViewId, ViewImage][] = [];
  for (const view of VIEW_IDS) views.push([view, await draw(view)]);
  const text = viewsFileText({ set: skin.set, sex, views: Object.fromEntries(views), landmarks, measures });
  await writeFile(path.join(folderOf(sex), 'views.json'), text);
  await writeRegions(sex, skin, landmarks);
}

for (const sex of SEXES) {
  if (options['regions-only']) {
    const skin = decodeSkin(await readFile(path.join(folderOf(sex), 'skin.bin')));
    await writeRegions(sex, skin, landmarksOf(bodyFromSkin(skin)));
    continue;
  }
  if (!options['views-only']) await writeSkin(sex);
  if (!options['skin-only']) await writeViews(sex);
}
