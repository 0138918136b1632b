/** The small picture of a photograph that has none: one that came from elsewhere. */
import { jpegSize, stripJpeg } from '#shared/clinical/photos/jpeg.ts';
import { fitWithin, PHOTO_LIMITS } from '#shared/clinical/photos/limits.ts';

import { call } from '../api.ts';

const QUALITY = 0.7;

async function drawSmall(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  try {
    const { width, height } = fitWithin(bitmap, PHOTO_LIMITS.thumbSidePx);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return stripJpeg(new Uint8Array(await blob.arrayBuffer()));
  } finally {
    bitmap.close();
  }
}

/** What was read as a small picture, made small where it is the whole one; it is kept for the next time. */
export async function smallPicture(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const size = jpegSize(bytes);
  if (size === null || Math.max(size.width, size.height) <= PHOTO_LIMITS.thumbSidePx) return bytes;
  // What cannot be decoded is shown as it is: whoever looks at it sees that.
  const thumb = await drawSmall(bytes).catch(() => null);
  if (thumb === null) return bytes;
  // Who may only read sees it all the same; somebody who may write will keep it.
  void call('photo:keep-thumb', { id, thumb }).catch(() => undefined);
  return thumb;
}
