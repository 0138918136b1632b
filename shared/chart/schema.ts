/**
 * The open chart file, version 1: what is edited, saved, signed, exported and imported.
 *
 * Objects are loose: fields this program does not know are kept and written back, never dropped.
 */
import { z } from 'zod';

import { VIEW_IDS } from '../anatomy/views.ts';
import { joinedShape } from '../dossier/joined-shape.ts';
import { doNotMixSchema, ingredientSchema, lidocaineSchema, phSchema } from './label.ts';

/** File format name in every chart file. */
export const CHART_FORMAT = 'mesochart-chart';

/** Newest version of the format that this program reads and writes. */
export const CHART_VERSION = 1;

/** A coordinate in µm that no drawing exceeds (ten metres), so that arithmetic stays exact. */
const coordinateUm = z.number().int().min(-10_000_000).max(10_000_000);
const id = z.string().min(1).max(100);
const shortText = z.string().max(500);
const longText = z.string().max(20_000);
/** Volumes: a litre is more than any session injects. */
const volumeUl = z.number().int().min(0).max(1_000_000);
/** Depths and needle lengths: ten centimetres is more than any needle here. */
const depthUm = z.number().int().min(0).max(100_000);
const plainDate = z.iso.date();
const instant = z.iso.datetime();

/** A place on a drawing, in view coordinates (µm of the reference body). */
export const placeSchema = z.looseObject({ view: z.enum(VIEW_IDS), uUm: coordinateUm, vUm: coordinateUm });

/** Smallest and largest allowed distance to the nearest neighbour, µm along the skin, both inclusive. */
export const spacingWindowSchema = z
  .tuple([z.number().int().min(0).max(1_000_000), z.number().int().min(1).max(1_000_000)])
  .refine(([min, max]) => min <= max, { message: 'the smallest spacing is larger than the largest' });

const markBase = {
  id,
  treatment: id,
  state: z.enum(['given', 'planned']),
  volumeUl,
  region: shortText.optional(),
  note: longText.optional(),
};

/** One injection. */
export const pointSchema = z.looseObject({
  ...markBase,
  kind: z.literal('point'),
  view: z.enum(VIEW_IDS),
  uUm: coordinateUm,
  vUm: coordinateUm,
  depthUm: depthUm.optional(),
});

/** A line of product placed while the needle is withdrawn. */
export const threadSchema = z.looseObject({
  ...markBase,
  kind: z.literal('thread'),
  path: z.array(placeSchema).min(2).max(1_000),
  depthUm: depthUm.optional(),
});

/** Skin treated as a surface: nappage or needle-free. */
export const areaSchema = z.looseObject({
  ...markBase,
  kind: z.literal('area'),
  outline: z.array(placeSchema).min(3).max(5_000),
  holes: z.array(z.array(placeSchema).min(3).max(5_000)).optional(),
  depthUm: depthUm.optional(),
});

/** Anything that is drawn on the body. */
export const markSchema = z.discriminatedUnion('kind', [pointSchema, threadSchema, areaSchema]);

/** What a product's label said when it was taken from the catalogue: copies, so that later edits there change nothing. */
const labelShape = {
  /** The entry of the catalogue it came from, and that of the lot. */
  productId: id.optional(),
  lotId: id.optional(),
  /** Whole vials or ampoules taken from stock. */
  vials: z.number().int().min(0).max(100_000).optional(),
  /** Volume of one vial, and whether what is left of it is thrown away. */
  packUl: volumeUl.optional(),
  singleUse: z.boolean().optional(),
  ingredients: z.array(ingredientSchema).max(100).optional(),
  /** Codes of allergen classes and of regulatory flags. */
  allergens: z.array(id).max(50).optional(),
  flags: z.array(id).max(50).optional(),
  ph: phSchema.optional(),
  doNotMix: z.array(doNotMixSchema).max(50).optional(),
} as const;

/** One ingredient drawn up for a treatment, with the values that were used (a copy, not a link). */
export const componentSchema = z.looseObject({
  ...labelShape,
  id,
  name: shortText,
  manufacturer: shortText.optional(),
  strength: z
    .looseObject({ value: z.number().positive().max(1e12), unit: z.enum(['ug/mL', 'U/mL', 'IU/mL']) })
    .nullable(),
  volumeUl,
  lidocaine: lidocaineSchema.optional(),
  lot: shortText.optional(),
  /** Last day the product may be used. */
  expiry: plainDate.optional(),
});

