import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { splitProse } from '../../../../../renderer/features/print/split-prose.ts';

describe('long text on paper', () => {
  test('nothing of it is lost, and no piece is longer than a page holds', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z \n]{0,300}$/), fc.integer({ min: 1, max: 40 }), (text, longest) => {
        const pieces = splitProse(text, longest);
        expect(pieces.join('')).toBe(text.replaceAll('\n', ''));
        expect(pieces.every((piece) => piece.length <= longest)).toBe(true);
      }),
    );
  });

  test('paragraphs stay apart and words whole where they fit', () => {
    expect(splitProse('one two three\n\nfour', 9)).toEqual(['one two ', 'three', '', 'four']);
  });
});
