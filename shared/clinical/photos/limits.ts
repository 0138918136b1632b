/** How large a photograph may be: what is taken in, and what is kept of it. Limits of memory, not of practice. */

/** Limits of photographs. */
export const PHOTO_LIMITS = {
  /** Bytes of a file that is taken in. */
  inBytes: 25 * 1_048_576,
  /** Pixels of either side of it, and of all: that much is decoded at once, at four bytes each. */
  inSidePx: 12_000,
  inPixels: 80_000_000,
  /** Pixels of the longer side of what is kept, and of its small picture. */
  keptSidePx: 4_096,
  thumbSidePx: 320,
  /** Bytes of what is kept, and of its small picture. */
  keptBytes: 16 * 1_048_576,
  thumbBytes: 262_144,
  /** Files taken in at a time. */
  atOnce: 60,
} as const;

/** Width and height, pixels. */
export interface SizePx {
  readonly width: number;
  readonly height: number;
}

/** A size made to fit a longest side, in whole pixels; what fits already stays as it is. */
export function fitWithin({ width, height }: SizePx, sidePx: number): SizePx {
  const factor = Math.min(1, sidePx / Math.max(width, height));
  const scaled = (px: number) => Math.max(1, Math.round(px * factor));
  return { width: scaled(width), height: scaled(height) };
}
