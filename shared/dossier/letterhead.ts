/** What stands at the head of the clinic's papers beside its name and address. */
import { z } from 'zod';

import { barePngSize } from './bare-png.ts';

/** Largest logo: sharp at 60 mm of paper, and small enough to go along with every document. */
export const LOGO_LIMITS = { sidePx: 800, base64: 270_000 } as const;

const side = z.number().int().positive().max(LOGO_LIMITS.sidePx);

/** The logo and further lines; one for the clinic. */
export const letterheadSchema = z.looseObject({
  /** Telephone, web site, registration: below the address. */
  lines: z.string().trim().max(1_000),
  /** A bare PNG as base64, with its size in px. */
  logo: z
    .looseObject({ png: z.string().max(LOGO_LIMITS.base64), width: side, height: side })
    .refine(
      ({ png, width, height }) => {
        const size = barePngSize(png);
        return size?.width === width && size.height === height;
      },
      { message: 'the logo is not a PNG that holds a picture and nothing else' },
    )
    .nullable(),
});

/** The logo and further lines. */
export type Letterhead = z.infer<typeof letterheadSchema>;
