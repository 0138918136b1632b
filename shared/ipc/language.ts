/** The language of this workstation: nothing of anybody's, and known before somebody signs in. */
import { z } from 'zod';

import { languageChoiceSchema, languageStateSchema } from '../language.ts';

/** Channels of the language, answered by the main process. */
export const languageMainContract = {
  'language:get': { input: z.object({}), output: languageStateSchema },
  'language:choose': { input: z.object({ choice: languageChoiceSchema }), output: languageStateSchema },
} as const;
