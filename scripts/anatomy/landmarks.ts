/** Landmarks of the reference bodies: vertices of the shared mesh, and places derived from them. */
import { TRICHION_SHARE } from '#shared/anatomy/hairline.ts';
import { SKIN_PARTS } from '#shared/anatomy/skin.ts';
import type { Vec3 } from '#shared/anatomy/views.ts';

import type { Body } from './body.ts';
import { at } from './quad-mesh.ts';

/**
 * Vertices of `skin.bin` of set adult-1. Both bodies share one mesh, so one number names the same anatomical
 * place on both; paired landmarks name the left one.
 */
const MIDLINE = {
  glabella: 31811,
  nasion: 3754,
  subnasale: 16207,
  labiale_superius: 16050,
  stomion: 43142,
  labiale_inferius: 36764,
  sublabiale: 35927,
  menton: 34180,
  inion: 27769,
  suprasternale: 69619,
  omphalion: 157649,
} as const;
const PAIRED = { tragion: 54823, cheilion: 17310, endocanthion: 8293, exocanthion: 7820 } as const;

/** The vertex where the lips meet on the midline. */
export const STOMION = MIDLINE.stomion;

/** Named places in cm of body axes. */
export interface Landmarks {
  readonly midline: Readonly<Record<keyof typeof MIDLINE | 'vertex' | 'trichion' | 'crown', Vec3>>;
  /** The left one of each pair; the right one has -x. */
  readonly left: Readonly<Record<keyof typeof PAIRED | 'pupil', Vec3>>;
  /** The left eyeball: middle and half extents. */
  readonly eye: { readonly centre: Vec3; readonly radii: Vec3 };
}

/** How far behind the vertex the whorl lies, as a share of the head's length behind the vertex. */
const CROWN_SHARE = 0.56;

/** How far the iris follows the line between the corners of the eye, from the eyeball's middle (0). */
const GAZE_SHARE = 0.42;

const point = (body: Body, v: number): Vec3 => [
  at(body.points, v * 3),
  at(body.points, v * 3 + 1),
  at(body.points, v * 3 + 2),
];

/** All corners of the faces of a part, each once. */
function verticesOf(body: Body, part: string): number[] {
  const found = new Set<number>();
  body.quads.forEach((v, i) => {
    if (SKIN_PARTS[at(body.part, i >> 2)] === part) found.add(v);
  });
  return [...found];
}

function eyeball(body: Body): Landmarks['eye'] {
  const vertices = verticesOf(body, 'eye_left');
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const v of vertices) {
    point(body, v).forEach((c, axis) => {
      low[axis] = Math.min(low[axis] ?? c, c);
      high[axis] = Math.max(high[axis] ?? c, c);
    });
  }
  const half = (axis: number, sign: 1 | -1): number => ((high[axis] ?? 0) + sign * (low[axis] ?? 0)) / 2;
  return { centre: [half(0, 1), half(1, 1), half(2, 1)], radii: [half(0, -1), half(1, -1), half(2, -1)] };
}

/** The midline vertex of the head that comes closest to what `miss` asks for. */
function onMidline(body: Body, head: readonly number[], miss: (p: Vec3) => number): Vec3 {
  let best: Vec3 = [0, 0, 0];
  let least = Infinity;
  for (const v of head) {
    const p = point(body, v);
    if (Math.abs(p[0]) > 0.005 || miss(p) >= least) continue;
    least = miss(p);
    best = p;
  }
  return [0, best[1], best[2]];
}

/** Finds the landmarks of a body of set adult-1. */
export function landmarksOf(body: Body): Landmarks {
  const head = verticesOf(body, 'head');
  const eye = eyeball(body);
  const named = (v: number): Vec3 => {
    const p = point(body, v);
    return [Math.abs(p[0]) < 0.01 ? 0 : p[0], p[1], p[2]];
  };
  const [endocanthion, exocanthion] = [named(PAIRED.endocanthion), named(PAIRED.exocanthion)];
  // The gaze lies a little below the eyeball's middle, where the lids leave room for the iris.
  const gaze = eye.centre[1] + GAZE_SHARE * ((endocanthion[1] + exocanthion[1]) / 2 - eye.centre[1]);
  const vertex = onMidline(body, head, (p) => -p[1]);
  const tragion = named(PAIRED.tragion);
  const back = onMidline(body, head, (p) => p[2]);
  const hairHeight = tragion[1] + TRICHION_SHARE * (vertex[1] - tragion[1]);
  const crownDepth = vertex[2] + CROWN_SHARE * (back[2] - vertex[2]);
  const front = (p: Vec3): number => (p[2] > vertex[2] ? 0 : Infinity);
  const upper = (p: Vec3): number => (p[1] > back[1] ? 0 : Infinity);
  return {
    midline: {
      vertex,
      crown: onMidline(body, head, (p) => Math.abs(p[2] - crownDepth) + upper(p)),
      trichion: onMidline(body, head, (p) => Math.abs(p[1] - hairHeight) + front(p)),
      glabella: named(MIDLINE.glabella),
      nasion: named(MIDLINE.nasion),
      subnasale: named(MIDLINE.subnasale),
      labiale_superius: named(MIDLINE.labiale_superius),
      stomion: named(MIDLINE.stomion),
      labiale_inferius: named(MIDLINE.labiale_inferius),
      sublabiale: named(MIDLINE.sublabiale),
      menton: named(MIDLINE.menton),
      inion: named(MIDLINE.inion),
      suprasternale: named(MIDLINE.suprasternale),
      omphalion: named(MIDLINE.omphalion),
    },
    left: {
      tragion,
      cheilion: named(PAIRED.cheilion),
      endocanthion,
      exocanthion,
      pupil: [eye.centre[0], gaze, eye.centre[2] + eye.radii[2]],
    },
    eye,
  };
}
