/** `views.json`: where each drawing lies in view coordinates, and the reference body's own measures. */
import { z } from 'zod';

import { VIEW_IDS } from './views.ts';

/** Landmarks drawn as guides, in µm of body axes. */
const landmarkSchema = z.object({
  code: z.string(),
  xUm: z.number(),
  yUm: z.number(),
  zUm: z.number(),
});

/** One drawing: its image file (beside views.json) and the rectangle it covers in view coordinates. */
const viewImageSchema = z.object({
  image: z.string(),
  widthPx: z.number().int().positive(),
  heightPx: z.number().int().positive(),
  /** µm of the body for one image pixel. */
  umPerPx: z.number().positive(),
  /** View coordinates of the image's upper left corner; v falls down the image. */
  leftUm: z.number(),
  topUm: z.number(),
});

/** A measure of the reference body: code, length in µm. */
const measureSchema = z.object({ code: z.string(), valueUm: z.number().int().positive() });

/** The whole of `resources/anatomy/<set>/<sex>/views.json`. */
export const viewsFileSchema = z.object({
  set: z.string(),
  sex: z.enum(['female', 'male']),
  /** Where the geometry comes from and under which licence. */
  source: z.string(),
  views: z.record(z.enum(VIEW_IDS), viewImageSchema),
  landmarks: z.array(landmarkSchema),
  measures: z.array(measureSchema),
});

/** Parsed views.json. */
export type ViewsFile = z.infer<typeof viewsFileSchema>;

/** One drawing's placement. */
export type ViewImage = z.infer<typeof viewImageSchema>;
