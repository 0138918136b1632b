import { describe, expect, it } from 'vitest';

import { createIdleClock } from '../../../../../renderer/features/access/idle-clock.ts';

function clockAt(idleMs: number) {
  const heard = { alive: 0, idle: 0 };
  let nowMs = 0;
  const clock = createIdleClock({
    idleMs,
    aliveEveryMs: 30_000,
    now: () => nowMs,
    onAlive: () => (heard.alive += 1),
    onIdle: () => (heard.idle += 1),
  });
  return { clock, heard, to: (ms: number) => (nowMs = ms) };
}

describe('the clock of an idle workstation', () => {
  it('says once that nobody is there, at the full time and not before', () => {
    const { clock, heard, to } = clockAt(60_000);
    to(59_999);
    clock.look();
    expect(heard.idle).toBe(0);
    to(60_000);
    clock.look();
    clock.look();
    expect(heard.idle).toBe(1);
  });

  it('begins anew with every key and pointer', () => {
    const { clock, heard, to } = clockAt(60_000);
    to(50_000);
    clock.used();
    to(100_000);
    clock.look();
    expect(heard.idle).toBe(0);
  });

  it('tells the service of life at most every thirty seconds', () => {
    const { clock, heard, to } = clockAt(600_000);
    for (let ms = 0; ms <= 90_000; ms += 100) {
      to(ms);
      clock.used();
    }
    expect(heard.alive).toBe(3);
  });

  it('locks at the first key after a long sleep instead of going on', () => {
    const { clock, heard, to } = clockAt(60_000);
    to(3_600_000);
    clock.used();
    expect(heard).toEqual({ alive: 0, idle: 1 });
    clock.used();
    expect(heard).toEqual({ alive: 0, idle: 1 });
  });
});
