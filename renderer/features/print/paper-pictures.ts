/**
 * The drawings of the body as they go onto paper: only the part that is shown, no finer than paper shows it, as JPEG. A
 * PDF keeps a JPEG as it is; any other picture it keeps pixel by pixel, which made documents of several megabytes.
 */
import type { ViewImage, ViewsFile } from '#shared/anatomy/view-image.ts';
import type { ViewId } from '#shared/anatomy/views.ts';
import type { Chart } from '#shared/chart/schema.ts';

import { cropToMarks, type Rect, wholeView } from '../../canvas/chart-svg-frame.ts';
import { anatomyFolder, usedViews } from '../../canvas/chart-svg-views.ts';
import { figureSizeOf } from './figure-size.ts';

/** A drawing's picture and the part of the view it shows. */
export interface PaperPicture {
  readonly href: string;
  readonly rect: Rect;
}

/** The part that is shown large, and the whole view for the small picture beside it. */
export interface ViewPictures {
  readonly shown: PaperPicture;
  readonly whole: PaperPicture;
}

/** Pixels for an inch of paper: skin has no finer detail than this shows. */
const DPI = 220;
const QUALITY = 0.86;
const MM_PER_INCH = 25.4;

function cut(bitmap: ImageBitmap, image: ViewImage, rect: Rect, sideMm: number): PaperPicture {
  const left = (rect.leftUm - image.leftUm) / image.umPerPx;
  const top = (image.topUm - rect.topUm) / image.umPerPx;
  const width = rect.widthUm / image.umPerPx;
  const height = rect.heightUm / image.umPerPx;
  const scale = Math.min(1, (sideMm * DPI) / MM_PER_INCH / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas to draw on');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, left, top, width, height, 0, 0, canvas.width, canvas.height);
  return { href: canvas.toDataURL('image/jpeg', QUALITY), rect };
}

/** Pictures of every view with marks. */
export async function loadPaperPictures(chart: Chart, views: ViewsFile): Promise<ReadonlyMap<ViewId, ViewPictures>> {
  const folder = anatomyFolder(chart.anatomy.set, chart.anatomy.sex);
  const size = figureSizeOf(chart.marks, 'A4');
  const pictures = new Map<ViewId, ViewPictures>();
  // One after another: a picture as pixels is large.
  for (const view of usedViews(chart.marks)) {
    const image = views.views[view];
    const response = await fetch(`${folder}/${image.image}`);
    if (!response.ok) throw new Error(`${image.image}: ${response.status}`);
    const bitmap = await createImageBitmap(await response.blob());
    pictures.set(view, {
      shown: cut(bitmap, image, cropToMarks(view, image, chart.marks), Math.max(size.widthMm, size.heightMm)),
      whole: cut(bitmap, image, wholeView(image), size.insetMm * 1.5),
    });
    bitmap.close();
  }
  return pictures;
}
