/** What the window and the spacing worker say to each other. */
import { z } from 'zod';

import type { SpacingPoint } from '#shared/spacing/spacing-index.ts';
import { FINDING_KINDS } from '#shared/spacing/report.ts';

/** A chart to be checked: all its points, and the window of each treatment. */
export interface SpacingQuestion {
  /** Where the skin is served. */
  readonly folder: string;
  readonly serial: number;
  readonly points: readonly SpacingPoint[];
  readonly windows: readonly (readonly [treatment: string, window: readonly [number, number] | null])[];
}

const lengthUm = z.number().nullable();

/** The answer to the question of the same serial; null where the skin could not be read. */
export const spacingAnswerSchema = z.object({
  serial: z.number(),
  report: z
    .object({
      marks: z.array(
        z.object({
          id: z.string(),
          nearest: z.string().nullable(),
          distanceUm: lengthUm,
          approximate: z.boolean(),
        }),
      ),
      findings: z.array(
        z.object({
          kind: z.enum(FINDING_KINDS),
          marks: z.array(z.string()),
          distanceUm: lengthUm,
          limitUm: lengthUm,
        }),
      ),
    })
    .nullable(),
});

/** The answer. */
export type SpacingAnswer = z.infer<typeof spacingAnswerSchema>;
