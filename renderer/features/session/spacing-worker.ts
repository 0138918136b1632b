/** Checks spacing in a thread of its own: a dense chart may take seconds, and the drawing must not wait. */
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { createSurface } from '#shared/anatomy/surface.ts';
import { type SpacingIndex, createSpacingIndex } from '#shared/spacing/spacing-index.ts';

import type { SpacingAnswer, SpacingQuestion } from './spacing-protocol.ts';

let index: Promise<SpacingIndex> | null = null;
let present = new Set<string>();

async function load(folder: string): Promise<SpacingIndex> {
  const response = await fetch(`${folder}/skin.bin`);
  if (!response.ok) throw new Error(`${folder}/skin.bin answered ${response.status}`);
  return createSpacingIndex(createSurface(decodeSkin(new Uint8Array(await response.arrayBuffer()))));
}

async function answer({ folder, points, windows }: SpacingQuestion) {
  index ??= load(folder);
  const spacing = await index;
  const now = new Set(points.map((point) => point.id));
  for (const id of present) if (!now.has(id)) spacing.removePoint(id);
  for (const point of points) spacing.setPoint(point);
  present = now;
  return spacing.report(new Map(windows));
}

const reply = (message: SpacingAnswer) => postMessage(message);

addEventListener('message', (event: MessageEvent<SpacingQuestion>) => {
  const { serial } = event.data;
  answer(event.data).then(
    (report) => reply({ serial, report }),
    () => reply({ serial, report: null }),
  );
});
