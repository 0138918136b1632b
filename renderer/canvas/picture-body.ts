/** The drawing of the body as it goes into a picture: the part shown, as data, so that the picture needs no other file. */
import type { ViewImage } from '#shared/anatomy/view-image.ts';

import type { Rect } from './chart-svg-frame.ts';

/** Part of a drawing as a data address. */
export interface BodyPart {
  readonly href: string;
  readonly rect: Rect;
}

const JPEG_QUALITY = 0.9;

/**
 * Cuts a part out of a view's drawing, at most `mostPx` wide and never finer than the drawing is. On white it becomes a
 * JPEG; where the ground stays open, a PNG. Neither tells anything but the drawing.
 */
export async function cutBody(
  folder: string,
  image: ViewImage,
  rect: Rect,
  { mostPx, transparent }: { readonly mostPx: number; readonly transparent: boolean },
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
