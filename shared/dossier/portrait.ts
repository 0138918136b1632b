/** The patient's picture: one of their photos, beside the name wherever the patient is chosen or treated. */
import { z } from 'zod';

import { idText } from './parts.ts';

/** The entry of the photo; null: none any more. */
export const portraitSchema = z.looseObject({ photoId: idText.nullable() });
