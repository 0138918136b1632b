import { describe, expect, it } from 'vitest';

import { createControl, Stopped } from '../../../../electron/interchange/whole-control.ts';

describe('the hand on a running export', () => {
  it('lets everything go on until it is paused, and again afterwards', async () => {
    const control = createControl();
    await control.checkpoint();
    control.pause();
    let isPast = false;
    const waiting = control.checkpoint().then(() => {
      isPast = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect([isPast, control.isResting()]).toEqual([false, true]);
    control.resume();
    await waiting;
    expect([isPast, control.isResting()]).toEqual([true, false]);
  });

  it('ends what is paused when it is given up, and everything that is asked later', async () => {
    const control = createControl();
    control.pause();
    const waiting = control.checkpoint();
    control.stop('cancelled');
    control.stop('quit');
    await expect(waiting).rejects.toMatchObject({ why: 'cancelled' });
    await expect(control.checkpoint()).rejects.toBeInstanceOf(Stopped);
  });
});
