/** Ambient occlusion from blurred depth: a place that lies behind its surroundings is dimmer. */
import type { ViewScope } from '#shared/anatomy/views.ts';

import { at } from './quad-mesh.ts';
import { NOTHING, type Surface } from './rasteriser.ts';

/** Radii in cm and how strongly each counts. */
const LAYERS = {
  head: [
    { radius: 0.12, reach: 0.1, weight: 0.34 },
    { radius: 0.4, reach: 0.32, weight: 0.36 },
    { radius: 1.2, reach: 1.1, weight: 0.3 },
    { radius: 2.8, reach: 2.8, weight: 0.18 },
  ],
  body: [
    { radius: 0.4, reach: 0.35, weight: 0.34 },
    { radius: 1.2, reach: 1, weight: 0.38 },
    { radius: 3, reach: 2.2, weight: 0.4 },
    { radius: 7, reach: 6, weight: 0.3 },
  ],
} as const;

/** Hollows shallower than this share of the reach count as flat: they are the facets of the mesh. */
const FLAT = 0.05;

/** The mean depth of each `factor` x `factor` block, over its pixels that show something. */
function shrinkDepth(surface: Surface, factor: number): { depth: Float32Array; width: number; height: number } {
  const width = Math.ceil(surface.frame.width / factor);
  const height = Math.ceil(surface.frame.height / factor);
  const depth = new Float32Array(width * height).fill(NOTHING);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      let n = 0;
      for (let dy = 0; dy < factor; dy++) {
        for (let dx = 0; dx < factor; dx++) {
          const sx = x * factor + dx;
          const sy = y * factor + dy;
          if (sx >= surface.frame.width || sy >= surface.frame.height) continue;
          const z = at(surface.depth, sy * surface.frame.width + sx);
          if (z === NOTHING) continue;
          sum += z;
          n++;
        }
      }
      if (n > 0) depth[y * width + x] = sum / n;
    }
  }
  return { depth, width, height };
}

/** One pass of a box mean along rows (or columns, with the strides exchanged). */
function boxPass(src: Float32Array, lines: number, length: number, lineStep: number, step: number, r: number): void {
  const window = new Float32Array(length);
  for (let line = 0; line < lines; line++) {
    const base = line * lineStep;
    let sum = 0;
    for (let i = -r; i < length; i++) {
      const enter = i + r;
      const leave = i - r - 1;
      if (enter < length) sum += at(src, base + enter * step);
      if (leave >= 0) sum -= at(src, base + leave * step);
      if (i >= 0) window[i] = sum / (2 * r + 1);
    }
    for (let i = 0; i < length; i++) src[base + i * step] = at(window, i);
  }
}

/** Three box passes each way come close to a Gaussian. */
function blur(field: Float32Array, width: number, height: number, radius: number): void {
  for (let pass = 0; pass < 3; pass++) {
    boxPass(field, height, width, width, 1, radius);
    boxPass(field, width, height, 1, width, radius);
  }
}

/**
 * Dimness from 0 (open) to 1 for each pixel of the drawing, `factor` surface pixels wide.
 *
 * Empty surroundings count as neither in front nor behind, so that silhouettes stay light.
 */
export function occlusion(surface: Surface, factor: number, scope: ViewScope): Float32Array {
  const { depth, width, height } = shrinkDepth(surface, factor);
  const dim = new Float32Array(width * height);
  const cmPerPx = surface.frame.cmPerPx * factor;
  for (const { radius, reach, weight } of LAYERS[scope]) {
    const r = Math.round(radius / cmPerPx / 1.7);
    if (r < 1) continue;
    const mean = depth.map((z) => (z === NOTHING ? 0 : z));
    const cover = depth.map((z) => (z === NOTHING ? 0 : 1));
    blur(mean, width, height, r);
    blur(cover, width, height, r);
    for (let i = 0; i < dim.length; i++) {
      const z = at(depth, i);
      const c = at(cover, i);
      if (z === NOTHING || c < 1e-4) continue;
      const behind = Math.max(0, (at(mean, i) / c - z) / reach - FLAT);
      dim[i] = at(dim, i) + weight * c * (1 - Math.exp(-1.6 * behind));
    }
  }
  return dim;
}
