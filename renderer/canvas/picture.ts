/** A drawing with smaller copies of itself, so that it is sharp and calm at every zoom and quick to draw at any. */

/** The picture at full size, then at half, a quarter and so on. */
export type Picture = readonly ImageBitmap[];

/** Below this width a smaller copy gains nothing. */
const SMALLEST_PX = 256;

/** How many times the picture is halved for a scale: the copy is never drawn at less than half its size. */
export function levelFor(scale: number, levels: number): number {
  if (!(scale > 0)) return 0;
  return Math.max(0, Math.min(levels - 1, Math.floor(-Math.log2(scale))));
}

/** Loads and decodes a picture once, with its smaller copies. Throws when there is none. */
export async function loadPicture(url: string): Promise<Picture> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const levels = [await createImageBitmap(await response.blob())];
  for (let last = levels[0]; last !== undefined && last.width / 2 >= SMALLEST_PX; last = levels.at(-1)) {
    const resizeWidth = Math.round(last.width / 2);
    const resizeHeight = Math.round(last.height / 2);
    levels.push(await createImageBitmap(last, { resizeWidth, resizeHeight, resizeQuality: 'high' }));
  }
  return levels;
}
