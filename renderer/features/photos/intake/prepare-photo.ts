/**
 * Makes of any picture what is kept: turned as the camera was held, no larger than needed, drawn anew. What is drawn
 * anew holds no place, no time and no name; what the encoder itself adds is taken out as well.
 */
import { type IntakeProblem, intakeProblem } from '#shared/clinical/photos/image-header.ts';
import { stripJpeg } from '#shared/clinical/photos/jpeg.ts';
import { fitWithin, PHOTO_LIMITS, type SizePx } from '#shared/clinical/photos/limits.ts';

/** A photo ready to be added. */
export interface PreparedPhoto extends SizePx {
  readonly picture: Uint8Array<ArrayBuffer>;
  readonly thumb: Uint8Array<ArrayBuffer>;
}

/** Qualities tried one after the other until the file is small enough. */
const QUALITIES = [0.92, 0.85, 0.75, 0.6] as const;
const THUMB_QUALITIES = [0.8, 0.6] as const;

async function draw(
  source: CanvasImageSource,
  { width, height }: SizePx,
  qualities: readonly number[],
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('there is nothing to draw on');
  // A JPEG has no see-through parts.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    const bare = stripJpeg(new Uint8Array(await blob.arrayBuffer()));
    if (bare !== null && bare.length <= mostBytes) return bare;
  }
  throw new Error('the picture cannot be made small enough');
}

/** Draws a decoded picture anew, whole and small. */
export async function redraw(source: CanvasImageSource, size: SizePx): Promise<PreparedPhoto> {
  const kept = fitWithin(size, PHOTO_LIMITS.keptSidePx);
  const small = fitWithin(size, PHOTO_LIMITS.thumbSidePx);
  return {
    ...kept,
    picture: await draw(source, kept, QUALITIES, PHOTO_LIMITS.keptBytes),
    thumb: await draw(source, small, THUMB_QUALITIES, PHOTO_LIMITS.thumbBytes),
  };
}

async function decode(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
  } catch {
    return null; // a header that promises a picture that is not there
  }
}

/** Reads a file and makes a photo of it, or says why it is none. */
export async function preparePhoto(file: Blob): Promise<PreparedPhoto | IntakeProblem> {
  if (file.size > PHOTO_LIMITS.inBytes) return 'too-many-bytes';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const problem = intakeProblem(bytes);
  if (problem !== null) return problem;
  const bitmap = await decode(bytes);
  if (bitmap === null) return 'not-a-picture';
  try {
    return await redraw(bitmap, bitmap);
  } finally {
    bitmap.close();
  }
}
