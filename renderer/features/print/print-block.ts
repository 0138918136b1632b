/** The parts a document is made of, before they are laid out on pages. */
import type { ReactNode } from 'react';

/** A part that stays in one piece, or a table that may go on over pages. */
export type PrintBlock =
  | {
      readonly kind: 'plain';
      readonly id: string;
      readonly node: ReactNode;
      readonly keepWithNext?: boolean;
      /** Space above, mm. */
      readonly gapMm?: number;
    }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly label: string;
      /** Class of the table: column widths and fonts. */
      readonly className: string | undefined;
      /** The header row. */
      readonly head: ReactNode;
      /** One `tr` each, with keys. */
      readonly rows: readonly ReactNode[];
      readonly columns: 1 | 2;
      readonly gapMm?: number;
    };

/** Space above a part that names none, mm. */
export const GAP_MM = 4;
