/** How drawings share a page: the arrangement in which the one that suffers most is largest. */
import type { ViewImage } from '#shared/anatomy/view-image.ts';

import { fitFrame, type Frame, type Rect, wholeView } from '../../canvas/chart-svg-frame.ts';
import { SCALE_STRIP_MM } from '../../canvas/chart-svg-furniture.tsx';

/** Between drawings, and above one for its name, mm. */
const GUTTER_MM = 5;
const CAPTION_MM = 6;

/** Drawings in rows of so many. */
interface BlankGrid {
  readonly columns: number;
  /** In the order of the drawings. */
  readonly frames: readonly Frame[];
}

/** Least width for its height: the letters at both edges stand beside a narrow body, not on it. */
const LEAST_WIDTH = 0.42;

/** The whole drawing, with white at both sides where it is narrow. */
function roomy(image: ViewImage): Rect {
  const whole = wholeView(image);
  const widthUm = Math.max(whole.widthUm, whole.heightUm * LEAST_WIDTH);
  return { ...whole, widthUm, leftUm: whole.leftUm - (widthUm - whole.widthUm) / 2 };
}

/** The grid on a room in mm. */
export function blankGrid(images: readonly ViewImage[], room: { width: number; height: number }): BlankGrid {
  const grids = images.map((_, i): BlankGrid => {
    const columns = i + 1;
    const rows = Math.ceil(images.length / columns);
    const width = (room.width - GUTTER_MM * (columns - 1)) / columns;
    const height = (room.height - GUTTER_MM * (rows - 1)) / rows - CAPTION_MM - SCALE_STRIP_MM;
    return { columns, frames: images.map((image) => fitFrame(roomy(image), width, height)) };
  });
  // How large each is, as a part of what it would be on the page alone.
  const alone = images.map((image) => fitFrame(roomy(image), room.width, room.height).mmPerUm);
  const least = ({ frames }: BlankGrid) => Math.min(...frames.map(({ mmPerUm }, i) => mmPerUm / (alone[i] ?? 1)));
  return grids.reduce(
    (best, grid) => (least(grid) > least(best) ? grid : best),
    grids[0] ?? { columns: 1, frames: [] },
  );
}
