import { expect, test } from 'vitest';

import { isAsReference, stretchLines } from '#shared/anatomy/stretch-lines.ts';

test('factors are read by part, both sides in one line where they are equal', () => {
  const arm = { along: 1.1, around: 0.9 };
  expect(stretchLines({ armLeft: arm, armRight: { ...arm } })).toEqual([
    { part: 'head', along: 1, around: 1 },
    { part: 'trunk', along: 1, around: 1 },
    { part: 'arms', ...arm },
    { part: 'legs', along: 1, around: 1 },
  ]);
});

test('sides that differ are told apart, and what was not measured is as the reference body', () => {
  const lines = stretchLines({ legLeft: { along: 1, around: 1.2 } });
  expect(lines.map(({ part }) => part)).toEqual(['head', 'trunk', 'arms', 'legLeft', 'legRight']);
  expect(lines.filter((line) => !isAsReference(line)).map(({ part }) => part)).toEqual(['legLeft']);
});
