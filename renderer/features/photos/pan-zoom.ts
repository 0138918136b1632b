/** Where in a picture one looks and how near; in parts of the picture, so that several of other sizes move as one. */
import type { SizePx } from '#shared/clinical/photos/limits.ts';
import type { PlacePx } from '#shared/clinical/photos/flat-distance.ts';

/** What is in the middle (0 to 1 of the picture's width and height), and how many times larger than fitted in. */
export interface Look {
  readonly cx: number;
  readonly cy: number;
  readonly zoom: number;
}

/** The whole picture. */
export const WHOLE: Look = { cx: 0.5, cy: 0.5, zoom: 1 };

/** Nearer than this there are only pixels to be seen. */
const NEAREST = 24;

/** A picture laid on a stage: px of the stage for one of the picture, and where its corner lies. */
export interface Laid {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** Lays a picture on a stage as it is looked at. */
export function lay(stage: SizePx, picture: SizePx, { cx, cy, zoom }: Look): Laid {
  const scale = Math.min(stage.width / picture.width, stage.height / picture.height) * zoom;
  return {
    scale,
    left: stage.width / 2 - cx * picture.width * scale,
    top: stage.height / 2 - cy * picture.height * scale,
  };
}

/** The place of a picture under a place of the stage. */
export const toPicture = ({ scale, left, top }: Laid, at: PlacePx): PlacePx => ({
  x: (at.x - left) / scale,
  y: (at.y - top) / scale,
});

/** The place of the stage over a place of a picture. */
export const toStage = ({ scale, left, top }: Laid, at: PlacePx): PlacePx => ({
  x: at.x * scale + left,
  y: at.y * scale + top,
});

const kept = ({ cx, cy, zoom }: Look): Look =>
  zoom <= 1 ? WHOLE : { cx: clamp(cx, 0, 1), cy: clamp(cy, 0, 1), zoom: Math.min(zoom, NEAREST) };

/** Nearer or farther by a factor, with what is under a place of the stage staying there. */
export function zoomAt(look: Look, factor: number, stage: SizePx, picture: SizePx, at: PlacePx): Look {
  const zoom = clamp(look.zoom * factor, 1, NEAREST);
  const under = toPicture(lay(stage, picture, look), at);
  const { scale } = lay(stage, picture, { ...look, zoom });
  return kept({
    zoom,
    cx: (under.x - (at.x - stage.width / 2) / scale) / picture.width,
    cy: (under.y - (at.y - stage.height / 2) / scale) / picture.height,
  });
}

/** Moved by px of the stage, as if the picture were pushed. */
export function panBy(look: Look, by: PlacePx, stage: SizePx, picture: SizePx): Look {
  const { scale } = lay(stage, picture, look);
  return kept({
    zoom: look.zoom,
    cx: look.cx - by.x / (picture.width * scale),
    cy: look.cy - by.y / (picture.height * scale),
  });
}

/** A place kept on the picture. */
export const onPicture = ({ x, y }: PlacePx, { width, height }: SizePx): PlacePx => ({
  x: clamp(Math.round(x * 10) / 10, 0, width),
  y: clamp(Math.round(y * 10) / 10, 0, height),
});
