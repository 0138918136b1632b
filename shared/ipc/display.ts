/** How this workstation shows the program: size of text and contrast. */
import { z } from 'zod';

/** Sizes of text that are offered, per cent of the usual one. */
export const TEXT_SIZES = [100, 110, 125, 150, 175, 200] as const;

/** Size of text, and whether lines and quiet words are drawn at full strength whatever the system says. */
export const displaySchema = z.object({
  textPercent: z.literal(TEXT_SIZES),
  strongContrast: z.boolean(),
});

/** How a workstation shows the program. */
export type Display = z.infer<typeof displaySchema>;

/** Channels of the display, answered by the main process. */
export const displayMainContract = {
  'display:get': { input: z.object({}), output: displaySchema },
  'display:choose': { input: displaySchema, output: displaySchema },
} as const;
