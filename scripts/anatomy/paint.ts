/** Turns a rasterised surface into the pixels of a drawing. */
import type { ViewScope } from '#shared/anatomy/views.ts';

import { inkOf, type LineStyle } from './lines.ts';
import { occlusion } from './occlusion.ts';
import { at } from './quad-mesh.ts';
import { NOTHING, type Surface } from './rasteriser.ts';
import { brightness, INK, lightsFor, SKIN, tone } from './shading.ts';

/** A place on the body that is being painted, in cm of body axes; one object is reused for every pixel. */
export interface Place {
  x: number;
  y: number;
  z: number;
  nx: number;
  ny: number;
  nz: number;
  /** Index into SKIN_PARTS. */
  part: number;
}

/** Colour of the place in full light, 0 to 255, and how much light it takes (1 = as lit). */
export interface Pigment {
  r: number;
  g: number;
  b: number;
}

/** A field over the body that changes the pigment of the places it covers. */
export type Feature = (place: Place, pigment: Pigment) => void;

/** Moves a pigment towards a colour by a share from 0 to 1. */
export function mix(pigment: Pigment, colour: readonly [number, number, number], share: number): void {
  pigment.r += (colour[0] - pigment.r) * share;
  pigment.g += (colour[1] - pigment.g) * share;
  pigment.b += (colour[2] - pigment.b) * share;
}

/** How a drawing is painted. */
export interface PaintOptions {
  readonly scope: ViewScope;
  /** Surface pixels along one edge of a pixel of the drawing. */
  readonly factor: number;
  readonly features: readonly Feature[];
  readonly lines: LineStyle;
  /** Opacity from 0 to 1 of a place in cm. */
  readonly opacity: (x: number, y: number, z: number) => number;
}

/** Red, green, blue and opacity (not premultiplied) for each pixel of the drawing. */
export function paint(surface: Surface, options: PaintOptions): Uint8Array {
  const { frame } = surface;
  const { factor } = options;
  const { right, up, toViewer } = frame.camera;
  const lights = lightsFor(frame.camera, options.scope);
  const dim = occlusion(surface, factor, options.scope);
  const inkAt = inkOf(surface, options.lines);
  const width = frame.width / factor;
  const height = frame.height / factor;
  const pixels = new Uint8Array(width * height * 4);
  const place: Place = { x: 0, y: 0, z: 0, nx: 0, ny: 0, nz: 0, part: 0 };
  const pigment: Pigment = { r: 0, g: 0, b: 0 };
  for (let i = 0; i < width * height; i++) {
    const px = i % width;
    const py = (i - px) / width;
    let r = 0;
    let g = 0;
    let b = 0;
    let alpha = 0;
    for (let s = 0; s < factor * factor; s++) {
      const sx = px * factor + (s % factor);
      const sy = py * factor + Math.floor(s / factor);
      const j = sy * frame.width + sx;
      const depth = at(surface.depth, j);
      if (depth === NOTHING) continue;
      const u = frame.left + (sx + 0.5) * frame.cmPerPx;
      const v = frame.top - (sy + 0.5) * frame.cmPerPx;
      place.x = u * right[0] + v * up[0] + depth * toViewer[0];
      place.y = u * right[1] + v * up[1] + depth * toViewer[1];
      place.z = u * right[2] + v * up[2] + depth * toViewer[2];
      const opacity = options.opacity(place.x, place.y, place.z);
      if (opacity <= 0) continue;
      place.nx = at(surface.normal, j * 3) / 32767;
      place.ny = at(surface.normal, j * 3 + 1) / 32767;
      place.nz = at(surface.normal, j * 3 + 2) / 32767;
      place.part = at(surface.part, j) - 1;
      pigment.r = SKIN[0];
      pigment.g = SKIN[1];
      pigment.b = SKIN[2];
      for (const feature of options.features) feature(place, pigment);
      const light = brightness(lights, place.nx, place.ny, place.nz, at(dim, i));
      const ink = 0.82 * inkAt(sx, sy);
      r += opacity * (pigment.r * tone(light, 0) * (1 - ink) + INK[0] * ink);
      g += opacity * (pigment.g * tone(light, 1) * (1 - ink) + INK[1] * ink);
      b += opacity * (pigment.b * tone(light, 2) * (1 - ink) + INK[2] * ink);
      alpha += opacity;
    }
    if (alpha === 0) continue;
    pixels[i * 4] = Math.round(r / alpha);
    pixels[i * 4 + 1] = Math.round(g / alpha);
    pixels[i * 4 + 2] = Math.round(b / alpha);
    pixels[i * 4 + 3] = Math.round((255 * alpha) / (factor * factor));
  }
  return pixels;
}
