import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type BurstKey, type BurstStep, createKeyBurst } from '../../../../renderer/ui/key-burst.ts';

const CODE = '(01)09506000134352(10)AB12';

/** Presses keys one after the other, so many ms apart, and tells what the last one was. */
function press(keys: readonly (string | Partial<BurstKey>)[], gapMs: number): BurstStep {
  const step = createKeyBurst();
  let last: BurstStep = { kind: 'none' };
  keys.forEach((key, i) => {
    const own = typeof key === 'string' ? { key } : key;
    const plain = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, repeat: false };
    last = step({ ...plain, ...own, timeStamp: 1_000 + i * gapMs });
  });
  return last;
}

describe('keys in a burst', () => {
  it('are what a scanner types: the whole text comes with Enter', () => {
    expect(press([...CODE, 'Enter'], 4)).toEqual({ kind: 'end', text: CODE });
    expect(press([...CODE, 'Tab'], 30)).toEqual({ kind: 'end', text: CODE });
  });

  it('hold capitals, and the group separator in each of the ways that scanners send it', () => {
    for (const separator of [
      { key: '\u001d' },
      { key: ']', code: 'BracketRight', ctrlKey: true },
      { key: 'F8', code: 'F8' },
    ]) {
      const keys = [...'10AB', { key: 'Shift' }, 'C', separator, ...'1728013', 'Enter'];
      expect(press(keys, 3)).toEqual({ kind: 'end', text: '10ABC\u001d1728013' });
    }
  });

  it('are not what a person types, nor a few keys, nor a shortcut', () => {
    expect(press([...CODE, 'Enter'], 80)).toEqual({ kind: 'none' });
    expect(press([...'1234567', 'Enter'], 4)).toEqual({ kind: 'none' });
    expect(press([...'x12345678', 'Enter'], 4)).toEqual({ kind: 'end', text: '12345678' });
    const held = Array.from({ length: 20 }, () => ({ key: '0', repeat: true }));
    expect(press([...held, 'Enter'], 30)).toEqual({ kind: 'none' });
    expect(press([...'1234567', { key: 'z', ctrlKey: true }, ...'12', 'Enter'], 4)).toEqual({ kind: 'none' });
  });

  it('begin anew after a pause: what was typed before is no part of them', () => {
    const step = createKeyBurst();
    const plain = { code: '', ctrlKey: false, metaKey: false, altKey: false, repeat: false };
    step({ ...plain, key: 'x', timeStamp: 0 });
    let last: BurstStep = { kind: 'none' };
    [...CODE, 'Enter'].forEach((key, i) => {
      last = step({ ...plain, key, timeStamp: 500 + i });
    });
    expect(last).toEqual({ kind: 'end', text: CODE });
  });

  it('give back any text of a code’s length', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CODE, 'z', '/'), { minLength: 8, maxLength: 90 }), (keys) => {
        expect(press(['0', ...keys, 'Enter'], 10)).toEqual({ kind: 'end', text: `0${keys.join('')}` });
      }),
    );
  });
});
