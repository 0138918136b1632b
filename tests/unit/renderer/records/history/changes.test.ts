import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { changedLines, changesBetween } from '../../../../../renderer/records/history/changes.ts';

describe('what differs between two versions', () => {
  it('is named field by field, what is the same left out', () => {
    const before = [
      { label: 'Window', text: '1 cm to 4 cm' },
      { label: 'Source', text: 'own' },
    ];
    const after = [
      { label: 'Window', text: '1 cm to 2 cm' },
      { label: 'Source', text: 'own' },
      { label: 'Depth', text: '4 mm' },
    ];
    expect(changesBetween(before, after)).toEqual([
      {
        label: 'Window',
        lines: [
          { side: 'before', text: '1 cm to 4 cm' },
          { side: 'after', text: '1 cm to 2 cm' },
        ],
      },
      { label: 'Depth', lines: [{ side: 'after', text: '4 mm' }] },
    ]);
    expect(changesBetween(after, before).at(-1)).toEqual({ label: 'Depth', lines: [{ side: 'before', text: '4 mm' }] });
    expect(changesBetween(null, [{ label: 'Notes', text: '' }])).toEqual([]);
  });

  it('of a long text is the paragraphs that changed', () => {
    expect(changedLines('One.\n\nTwo.\n\nThree.', 'One.\n\nTwo and a half.\n\nThree.')).toEqual([
      { side: 'before', text: 'Two.' },
      { side: 'after', text: 'Two and a half.' },
    ]);
  });

  it('takes away what is gone and adds what came, and nothing else', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (was, is) => {
        const changes = changedLines(was.join('\n'), is.join('\n'));
        const side = (wanted: string) => changes.filter((line) => line.side === wanted).map((line) => line.text);
        const count = (lines: readonly string[], line: string) => lines.filter((other) => other === line).length;
        for (const line of ['a', 'b', 'c', 'd']) {
          expect(count(was, line) - count(side('before'), line)).toBe(count(is, line) - count(side('after'), line));
        }
        if (was.join() === is.join()) expect(changes).toEqual([]);
      }),
    );
  });
});
