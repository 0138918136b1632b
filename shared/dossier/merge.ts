/** Two records of one person, read as one. Nothing is moved: taking the entry back parts them again. */
import { z } from 'zod';

import { idText, longText } from './parts.ts';

/** The record of `from` belongs to the patient whom the entry is about. */
export const mergeSchema = z.looseObject({ from: idText, reason: longText });
