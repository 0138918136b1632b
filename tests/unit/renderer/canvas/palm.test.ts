import { describe, expect, test } from 'vitest';

import { type Contact, createPalmGuard } from '../../../../renderer/canvas/palm.ts';

const contact = (values: Partial<Contact>): Contact => ({
  pointerType: 'touch',
  pointerId: 1,
  width: 24,
  height: 24,
  timeStamp: 10_000,
  ...values,
});

describe('palm', () => {
  test('a fingertip is no palm, a resting hand is, and is followed until it leaves', () => {
    const guard = createPalmGuard();
    expect(guard.isPalm(contact({}))).toBe(false);
    expect(guard.isPalm(contact({ pointerId: 2, height: 90 }))).toBe(true);
    expect(guard.ignores(2)).toBe(true);
    guard.left(2);
    expect(guard.ignores(2)).toBe(false);
  });

  test('while the pen is down and half a second after it has left, touches are the hand that holds it', () => {
    const guard = createPalmGuard();
    guard.seen(contact({ pointerType: 'pen', timeStamp: 1_000 }), true);
    expect(guard.isPalm(contact({ timeStamp: 9_000 }))).toBe(true);
    guard.seen(contact({ pointerType: 'pen', timeStamp: 10_000 }), false);
    expect(guard.isPalm(contact({ timeStamp: 10_400 }))).toBe(true);
    expect(guard.isPalm(contact({ timeStamp: 10_501 }))).toBe(false);
  });

  test('a mouse is neither pen nor palm', () => {
    const guard = createPalmGuard();
    guard.seen(contact({ pointerType: 'mouse' }), true);
    expect(guard.isPalm(contact({}))).toBe(false);
    expect(guard.isPalm(contact({ pointerType: 'pen', width: 200 }))).toBe(false);
  });
});
