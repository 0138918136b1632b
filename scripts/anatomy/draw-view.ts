/** One drawing: what it shows, how large it is, and its pixels. */
import { SKIN_PARTS } from '#shared/anatomy/skin.ts';
import { VIEWS, type ViewId } from '#shared/anatomy/views.ts';

import type { Body } from './body.ts';
import { smoothStep } from './lines.ts';
import { paint, type Feature } from './paint.ts';
import { at } from './quad-mesh.ts';
import { closeMouth } from './close-mouth.ts';
import { rasterise, type Frame } from './rasteriser.ts';

/** µm of the body for one pixel: about 91 pixels a cm for the head, 28 for the body. */
const UM_PER_PX = { head: 110, body: 360 } as const;
const MARGIN_CM = { head: 0.5, body: 1.2 } as const;
const SUPERSAMPLING = 2;

/** How far from the midline, in cm, the shoulders of a head view have faded out. */
const BUST_CM = 12;
const HEAD_ALONE = ['head', 'eye_left', 'eye_right'];

/** A finished drawing and its placement in view coordinates. */
export interface Drawing {
  readonly pixels: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly umPerPx: number;
  readonly leftUm: number;
  readonly topUm: number;
}

/** What is drawn and how fine. */
export interface DrawOptions {
  readonly features: readonly Feature[];
  /** Height of the chin in cm: head views fade out below it. */
  readonly chin: number;
  /** Height of the mouth gap in cm: seen from the side it is closed. */
  readonly mouth: number;
  /** Makes the pixels larger than those of the set, for tests and proofs. */
  readonly coarser?: number;
}

interface Content {
  readonly shows: (face: number) => boolean;
  readonly opacity: (x: number, y: number, z: number) => number;
}

function contentOf(body: Body, view: ViewId, chin: number): Content {
  const part = (face: number): string => SKIN_PARTS[at(body.part, face)] ?? '';
  if (VIEWS[view].scope === 'body') return { shows: () => true, opacity: () => 1 };
  if (view === 'scalp-top') return { shows: (face) => HEAD_ALONE.includes(part(face)), opacity: () => 1 };
  const end = chin - 6.9;
  const sideways = VIEWS[view].camera.toViewer[0] !== 0;
  const height = (face: number): number => at(body.points, at(body.quads, face * 4) * 3 + 1);
  return {
    shows: (face) => height(face) > end - 0.5,
    opacity: (x, y) =>
      smoothStep(end, chin - 2.6, y) * (sideways || y > chin - 1 ? 1 : smoothStep(BUST_CM, BUST_CM - 4, Math.abs(x))),
  };
}

function frameOf(body: Body, view: ViewId, content: Content, umPerPx: number): Frame {
  const { camera, scope } = VIEWS[view];
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < body.quads.length; i++) {
    if (!content.shows(i >> 2)) continue;
    const p = at(body.quads, i) * 3;
    const along = (axis: readonly [number, number, number]): number =>
      at(body.points, p) * axis[0] + at(body.points, p + 1) * axis[1] + at(body.points, p + 2) * axis[2];
    if (content.opacity(at(body.points, p), at(body.points, p + 1), at(body.points, p + 2)) < 0.02) continue;
    left = Math.min(left, along(camera.right));
    right = Math.max(right, along(camera.right));
    bottom = Math.min(bottom, along(camera.up));
    top = Math.max(top, along(camera.up));
  }
  const cm = umPerPx / 10_000;
  const margin = MARGIN_CM[scope];
  const leftPx = Math.floor((left - margin) / cm);
  const topPx = Math.ceil((top + margin) / cm);
  return {
    camera,
    left: leftPx * cm,
    top: topPx * cm,
    cmPerPx: cm / SUPERSAMPLING,
    width: (Math.ceil((right + margin) / cm) - leftPx) * SUPERSAMPLING,
    height: (topPx - Math.floor((bottom - margin) / cm)) * SUPERSAMPLING,
  };
}

/** Draws a view of the body. */
export function drawView(body: Body, view: ViewId, options: DrawOptions): Drawing {
  const { scope } = VIEWS[view];
  const umPerPx = UM_PER_PX[scope] * (options.coarser ?? 1);
  const content = contentOf(body, view, options.chin);
  const frame = frameOf(body, view, content, umPerPx);
  const surface = rasterise(body, frame, content.shows);
  if (VIEWS[view].camera.up[1] === 1 && scope === 'head') closeMouth(surface, options.mouth);
  const pixels = paint(surface, {
    scope,
    factor: SUPERSAMPLING,
    features: options.features,
    opacity: content.opacity,
    lines:
      scope === 'head'
        ? { reach: 2, jumpFrom: 0.03, jumpTo: 0.11, turnFrom: 0.1, turnTo: 0.5 }
        : { reach: 1.5, jumpFrom: 0.15, jumpTo: 0.5, turnFrom: 0.25, turnTo: 0.8 },
  });
  return {
    pixels,
    widthPx: frame.width / SUPERSAMPLING,
    heightPx: frame.height / SUPERSAMPLING,
    umPerPx,
    leftUm: Math.round(frame.left * 10_000),
    topUm: Math.round(frame.top * 10_000),
  };
}
