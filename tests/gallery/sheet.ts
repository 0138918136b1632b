/** One picture of a screen in every language, theme and size: small enough to be kept. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import sharp from 'sharp';

/** A picture of a screen. */
export interface Shot {
  readonly column: number;
  readonly row: number;
  readonly png: Buffer;
}

const CELL = { width: 420, height: 236 } as const;
const GAP = 6;

/** Lays pictures on a sheet and writes it as WebP. */
export async function writeSheet(folder: string, name: string, shots: readonly Shot[]): Promise<void> {
  const span = (count: number, px: number) => count * (px + GAP) + GAP;
  const columns = Math.max(...shots.map(({ column }) => column)) + 1;
  const rows = Math.max(...shots.map(({ row }) => row)) + 1;
  const cells = await Promise.all(
    shots.map(async ({ column, row, png }) => ({
      input: await sharp(png).resize(CELL.width, CELL.height, { fit: 'contain', background: '#777' }).png().toBuffer(),
      left: span(column, CELL.width),
      top: span(row, CELL.height),
    })),
  );
  mkdirSync(folder, { recursive: true });
  await sharp({
    create: { width: span(columns, CELL.width), height: span(rows, CELL.height), channels: 3, background: '#777' },
  })
    .composite(cells)
    .webp({ quality: 62, effort: 6 })
    .toFile(join(folder, `${name}.webp`));
}
