/** What a limit can say, in base units: the unit is the end of the code. */

/** Every number that a limit can have. Amounts come in µg, U and IU: units of different products are no amount of mass. */
export const LIMIT_CODES = [
  'maxUgPerKg',
  'maxUg',
  'maxPointUg',
  'maxUPerKg',
  'maxU',
  'maxPointU',
  'maxIUPerKg',
  'maxIU',
  'maxPointIU',
  'maxPointUl',
  'maxPoints',
  'maxVolumeUl',
  'minSpacingUm',
  'maxSessions',
  'minIntervalDays',
  'minIntervalMonths',
] as const;

/** A number that a limit can have. */
export type LimitCode = (typeof LIMIT_CODES)[number];

/** The numbers of a limit; what it does not say is not there. */
export type LimitValues = Readonly<Partial<Record<LimitCode, number>>>;

/** Unit in which an amount is limited, with the codes of its numbers. */
export const DOSE_CODES = [
  { unit: 'ug', perKg: 'maxUgPerKg', session: 'maxUg', point: 'maxPointUg' },
  { unit: 'U', perKg: 'maxUPerKg', session: 'maxU', point: 'maxPointU' },
  { unit: 'IU', perKg: 'maxIUPerKg', session: 'maxIU', point: 'maxPointIU' },
] as const;

/** The numbers of an entry that this program knows. */
export function knownValues(values: Readonly<Record<string, number>>): LimitValues {
  return Object.fromEntries(
    LIMIT_CODES.flatMap((code) => {
      const value = values[code];
      return value === undefined ? [] : [[code, value]];
    }),
  );
}