/** The mixture of a treatment: what went in, how much was prepared and thrown away. */
export const cocktailSchema = z.looseObject({
  components: z.array(componentSchema).max(100),
  preparedUl: volumeUl,
  discardedUl: volumeUl,
});

/** Needle: outer size in gauge and length. */
export const needleSchema = z.looseObject({
  gauge: z.number().int().min(10).max(40).optional(),
  lengthUm: depthUm.optional(),
  lot: shortText.optional(),
});

/** Device: gun, pen or needle-free machine, with its settings as written down. */
export const deviceSchema = z.looseObject({
  name: shortText,
  settings: longText.optional(),
});

/** How the product was given, with the spacing the technique allows. */
export const techniqueSchema = z.looseObject({
  code: id,
  /** The clinic's own word for it; absent: the word that belongs to the code. */
  name: shortText.optional(),
  /** null: the technique has no spacing. */
  spacingUm: spacingWindowSchema.nullable(),
  /** A window chosen for this session instead of the technique's, with the reason. */
  spacingOverride: z
    .looseObject({ spacingUm: spacingWindowSchema.nullable(), reason: z.string().min(1).max(2_000) })
    .optional(),
  depthUm: depthUm.optional(),
  needle: needleSchema.optional(),
  device: deviceSchema.optional(),
  antiseptic: shortText.optional(),
  topicalAnaesthetic: shortText.optional(),
});

/** One indication, technique and cocktail within a session. */
export const treatmentSchema = z.looseObject({
  id,
  indication: shortText,
  technique: techniqueSchema,
  cocktail: cocktailSchema,
  notes: longText.optional(),
});

const factorsSchema = z.looseObject({ along: z.number().min(0.2).max(5), around: z.number().min(0.2).max(5) });

/** The patient's own measures; absent parts count as the reference body. */
export const calibrationSchema = z.looseObject({
  parts: z
    .looseObject({
      head: factorsSchema.optional(),
      trunk: factorsSchema.optional(),
      armLeft: factorsSchema.optional(),
      armRight: factorsSchema.optional(),
      legLeft: factorsSchema.optional(),
      legRight: factorsSchema.optional(),
    })
    .optional(),
  measures: z.array(z.looseObject({ code: id, valueUm: z.number().int().positive().max(10_000_000) })).optional(),
});

/** The patient as named on the chart. */
export const chartPatientSchema = z.looseObject({
  id,
  name: z.looseObject({ family: shortText, given: shortText }),
  birthDate: plainDate.optional(),
  sex: z.enum(['female', 'male', 'other', 'unknown']),
  weightG: z.number().int().positive().max(1_000_000).optional(),
});

/** The visit. */
export const chartSessionSchema = z.looseObject({
  id,
  startedAt: instant,
  /** IANA time zone of the clinic at that time. */
  zone: z.string().min(1).max(100),
  status: z.enum(['draft', 'signed', 'entered-in-error']),
  practitioner: z.looseObject({ id, name: shortText }),
  notes: longText.optional(),
});

/** The whole chart file. */
export const chartSchema = z.looseObject({
  format: z.literal(CHART_FORMAT),
  version: z.literal(CHART_VERSION),
  anatomy: z.looseObject({ set: z.string().min(1).max(100), sex: z.enum(['female', 'male']) }),
  calibration: calibrationSchema.optional(),
  patient: chartPatientSchema,
  session: chartSessionSchema,
  treatments: z.array(treatmentSchema).min(1).max(50),
  marks: z.array(markSchema).max(20_000),
  ...joinedShape,
});

/** A chart document, immutable by convention: edits make new objects. */
export type Chart = z.infer<typeof chartSchema>;
/** Any mark. */
export type Mark = z.infer<typeof markSchema>;
/** A point mark. */
export type PointMark = z.infer<typeof pointSchema>;
/** A thread mark. */
export type ThreadMark = z.infer<typeof threadSchema>;
/** An area mark. */
export type AreaMark = z.infer<typeof areaSchema>;
/** A treatment. */
export type Treatment = z.infer<typeof treatmentSchema>;
/** A technique as recorded. */
export type Technique = z.infer<typeof techniqueSchema>;
/** A cocktail. */
export type Cocktail = z.infer<typeof cocktailSchema>;
/** A cocktail component. */
export type Component = z.infer<typeof componentSchema>;
/** A spacing window, µm. */
export type SpacingWindow = z.infer<typeof spacingWindowSchema>;

/** The window that counts for a treatment: the session's override where there is one. */
export const effectiveSpacing = (technique: Technique): SpacingWindow | null =>
  technique.spacingOverride === undefined ? technique.spacingUm : technique.spacingOverride.spacingUm;
