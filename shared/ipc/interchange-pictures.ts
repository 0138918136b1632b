/** Pictures of a drawing: what leaves as a file or over the clipboard, and that it left. */
import { z } from 'zod';

import { VIEW_IDS } from '../anatomy/views.ts';

const id = z.string().min(1).max(100);
const nothing = z.object({});
const view = z.enum(VIEW_IDS);

/** A picture larger than this was not made here. */
const LARGEST_PICTURE_BYTES = 128 * 1024 * 1024;

const picture = z.object({
  view,
  bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= LARGEST_PICTURE_BYTES),
});

/** What is said of every picture that leaves. */
const aboutPicture = {
  sessionId: id,
  format: z.enum(['png', 'svg']),
  /** Whether name, dates and clinic stand on it. */
  withPatient: z.boolean(),
} as const;

/** Channels of the service. */
export const pictureContract = {
  /** Writes down that a picture leaves: a file is written, or the window is about to fill the clipboard. */
  'picture:export': {
    input: z.object({ ...aboutPicture, view, to: z.enum(['file', 'clipboard']) }),
    output: nothing,
  },
} as const;

/** Channels of the main process. */
export const pictureMainContract = {
  /** One picture to a file, several to a folder, where the user says; no paths where the dialog was closed. */
  'file:export-pictures': {
    input: z.object({ ...aboutPicture, pictures: z.array(picture).min(1).max(VIEW_IDS.length) }),
    output: z.object({ paths: z.array(z.string()) }),
  },
} as const;

/** A picture as a file's bytes. */
export type PictureBytes = z.infer<typeof picture>;

/** What is said of a picture that leaves. */
export type AboutPicture = z.infer<z.ZodObject<typeof aboutPicture>>;
