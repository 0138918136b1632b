/** Draws one picture as SVG, with the body under it. */
import { cropToMarks, wholeView } from '../../../canvas/chart-svg-frame.ts';
import type { createBodyCutter } from '../../../canvas/picture-body.ts';
import { anatomyFolder } from '../load-anatomy.ts';
import type { PictureModel } from './picture-model.ts';

interface Drawn {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Width and height that a drawing says of itself. */
function sizeOf(svg: string): { readonly widthPx: number; readonly heightPx: number } {
  const [, width = '0', height = '0'] = /^<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { widthPx: Number(width), heightPx: Number(height) };
}

/** The picture; the body under it is at most so many pixels wide. */
export async function drawn(
  model: PictureModel,
  cutBody: ReturnType<typeof createBodyCutter>,
  bodyPx: number,
): Promise<Drawn> {
  const { chart, view, viewImage, options } = model;
  const rect = options.part === 'whole' ? wholeView(viewImage) : cropToMarks(view, viewImage, chart.marks);
  const [body, { pictureSvg }] = await Promise.all([
    cutBody(anatomyFolder(chart.anatomy), viewImage, rect, {
      mostPx: bodyPx,
      transparent: options.ground === 'transparent',
    }),
    // Drawing outside the page is only needed here.
    import('./picture-svg.tsx'),
  ]);
  const svg = pictureSvg(model, body);
  return { svg, ...sizeOf(svg) };
}
