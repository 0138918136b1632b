/** Photos that were chosen to go along with a chart, no finer than paper shows them. */
import type { PrintedPhoto } from '#shared/clinical/printed-record.ts';

import { call } from '../../api.ts';

/** A photo on paper. */
export interface PaperPhoto {
  readonly photo: PrintedPhoto;
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

/** Longest side, px: 85 mm of paper at 300 dpi. */
const LONGEST_PX = 1_000;
const QUALITY = 0.85;

async function onPaper(photo: PrintedPhoto): Promise<PaperPhoto> {
  const { bytes } = await call('photo:read', { id: photo.id, size: 'full' });
  const bitmap = await createImageBitmap(new Blob([bytes], { type: photo.mediaType }));
  const scale = Math.min(1, LONGEST_PX / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas to draw on');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return { photo, href: canvas.toDataURL('image/jpeg', QUALITY), width: canvas.width, height: canvas.height };
}

/** Reads the chosen ones of a chart's photos. Each that is read is written down in the audit trail. */
export async function loadPaperPhotos(
  photos: readonly PrintedPhoto[],
  chosen: readonly string[],
): Promise<readonly PaperPhoto[]> {
  const read: PaperPhoto[] = [];
  // One after another: a photo as pixels is large.
  for (const photo of photos.filter(({ id }) => chosen.includes(id))) read.push(await onPaper(photo));
  return read;
}
