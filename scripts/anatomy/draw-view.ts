/** One drawing: what it shows, how large it is, and its pixels. */
import { SKIN_PARTS } from '#shared/anatomy/skin.ts';
import { viewDefinition, VIEWS, type ViewId } from '#shared/anatomy/views.ts';

import type { Body } from './body.ts';
import type { Landmarks } from './landmarks.ts';
import { paint, type Feature } from './paint.ts';
import { at } from './quad-mesh.ts';
import { closeHoles } from './close-holes.ts';
import { closeMouth } from './close-mouth.ts';
import { rasterise, type Frame } from './rasteriser.ts';
import { type Content, contentOf } from './view-content.ts';

/** µm of the body for one pixel: about 91 pixels a cm for the head, 28 for the body. */
const UM_PER_PX = { head: 110, body: 360 } as const;
const MARGIN_CM = { head: 0.5, body: 1.2 } as const;
const SUPERSAMPLING = 2;

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
  readonly landmarks: Landmarks;
  /** Makes the pixels larger than those of the set, for tests and proofs. */
  readonly coarser?: number;
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
  const content = contentOf(body, view, options.landmarks);
  const frame = frameOf(body, view, content, umPerPx);
  const surface = rasterise(body, frame, content.shows);
  const [leftOut] = viewDefinition(view).without ?? [];
  if (leftOut !== undefined) closeHoles(surface, SKIN_PARTS.indexOf(leftOut));
  if (VIEWS[view].camera.up[1] === 1 && scope === 'head') closeMouth(surface, options.landmarks.midline.stomion[1]);
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
