import { describe, expect, it } from 'vitest';

import { findingValues } from '../../../../renderer/canvas/chart-svg-finding-text.ts';
import {
  formatAmount,
  formatDistance,
  formatStrength,
  formatVolume,
} from '../../../../renderer/canvas/chart-svg-measures.ts';

const text = (value: unknown) => String(value).replaceAll('\u00a0', ' ');

describe('measures', () => {
  it('are written with their unit in the format of the user', () => {
    expect(text(formatVolume(50, 'en'))).toBe('0.05 mL');
    expect(text(formatVolume(50, 'de'))).toBe('0,05 mL');
    expect(text(formatDistance(12_400, 'en'))).toBe('1.24 cm');
  });

  it('round halves away from zero as the decimal reads, not as the double is stored', () => {
    expect(text(formatDistance(10_050, 'en'))).toBe('1.01 cm');
  });

  it('show amounts with two decimals or three digits, and µg where mg would be nothing', () => {
    expect(text(formatAmount({ value: 400, unit: 'ug' }, 'en'))).toBe('0.4 mg');
    expect(text(formatAmount({ value: 187.5, unit: 'ug' }, 'en'))).toBe('0.188 mg');
    expect(text(formatAmount({ value: 0.5, unit: 'ug' }, 'en'))).toBe('0.5 µg');
    expect(text(formatAmount({ value: 0.28, unit: 'U' }, 'en'))).toBe('0.28 U');
  });

  it('show mass concentrations in percent too', () => {
    expect(text(formatStrength(20_000, 'ug/mL', 'en'))).toBe('20 mg/mL (2 %)');
    expect(text(formatStrength(28, 'U/mL', 'en'))).toBe('28 U/mL');
  });
});

describe('values of a finding', () => {
  it('carry units by the end of their key', () => {
    const values = findingValues({ distanceUm: 8_200, limitUm: 10_000, depthUm: 4_000, givenUl: 50, lot: '' }, 'en');
    expect(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, text(value)]))).toMatchObject({
      distance: '0.82 cm',
      limit: '1 cm',
      depthUm: '4 mm',
      givenUl: '0.05 mL',
      lot: 'none',
    });
  });

  it('never show a broken limit as kept', () => {
    expect(text(findingValues({ distanceUm: 9_999, limitUm: 10_000 }, 'en')['distance'])).toBe('0.9999 cm');
  });
});
