import { describe, expect, it } from 'vitest';

import { offsetMinutes } from '../../../../../electron/service/signing/moment.ts';

describe('the offset of a zone', () => {
  it.each([
    ['Europe/Vienna', '2026-01-10T12:00:00Z', 60],
    ['Europe/Vienna', '2026-07-10T12:00:00Z', 120],
    ['UTC', '2026-07-10T12:00:00Z', 0],
    ['America/St_Johns', '2026-01-10T12:00:00Z', -210],
    ['Asia/Kathmandu', '2026-01-10T12:00:00Z', 345],
    ['Pacific/Kiritimati', '2026-01-10T12:00:00Z', 840],
  ])('of %s at %s is %i minutes', (zone, at, minutes) => {
    expect(offsetMinutes(zone, new Date(at))).toBe(minutes);
  });
});
