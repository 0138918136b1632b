/** Makes of any picture the logo that is kept: no larger than paper shows it, drawn anew, so that nothing else is in it. */
import { intakeProblem } from '#shared/clinical/photos/image-header.ts';
import { fitWithin } from '#shared/clinical/photos/limits.ts';
import { barePngSize } from '#shared/dossier/bare-png.ts';
import { type Letterhead, LOGO_LIMITS } from '#shared/dossier/letterhead.ts';

const PREFIX = 'data:image/png;base64,';
/** Sides tried one after the other until the file is small enough, px. */
const SIDES = [LOGO_LIMITS.sidePx, 560, 400, 280] as const;

/** The logo; null: this file is no picture that can be one. */
export async function prepareLogo(file: Blob): Promise<NonNullable<Letterhead['logo']> | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (intakeProblem(bytes) !== null) return null;
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
  } catch {
    return null; // a header that promises a picture that is not there
  }
  for (const side of SIDES) {
    const { width, height } = fitWithin(bitmap, side);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d');
    if (pen === null) return null;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(bitmap, 0, 0, width, height);
    const png = canvas.toDataURL('image/png').slice(PREFIX.length);
    if (png.length <= LOGO_LIMITS.base64 && barePngSize(png) !== null) return { png, width, height };
  }
  return null;
}
