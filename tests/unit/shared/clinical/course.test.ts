import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { accountsOf, courseState } from '#shared/clinical/course.ts';
import { addTo, daysBetween } from '#shared/clinical/plain-date.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

const aCourse = (own: Partial<BodyOf<'course'>> = {}): BodyOf<'course'> => ({
  indication: 'Skin rejuvenation',
  startedOn: '2026-01-01',
  plannedSessions: 3,
  intervalDays: 14,
  maintenanceDays: 90,
  stopRule: '',
  status: 'active',
  sessions: ['a', 'b', 'c'],
  price: null,
  notes: '',
  ...own,
});
const on = (id: string, day: string, isError = false) => ({ id, day, isError });

describe('a course', () => {
  it('is due on its first day while nothing was done', () => {
    expect(courseState(aCourse(), [], '2026-01-05')).toEqual({
      done: 0,
      lastDay: null,
      nextDue: '2026-01-01',
      overdueDays: 4,
      phase: 'series',
    });
  });

  it('counts its own sessions, without those entered in error', () => {
    const sessions = [on('a', '2026-01-01'), on('b', '2026-01-15', true), on('other', '2026-02-01')];
    expect(courseState(aCourse(), sessions, '2026-01-10')).toMatchObject({
      done: 1,
      nextDue: '2026-01-15',
      overdueDays: 0,
    });
  });

  it('goes over to maintenance when the series is done, and ends without one', () => {
    const sessions = [on('a', '2026-01-01'), on('c', '2026-02-01'), on('b', '2026-01-15')];
    expect(courseState(aCourse(), sessions, '2026-02-01')).toMatchObject({
      phase: 'maintenance',
      nextDue: '2026-05-02',
    });
    expect(courseState(aCourse({ maintenanceDays: null }), sessions, '2026-09-01')).toMatchObject({
      phase: 'ended',
      nextDue: null,
      overdueDays: 0,
    });
    expect(courseState(aCourse({ status: 'stopped' }), [], '2026-09-01').nextDue).toBeNull();
  });

  it('is overdue by exactly the days since it was due', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 900 }), (intervalDays, later) => {
        const today = addTo('2026-01-01', later, 'days');
        const { nextDue, overdueDays } = courseState(aCourse({ intervalDays }), [on('a', '2026-01-01')], today);
        expect(daysBetween('2026-01-01', nextDue ?? '')).toBe(intervalDays);
        expect(overdueDays).toBe(Math.max(0, later - intervalDays));
      }),
    );
  });
});

describe('an account', () => {
  it('owes what was charged and not paid, each currency by itself', () => {
    const line = (kind: 'charge' | 'payment', amountMinor: number, currency = 'EUR') => ({
      courseId: null,
      kind,
      amountMinor,
      currency,
      date: '2026-01-01',
      method: '',
      note: '',
    });
    const lines = [line('charge', 10_000), line('payment', 4_000), line('payment', 500, 'CHF')];
    expect(accountsOf(lines, [{ amountMinor: 20_000, currency: 'EUR' }])).toEqual([
      { currency: 'EUR', chargedMinor: 30_000, paidMinor: 4_000, owedMinor: 26_000 },
      { currency: 'CHF', chargedMinor: 0, paidMinor: 500, owedMinor: -500 },
    ]);
  });
});
