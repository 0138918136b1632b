import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type MeasuredBlock, paginate } from '../../../../renderer/ui/paginate.ts';

const plain = (id: string, height: number, keepWithNext = false): MeasuredBlock => ({
  kind: 'plain',
  id,
  height,
  gap: 10,
  keepWithNext,
});
const table = (id: string, rows: number, columns: 1 | 2 = 1): MeasuredBlock => ({
  kind: 'table',
  id,
  gap: 10,
  headHeight: 20,
  rowHeights: Array.from({ length: rows }, () => 10),
  columns,
});
const HUNDRED = () => 100;
const ids = (pages: ReturnType<typeof paginate>) => pages.map((page) => page.map(({ id }) => id));

describe('pages', () => {
  it('take blocks in order and turn when the next does not fit', () => {
    expect(ids(paginate([plain('a', 50), plain('b', 39), plain('c', 10)], HUNDRED))).toEqual([['a', 'b'], ['c']]);
  });

  it('keep a heading with what it heads, and headings under headings too', () => {
    const blocks = [plain('a', 40), plain('h1', 10, true), plain('h2', 10, true), plain('b', 30)];
    expect(ids(paginate(blocks, HUNDRED))).toEqual([['a'], ['h1', 'h2', 'b']]);
  });

  it('leave out the space above the first block', () => {
    expect(ids(paginate([plain('a', 60), plain('b', 99)], HUNDRED))).toEqual([['a'], ['b']]);
  });

  it('keep a small table whole and never send one last row on alone', () => {
    expect(paginate([plain('a', 50), table('t', 4)], HUNDRED)).toEqual([
      [{ id: 'a', from: 0, to: 0 }],
      [{ id: 't', from: 0, to: 4 }],
    ]);
    const [first, second] = paginate([table('t', 8), table('u', 9)], () => 105);
    expect(first).toEqual([{ id: 't', from: 0, to: 8 }]);
    expect(second).toEqual([{ id: 'u', from: 0, to: 7 }]);
  });

  it('fill two columns of a page before they turn', () => {
    expect(paginate([table('t', 20, 2)], HUNDRED)).toEqual([
      [{ id: 't', from: 0, to: 14 }],
      [{ id: 't', from: 14, to: 20 }],
    ]);
  });

  it('print every row of every table once, in order, within the page', () => {
    const block = fc.oneof(
      fc.record({ height: fc.integer({ min: 1, max: 90 }), keep: fc.boolean() }),
      fc.record({ rows: fc.integer({ min: 1, max: 60 }), columns: fc.constantFrom(1 as const, 2 as const) }),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (drafts) => {
        const blocks = drafts.map((draft, i) =>
          'rows' in draft ? table(`${i}`, draft.rows, draft.columns) : plain(`${i}`, draft.height, draft.keep),
        );
        const segments = paginate(blocks, HUNDRED).flat();
        for (const subject of blocks) {
          const parts = segments.filter(({ id }) => id === subject.id);
          const rows = parts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
          const expected = subject.kind === 'table' ? subject.rowHeights.map((_, i) => i) : [];
          expect(rows).toEqual(expected);
          expect(parts.length).toBeGreaterThan(0);
        }
        const order = segments.map(({ id }) => Number(id));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });
});
