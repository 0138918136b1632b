import { describe, expect, it } from 'vitest';

import { rowAfterKey } from '../../../../renderer/ui/use-active-row.ts';

describe('arrow keys in a list', () => {
  it('move by one, or a page, and stop at the ends', () => {
    expect(rowAfterKey('ArrowDown', 0, 3, 10)).toBe(1);
    expect(rowAfterKey('ArrowDown', 2, 3, 10)).toBe(2);
    expect(rowAfterKey('ArrowUp', 0, 3, 10)).toBe(0);
    expect(rowAfterKey('PageDown', 5, 100, 10)).toBe(15);
    expect(rowAfterKey('PageUp', 5, 100, 10)).toBe(0);
  });

  it('start from nothing chosen at the first row', () => {
    expect(rowAfterKey('ArrowDown', -1, 3, 10)).toBe(0);
  });

  it('leave letters and empty lists alone', () => {
    expect(rowAfterKey('a', 0, 3, 10)).toBeNull();
    expect(rowAfterKey('ArrowDown', -1, 0, 10)).toBeNull();
  });
});
