/** The drawing of the body as it goes into a picture: the part shown, as data, so that the picture needs no other file. */
import type { ViewImage } from '#shared/anatomy/view-image.ts';

import type { Rect } from './chart-svg-frame.ts';

/** Part of a drawing as a data address. */
export interface BodyPart {
  readonly href: string;
  readonly rect: Rect;
}

/** How a part is wanted. */
interface BodyLook {
  readonly mostPx: number;
  readonly transparent: boolean;
}

const JPEG_QUALITY = 0.9;

/**
 * Cuts a part out of a view's drawing, at most `mostPx` wide and never finer than the drawing is. On white it becomes a
 * JPEG; where the ground stays open, a PNG. Neither tells anything but the drawing.
 */
async function cutBody(
  folder: string,
  image: ViewImage,
  rect: Rect,
  { mostPx, transparent }: BodyLook,
): Promise<BodyPart> {
  const response = await fetch(`${folder}/${image.image}`);
  if (!response.ok) throw new Error(`${image.image}: ${response.status}`);
  const bitmap = await createImageBitmap(await response.blob());
  const width = rect.widthUm / image.umPerPx;
  const height = rect.heightUm / image.umPerPx;
  const scale = Math.min(1, mostPx / width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas to draw on');
  if (!transparent) {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.imageSmoothingQuality = 'high';
  const left = (rect.leftUm - image.leftUm) / image.umPerPx;
  const top = (image.topUm - rect.topUm) / image.umPerPx;
  pen.drawImage(bitmap, left, top, width, height, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return { href: transparent ? canvas.toDataURL('image/png') : canvas.toDataURL('image/jpeg', JPEG_QUALITY), rect };
}

/** Parts kept: the preview's and one that leaves, each with the choice before. */
const MOST_KEPT = 4;

/** Cuts parts out, and keeps the last few: what stands on a picture changes more often than the body under it. */
export function createBodyCutter(): typeof cutBody {
  const kept = new Map<string, Promise<BodyPart>>();
  return (folder, image, rect, look) => {
    const key = JSON.stringify([folder, image.image, rect, look.mostPx, look.transparent]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const cutting = cutBody(folder, image, rect, look);
    kept.set(key, cutting);
    cutting.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return cutting;
  };
}
