import { expect, test } from 'vitest';

import { removedAtOnce } from '../../../../../renderer/features/session/removed-at-once.ts';

test('an edit that takes most of a chart is noticed, an ordinary one is not', () => {
  expect(removedAtOnce(10, 2)).toBe(8);
  expect(removedAtOnce(300, 0)).toBe(300);
  expect(removedAtOnce(10, 3)).toBe(0);
  expect(removedAtOnce(9, 0)).toBe(0);
  expect(removedAtOnce(20, 21)).toBe(0);
});
