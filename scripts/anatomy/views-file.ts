/** Puts together `views.json`. */
import { type ViewImage, type ViewsFile, viewsFileSchema } from '#shared/anatomy/view-image.ts';
import type { Sex, Vec3 } from '#shared/anatomy/views.ts';

import type { Landmarks } from './landmarks.ts';
import type { Measure } from './measures.ts';

const SOURCE =
  'Geometry: MakeHuman community base mesh and targets (equal mix of its three ancestry targets, young adult, ' +
  'average build), CC0 1.0 Universal (public domain), scaled to the mean stature of ANSUR II, made clinically ' +
  'neutral and subdivided. Drawings: made from that geometry by scripts/build-anatomy.ts, CC0 1.0 Universal.';

const um = (cm: number): number => Math.round(cm * 10_000);

/** Landmarks with both sides, in µm. */
export function landmarkList({ midline, left }: Landmarks): ViewsFile['landmarks'] {
  const entry = (code: string, [x, y, z]: Vec3): ViewsFile['landmarks'][number] => ({
    code,
    xUm: um(x),
    yUm: um(y),
    zUm: um(z),
  });
  return [
    ...Object.entries(midline).map(([code, p]) => entry(code, p)),
    ...Object.entries(left).flatMap(([code, [x, y, z]]) => [
      entry(`${code}_left`, [x, y, z]),
      entry(`${code}_right`, [-x, y, z]),
    ]),
  ];
}

/** What goes into `views.json`. */
export interface ViewsFileParts {
  readonly set: string;
  readonly sex: Sex;
  /** By view; the schema sees to it that none is missing. */
  readonly views: Readonly<Record<string, ViewImage>>;
  readonly landmarks: Landmarks;
  readonly measures: readonly Measure[];
}

/** The text of `views.json`, checked against its schema. */
export function viewsFileText({ set, sex, views, landmarks, measures }: ViewsFileParts): string {
  const file = viewsFileSchema.parse({
    set,
    sex,
    source: SOURCE,
    views,
    landmarks: landmarkList(landmarks),
    measures: measures.map(({ code, cm }) => ({ code, valueUm: um(cm) })),
  });
  return `${JSON.stringify(file, null, 2)}\n`;
}
