/** Measures in a thread of its own: a dense chart or a large pattern may take seconds, and the drawing must not wait. */
import { placeInView } from '#shared/anatomy/best-view.ts';
import { liftToSkin } from '#shared/anatomy/lift.ts';
import { type RegionMap, regionMapOf, regionsFileSchema } from '#shared/anatomy/regions/regions-file.ts';
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { skinAreaCm2 } from '#shared/anatomy/skin-area.ts';
import { calibratedSurface, createSurface, type Surface } from '#shared/anatomy/surface.ts';
import { sameJson } from '#shared/chart/delta.ts';
import { findGaps } from '#shared/spacing/coverage.ts';
import { layPattern } from '#shared/spacing/patterns/lay.ts';
import { type SpacingIndex, createSpacingIndex } from '#shared/spacing/spacing-index.ts';
import { createThreadIndex, type ThreadIndex, withThreads } from '#shared/spacing/threads.ts';
import { usedAgain } from '#shared/spacing/used-again.ts';

import type { CheckTask, GapsTask, SkinAnswer, SkinQuestion, TaskResult } from './spacing-protocol.ts';

interface Body {
  readonly surface: Surface;
  readonly regions: RegionMap;
}

/** The skin in one patient's centimetres, with what has been measured on it. */
interface Measured extends Body {
  readonly stretch: SkinQuestion['stretch'];
  readonly points: SpacingIndex;
  readonly threads: ThreadIndex;
  present: Set<string>;
}

let reference: Promise<Body> | null = null;
let measured: Measured | null = null;

async function read(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

async function load(folder: string): Promise<Body> {
  const [skin, names] = await Promise.all([read(`${folder}/skin.bin`), read(`${folder}/regions.json`)]);
  const surface = createSurface(decodeSkin(new Uint8Array(await skin.arrayBuffer())));
  return { surface, regions: regionMapOf(regionsFileSchema.parse(await names.json()), surface.mesh) };
}

/** The skin as the patient was measured; other measures make another one, and everything is measured again. */
async function skinFor({ folder, stretch }: SkinQuestion): Promise<Measured> {
  reference ??= load(folder);
  const body = await reference;
  if (measured !== null && sameJson(measured.stretch ?? null, stretch ?? null)) return measured;
  const surface = calibratedSurface(body.surface, stretch);
  measured = {
    stretch,
    surface,
    regions: body.regions,
    points: createSpacingIndex(surface),
    threads: createThreadIndex(surface),
    present: new Set(),
  };
  return measured;
}

function check(skin: Measured, { points, threads, order, windows }: CheckTask) {
  const now = new Set(points.map((point) => point.id));
  for (const id of skin.present) if (!now.has(id)) skin.points.removePoint(id);
  for (const point of points) skin.points.setPoint(point);
  skin.present = now;
  const windowOf = new Map(windows);
  return withThreads(skin.points.report(windowOf), skin.threads.findings(threads, windowOf), order);
}

function gaps({ surface, regions }: Measured, task: GapsTask) {
  const marks = task.points.flatMap(({ view, uUm, vUm }) => liftToSkin(surface, view, uUm, vUm) ?? []);
  return findGaps(surface, regions.trianglesOf(task.regions), marks, task.limitUm).flatMap((gap) => {
    const centre = placeInView(surface, gap.centre, 'face-front');
    return centre === null ? [] : [{ centre, radiusUm: Math.round(gap.radiusUm) }];
  });
}

async function answer(question: SkinQuestion): Promise<TaskResult> {
  const skin = await skinFor(question);
  const { task } = question;
  switch (task.kind) {
    case 'check':
      return { kind: 'check', report: check(skin, task) };
    case 'pattern':
      return { kind: 'pattern', laid: layPattern(skin.surface, skin.regions, task.request) };
    case 'gaps':
      return { kind: 'gaps', gaps: gaps(skin, task) };
    case 'area':
      return { kind: 'area', cm2: skinAreaCm2(skin.surface, task.drawn) };
    case 'metric': {
      const { edgeUm, shrink } = skin.surface.metric;
      return { kind: 'metric', metric: { edgeUm: edgeUm.slice(), shrink } };
    }
    case 'again':
      return { kind: 'again', again: usedAgain(skin.surface, task.points, task.earlier, task.withinUm) };
  }
}

/** A patient's lengths are handed over: copying them would hold the window up. */
const handedOver = ({ result }: SkinAnswer): Transferable[] =>
  result?.kind === 'metric' && result.metric.edgeUm.buffer instanceof ArrayBuffer ? [result.metric.edgeUm.buffer] : [];

const reply = (message: SkinAnswer) => postMessage(message, { transfer: handedOver(message) });

addEventListener('message', (event: MessageEvent<SkinQuestion>) => {
  const { serial } = event.data;
  answer(event.data).then(
    (result) => reply({ serial, result }),
    () => reply({ serial, result: null }),
  );
});
