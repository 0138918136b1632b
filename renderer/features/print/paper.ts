/** Sizes of paper and of what is printed on it, mm. */

/** A paper size that can be chosen. */
export type Paper = 'A4' | 'Letter';

/** Outer size of each paper, mm. */
export const PAPER_MM = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
} as const satisfies Record<Paper, { width: number; height: number }>;

/** White edges, mm: wide enough for any office printer and for a punched hole. */
export const MARGIN_MM = { side: 15, top: 12, bottom: 9 } as const;
/** Height of the line at the foot of every page, mm. */
export const FOOTER_MM = 9;
/** Height of the line at the head of every page but the first, mm. */
export const HEADER_MM = 9;

/** CSS px in one mm. */
export const PX_PER_MM = 96 / 25.4;

/** Width of what is printed, mm. */
export const contentWidthMm = (paper: Paper): number => PAPER_MM[paper].width - 2 * MARGIN_MM.side;

/** Height of what is printed on the page with this index, header and footer taken off, mm. */
export const contentHeightMm = (paper: Paper, index: number): number =>
  PAPER_MM[paper].height - MARGIN_MM.top - MARGIN_MM.bottom - FOOTER_MM - (index === 0 ? 0 : HEADER_MM);
