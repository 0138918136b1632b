/** Sizes of sheets, and the rules of the page that a CSS file cannot hold because they depend on what is printed. */
import { LABEL_MM, type SheetOf } from '#shared/ipc/sheets.ts';

/** A paper size that can be chosen. */
export type Paper = SheetOf<'course'>['paper'];

/** Outer size and name of each paper, mm. */
const PAPER = {
  A4: { width: 210, height: 297, css: 'A4 portrait' },
  Letter: { width: 215.9, height: 279.4, css: 'letter portrait' },
} as const;

/** Edges of a page, mm, as in sheet.module.css: sides, head, and foot with its line. */
const EDGE_MM = { side: 15, top: 12, bottom: 18 } as const;

/** Room on a page between its edges, mm. */
export const contentMm = (paper: Paper): { readonly width: number; readonly height: number } => ({
  width: PAPER[paper].width - 2 * EDGE_MM.side,
  height: PAPER[paper].height - EDGE_MM.top - EDGE_MM.bottom,
});

/** The rules for paper of office size. `whole`: pages have their edges in themselves; `flow`: the paper has them. */
export const paperStyle = (paper: Paper, edges: 'whole' | 'flow'): string =>
  `@page { size: ${PAPER[paper].css}; margin: ${edges === 'whole' ? '0' : '18mm 20mm'}; }`;

/** The rules for a label. */
export function labelStyle(size: SheetOf<'label'>['size']): string {
  const { width, height } = LABEL_MM[size];
  return `@page { size: ${width}mm ${height}mm; margin: 0; }`;
}
