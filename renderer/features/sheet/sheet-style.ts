/** Rules of the page that CSS files cannot hold: size of the paper, and the line at its foot in the user's words. */
import type { SheetRequest } from '#shared/ipc/sheets.ts';
import { LABEL_MM } from '#shared/ipc/sheets.ts';

/** The line at the foot of every page. */
export interface Foot {
  readonly left: string;
  /** "Page", "of": around the numbers. */
  readonly page: string;
  readonly of: string;
}

/** A text as CSS takes it: whatever could end it, or begin something else, by its number. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<>{}\n\r\f\0]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

const FOOT_FONT = 'font: 7.5pt Inter, sans-serif; color: #55616a; vertical-align: top; padding-top: 3mm;';

const PAPER = { A4: 'A4 portrait', Letter: 'letter portrait' } as const;

/** The rules for paper of office size; without a foot nothing is written into the edge. */
export function paperStyle(paper: keyof typeof PAPER, foot: Foot | null): string {
  const boxes =
    foot === null
      ? ''
      : `@bottom-left { content: ${cssString(foot.left)}; ${FOOT_FONT} white-space: nowrap; }
         @bottom-right { content: ${cssString(foot.page)} " " counter(page) " " ${cssString(foot.of)} " " counter(pages); ${FOOT_FONT} }`;
  return `@page { size: ${PAPER[paper]}; margin: 13mm 15mm 16mm; ${boxes} }`;
}

/** The rules for a label. */
export function labelStyle(size: Extract<SheetRequest, { kind: 'label' }>['size']): string {
  const { width, height } = LABEL_MM[size];
  return `@page { size: ${width}mm ${height}mm; margin: 0; }`;
}
