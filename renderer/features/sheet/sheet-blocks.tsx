/** The parts a sheet is made of, before they are laid out on pages. */
import type { ReactNode } from 'react';

import classes from './sheet.module.css';

/** A part that stays in one piece, or a table whose groups of rows do; its head is there on every page. */
export type SheetBlock =
  | { readonly kind: 'plain'; readonly id: string; readonly node: ReactNode; readonly keepWithNext?: boolean }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly label: string;
      readonly className: string;
      /** The row of the head. */
      readonly head: ReactNode;
      /** One `tbody` each, with keys. */
      readonly groups: readonly ReactNode[];
    };

/** The heading of a section, which is never the last thing on a page. */
export const sectionHead = (id: string, title: string, note?: string): SheetBlock => ({
  kind: 'plain',
  id: `${id}:head`,
  keepWithNext: true,
  node: (
    <>
      <h2>{title}</h2>
      {note !== undefined && <p className={classes.quiet}>{note}</p>}
    </>
  ),
});
