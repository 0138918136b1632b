import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addTo, ageOn, dayIn, dayOfAge, isDate } from '#shared/clinical/plain-date.ts';

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('plain dates', () => {
  it('end at the last day of a shorter month', () => {
    expect(addTo('2026-08-31', 6, 'months')).toBe('2027-02-28');
    expect(addTo('2027-08-31', 6, 'months')).toBe('2028-02-29');
    expect(addTo('2026-01-31', 1, 'months')).toBe('2026-02-28');
    expect(addTo('2026-11-30', 3, 'months')).toBe('2027-02-28');
    expect(addTo('2026-12-15', 12, 'months')).toBe('2027-12-15');
  });

  it('count days and weeks over months, years and the change of clocks', () => {
    expect(addTo('2026-12-30', 2, 'days')).toBe('2027-01-01');
    expect(addTo('2026-03-20', 2, 'weeks')).toBe('2026-04-03');
    expect(addTo('2026-10-20', 1, 'weeks')).toBe('2026-10-27');
    expect(addTo('2028-02-28', 1, 'days')).toBe('2028-02-29');
  });

  it('never fall before their start, and later by more is never earlier', () => {
    fc.assert(
      fc.property(
        dates,
        fc.nat(600),
        fc.nat(600),
        fc.constantFrom('days', 'weeks', 'months'),
        (date, few, more, unit) => {
          const sooner = addTo(date, few, unit);
          expect(isDate(sooner)).toBe(true);
          expect(sooner >= date).toBe(true);
          expect(addTo(date, few + more, unit) >= sooner).toBe(true);
          expect(addTo(date, 0, unit)).toBe(date);
        },
      ),
    );
  });

  it('months keep the day where the month has it, and shift the month by exactly so many', () => {
    const monthsOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
    fc.assert(
      fc.property(dates, fc.nat(240), (date, months) => {
        const later = addTo(date, months, 'months');
        expect(monthsOf(later)).toBe(monthsOf(date) + months);
        expect(later.slice(8) <= date.slice(8)).toBe(true);
      }),
    );
  });

  it('tell the age on a day, and the day of an age', () => {
    expect(ageOn('2008-11-23', '2026-11-22')).toBe(17);
    expect(ageOn('2008-11-22', '2026-11-22')).toBe(18);
    expect(dayOfAge('2008-11-23', 18)).toBe('2026-11-23');
    expect(dayOfAge('2008-02-29', 18)).toBe('2026-03-01');
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 90 }), (birth, years) => {
        const day = dayOfAge(birth, years);
        expect(ageOn(birth, day)).toBe(years);
        expect(ageOn(birth, addTo(day, -1, 'days'))).toBe(years - 1);
      }),
    );
  });

  it('are the day where an instant was lived', () => {
    expect(dayIn('2026-11-22T23:30:00.000Z', 'Europe/Madrid')).toBe('2026-11-23');
    expect(dayIn('2026-11-22T23:30:00.000Z', 'America/New_York')).toBe('2026-11-22');
  });

  it('are told from text that is none', () => {
    expect([isDate('2026-02-28'), isDate('2026-02-30'), isDate('soon'), isDate(''), isDate(undefined)]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
