/** When an edit is large enough to be pointed out. */

/** Charts with fewer marks are looked over at a glance. */
const LEAST_MARKS = 10;
/** So small a share left of a chart is worth a word. */
const SHARE_LEFT = 0.2;

/** How many marks went when an edit took most of a chart; 0 where it did not. */
export const removedAtOnce = (before: number, after: number): number =>
  before >= LEAST_MARKS && after <= before * SHARE_LEFT ? before - after : 0;
