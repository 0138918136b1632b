/** How the clinic works: its techniques, its names of regions, what a new session begins with. */
import { z } from 'zod';

import { VIEW_IDS } from '../anatomy/views.ts';
import { needleSchema, spacingWindowSchema } from '../chart/schema.ts';
import { findTechnique } from '../spacing/techniques.ts';
import { codeText, languageCode, longText, shortText, volumeUl } from './parts.ts';

const depthUm = z.number().int().min(0).max(100_000);
const range = (value: z.ZodNumber) =>
  z.tuple([value, value]).refine(([least, greatest]) => least <= greatest, { message: 'least is above greatest' });

/** What the clinic says of a technique. Ranges are [least, greatest]; null: nothing is said. */
export const techniqueValuesSchema = z.looseObject({
  /** Empty: the program's own name. */
  name: shortText,
  family: z.enum(['injection', 'no-needle']),
  /** Distance to the nearest neighbour along the skin, µm; null: the technique has no spacing between points. */
  spacingUm: spacingWindowSchema.nullable(),
  depthUm: range(depthUm).nullable(),
  volumeUl: range(volumeUl).nullable(),
  /** Where these numbers come from, in the clinic's words. */
  source: longText,
});

/** A technique that the clinic changed, hid or added; at most one entry stands for each code. */
export const techniqueEntrySchema = z
  .looseObject({
    code: codeText,
    /** null: as the program ships it. */
    values: techniqueValuesSchema.nullable(),
    /** No longer offered; charts that hold it keep it. */
    hidden: z.boolean(),
  })
  .refine(({ code, values }) => findTechnique(code) !== undefined || (values !== null && values.name !== ''), {
    message: 'a technique of the clinic has a name of its own',
  });

/** Names and use of a region; at most one entry stands for each region. */
export const regionEntrySchema = z.looseObject({
  /** Code without its side. */
  region: codeText,
  /** The clinic's word for it by language; absent: the program's. */
  names: z.partialRecord(languageCode, shortText.min(1)),
  /** Not offered in lists; what lies in it is named as before. */
  hidden: z.boolean(),
});

/** Screens that the program can begin with. */
export const START_SCREENS = ['start', 'day', 'patients'] as const;

/** What a new session begins with, and the program; null: nothing is preset. One for the clinic. */
export const clinicDefaultsSchema = z.looseObject({
  technique: codeText.nullable(),
  /** Volume that a point is set with. */
  volumeUl: volumeUl.min(1).nullable(),
  depthUm: depthUm.nullable(),
  needleGauge: needleSchema.shape.gauge.unwrap().nullable(),
  needleLengthUm: depthUm.nullable(),
  antiseptic: shortText,
  view: z.enum(VIEW_IDS).nullable(),
  /** The drawing for a patient whose sex is neither female nor male, or not known. */
  body: z.enum(['female', 'male']),
  startScreen: z.enum(START_SCREENS),
});

/** What the clinic says of a technique. */
export type TechniqueValues = z.infer<typeof techniqueValuesSchema>;
/** What a new session begins with. */
export type ClinicDefaults = z.infer<typeof clinicDefaultsSchema>;

/** As the program ships. */
export const SHIPPED_DEFAULTS: ClinicDefaults = {
  technique: null,
  volumeUl: null,
  depthUm: null,
  needleGauge: null,
  needleLengthUm: null,
  antiseptic: '',
  view: null,
  body: 'female',
  startScreen: 'start',
};
