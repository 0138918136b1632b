// The program's icon in every form that a system asks for, drawn from resources/icons into a folder.
import fs from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';

import { ROOT } from '../electron/paths.mjs';
import { icnsOf, icoOf } from './icon-files.mjs';

/** Up to this size fewer and stronger strokes are drawn: the full picture would blur. */
const SMALL_PX = 32;
const SIZES_PX = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

async function picture(edgePx) {
  const source = edgePx <= SMALL_PX ? 'mesochart-small.svg' : 'mesochart.svg';
  const svg = fs.readFileSync(path.join(ROOT, 'resources/icons', source));
  // Drawn at its own size: no picture is ever scaled.
  const unitsPx = edgePx <= SMALL_PX ? 32 : 512;
  const png = await sharp(svg, { density: (72 * edgePx) / unitsPx })
    .resize(edgePx, edgePx)
    .png({ compressionLevel: 9 })
    .toBuffer();
  return { edgePx, png };
}

/** Writes icons/<edge>x<edge>.png for Linux, icon.ico and icon.icns. */
export async function writeIcons(folder) {
  const pictures = await Promise.all(SIZES_PX.map(picture));
  fs.mkdirSync(path.join(folder, 'icons'), { recursive: true });
  for (const { edgePx, png } of pictures) {
    fs.writeFileSync(path.join(folder, 'icons', `${edgePx}x${edgePx}.png`), png);
  }
  fs.writeFileSync(path.join(folder, 'icon.ico'), icoOf(pictures.filter(({ edgePx }) => edgePx <= 256)));
  fs.writeFileSync(path.join(folder, 'icon.icns'), icnsOf(pictures));
}
