import { describe, expect, it } from 'vitest';

import { SKIN_PARTS } from '#shared/anatomy/skin.ts';

import { readObj } from '../../../scripts/anatomy/obj-reader.ts';

const SQUARE = '# note\nv 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0.5\n';

describe('the OBJ reader', () => {
  it('reads corners, faces and the part a face belongs to', () => {
    const mesh = readObj(`${SQUARE}g neck\nf 1 2 3 4\ng head\nf 4/1/1 3/2/1 2//1 1\n`);
    expect([...mesh.positions]).toEqual([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0.5]);
    expect([...mesh.quads]).toEqual([0, 1, 2, 3, 3, 2, 1, 0]);
    expect([...mesh.part]).toEqual([SKIN_PARTS.indexOf('neck'), SKIN_PARTS.indexOf('head')]);
  });

  it.each([
    ['a triangle', `${SQUARE}g head\nf 1 2 3\n`, 'line 7: a face with 3 corners, expected 4'],
    ['an unknown part', `${SQUARE}g tail\n`, 'line 6: unknown body part "tail"'],
    ['a face before any part', `${SQUARE}f 1 2 3 4\n`, 'line 6: a face outside any group'],
    ['a corner that is no number', 'v 0 zero 0\n', 'line 1: not a number'],
    ['a missing corner', `${SQUARE}g head\nf 1 2 3 9\n`, 'a face names a vertex that is not there'],
  ])('refuses %s and says where', (_, text, message) => {
    expect(() => readObj(text)).toThrow(message);
  });
});
