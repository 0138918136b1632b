/** Light and tone: a soft key light from the upper left, a fill, and a warm shadow. */
import type { Camera, Vec3, ViewScope } from '#shared/anatomy/views.ts';

/** A colour as red, green, blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Skin in full light: a light, slightly warm beige-grey that strong marks stand out on. */
export const SKIN: Rgb = [243, 232, 221];

/** What full shadow leaves of each channel: blue goes first, so shadows stay warm. */
const SHADOW: Rgb = [0.47, 0.405, 0.375];

/** Colour of the outlines. */
export const INK: Rgb = [84, 66, 60];

const towards = (camera: Camera, [r, u, v]: Vec3): Vec3 => {
  const axis = (i: 0 | 1 | 2): number => r * camera.right[i] + u * camera.up[i] + v * camera.toViewer[i];
  const length = Math.hypot(r, u, v);
  return [axis(0) / length, axis(1) / length, axis(2) / length];
};

/** The lights of one drawing in body axes. */
export interface Lights {
  readonly key: Vec3;
  readonly fill: Vec3;
  readonly viewer: Vec3;
  /** How far the key light reaches round the form, and how quickly it falls off there. */
  readonly wrap: number;
  readonly falloff: number;
}

/** The key light stands at the viewer's upper left in every view. */
export function lightsFor(camera: Camera, scope: ViewScope): Lights {
  return {
    key: towards(camera, scope === 'head' ? [-0.5, 0.6, 0.88] : [-0.62, 0.66, 0.62]),
    fill: towards(camera, [0.8, -0.1, 0.5]),
    viewer: towards(camera, [0, 0, 1]),
    // A body is drawn small and has gentle forms, which need a harder light than a face to read.
    ...(scope === 'head' ? { wrap: 0.45, falloff: 1.15 } : { wrap: 0.3, falloff: 1.25 }),
  };
}

/** Brightness from 0 to 1 of a surface with the given normal; `dim` is its ambient occlusion. */
export function brightness(lights: Lights, nx: number, ny: number, nz: number, dim: number): number {
  const { key, fill, viewer, wrap, falloff } = lights;
  const wrapped = Math.max(0, (nx * key[0] + ny * key[1] + nz * key[2] + wrap) / (1 + wrap));
  const filled = Math.max(0, nx * fill[0] + ny * fill[1] + nz * fill[2]);
  const facing = Math.max(0, nx * viewer[0] + ny * viewer[1] + nz * viewer[2]);
  const rim = (1 - facing) ** 3;
  const lit = 0.27 + 0.68 * wrapped ** falloff + 0.1 * filled + 0.06 * facing;
  return Math.min(1, Math.max(0, lit * (1 - 0.3 * rim) * (1 - Math.min(0.8, dim))));
}

/** The share of each channel that is left at a brightness. */
export const tone = (light: number, channel: 0 | 1 | 2): number => SHADOW[channel] + (1 - SHADOW[channel]) * light;
