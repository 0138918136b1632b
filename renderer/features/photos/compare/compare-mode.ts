/** How photos are laid against each other. */

/** Side by side, one wiped over the other, or one seen through the other. */
export const COMPARE_MODES = ['side', 'slider', 'overlay'] as const;

/** A way of comparing. */
export type CompareMode = (typeof COMPARE_MODES)[number];

/** More photos than these side by side are too small to be compared. */
export const MOST_COMPARED = 4;

/** How the upper photo is moved against the lower one, in parts of the picture, and its size against it. */
export interface Shift {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** As they are. */
export const NO_SHIFT: Shift = { x: 0, y: 0, zoom: 1 };
