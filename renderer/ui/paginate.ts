/** Distributes measured blocks over pages; tables continue on the next page with their header row. Any unit of length. */

/** A block with its measured size. */
export type MeasuredBlock =
  | {
      readonly kind: 'plain';
      readonly id: string;
      readonly height: number;
      /** Space above, left out at the top of a page. */
      readonly gap: number;
      /** Never the last on a page: a heading. */
      readonly keepWithNext: boolean;
    }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly gap: number;
      readonly headHeight: number;
      readonly rowHeights: readonly number[];
      /** Rows run down the first column of a page, then down the second. */
      readonly columns: 1 | 2;
    };

/** A block, or the rows [from, to) of a table, on a page. */
export interface Segment {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A table begins on a page only when this many rows (or all it has) fit there. */
const LEAST_ROWS = 3;
/** A table of up to this many rows stays in one piece where a page can hold it. */
const WHOLE_UP_TO = 8;
/** Browsers round; a hair of room keeps the last line on its page. */
const SLACK = 0.5;

type Table = Extract<MeasuredBlock, { kind: 'table' }>;

const sum = (heights: readonly number[]): number => heights.reduce((a, b) => a + b, 0);

/** Height of the rows [from, to) with the header row; in two columns the longer one counts. */
function tableHeight({ rowHeights, columns, headHeight }: Table, from: number, to: number): number {
  const middle = columns === 2 ? from + Math.ceil((to - from) / 2) : to;
  return headHeight + Math.max(sum(rowHeights.slice(from, middle)), sum(rowHeights.slice(middle, to)));
}

/** How many rows from `from` on fit into `room` with the header row. */
function rowsThatFit(table: Table, from: number, room: number): number {
  const left = table.rowHeights.length - from;
  let count = 0;
  while (count < left && tableHeight(table, from, from + count + 1) <= room - SLACK) count++;
  return count;
}

/** Height that has to fit below a heading for it to stay with what follows. */
const leastHeight = (block: MeasuredBlock): number =>
  block.kind === 'plain'
    ? block.height
    : tableHeight(
        block,
        0,
        block.rowHeights.length <= WHOLE_UP_TO ? block.rowHeights.length : LEAST_ROWS * block.columns,
      );

/** Pages of segments. `pageHeight` gives the room on a page by its index; a block taller than a page gets one alone. */
export function paginate(blocks: readonly MeasuredBlock[], pageHeight: (index: number) => number): Segment[][] {
  const pages: Segment[][] = [[]];
  let used = 0;
  const page = (): Segment[] => pages[pages.length - 1] ?? [];
  const roomFor = (gap: number): number => pageHeight(pages.length - 1) - used - (page().length === 0 ? 0 : gap);
  const turn = (): void => {
    pages.push([]);
    used = 0;
  };
  const put = (segment: Segment, height: number, gap: number): void => {
    used += height + (page().length === 0 ? 0 : gap);
    page().push(segment);
  };

  blocks.forEach((block, i) => {
    // What a heading has to keep company with, headings under headings included.
    let needed = leastHeight(block);
    for (let j = i; ; j++) {
      const [current, next] = [blocks[j], blocks[j + 1]];
      if (current?.kind !== 'plain' || !current.keepWithNext || next === undefined) break;
      needed += next.gap + leastHeight(next);
    }
    const startsPage = page().length === 0;
    if (!startsPage && roomFor(block.gap) - SLACK < needed) turn();
    if (block.kind === 'plain') {
      put({ id: block.id, from: 0, to: 0 }, block.height, block.gap);
      return;
    }
    let from = 0;
    while (from < block.rowHeights.length) {
      const fit = rowsThatFit(block, from, roomFor(block.gap));
      if (fit <= 0 && page().length > 0) {
        turn();
        continue;
      }
      const rest = block.rowHeights.length - from - fit;
      // The last row does not go to the next page alone.
      const to = from + Math.max(1, rest === 1 ? fit - 1 : fit);
      put({ id: block.id, from, to }, tableHeight(block, from, to), block.gap);
      from = to;
      if (from < block.rowHeights.length) turn();
    }
  });
  return pages;
}
