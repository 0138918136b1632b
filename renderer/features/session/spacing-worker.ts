/** Checks spacing in a thread of its own: a dense chart may take seconds, and the drawing must not wait. */
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { calibratedSurface, createSurface, type Surface } from '#shared/anatomy/surface.ts';
import { sameJson } from '#shared/chart/delta.ts';
import { type SpacingIndex, createSpacingIndex } from '#shared/spacing/spacing-index.ts';

import type { SpacingAnswer, SpacingQuestion } from './spacing-protocol.ts';

let reference: Promise<Surface> | null = null;
let measured: { readonly stretch: SpacingQuestion['stretch']; readonly index: SpacingIndex } | null = null;
let present = new Set<string>();

async function load(folder: string): Promise<Surface> {
  const response = await fetch(`${folder}/skin.bin`);
  if (!response.ok) throw new Error(`${folder}/skin.bin answered ${response.status}`);
  return createSurface(decodeSkin(new Uint8Array(await response.arrayBuffer())));
}

/** The index in the patient's centimetres; other measures make another one, and everything is measured again. */
async function indexFor({ folder, stretch }: SpacingQuestion): Promise<SpacingIndex> {
  reference ??= load(folder);
  const surface = await reference;
  if (measured !== null && sameJson(measured.stretch ?? null, stretch ?? null)) return measured.index;
  present = new Set();
  measured = { stretch, index: createSpacingIndex(calibratedSurface(surface, stretch)) };
  return measured.index;
}

async function answer(question: SpacingQuestion) {
  const spacing = await indexFor(question);
  const now = new Set(question.points.map((point) => point.id));
  for (const id of present) if (!now.has(id)) spacing.removePoint(id);
  for (const point of question.points) spacing.setPoint(point);
  present = now;
  return spacing.report(new Map(question.windows));
}

const reply = (message: SpacingAnswer) => postMessage(message);

addEventListener('message', (event: MessageEvent<SpacingQuestion>) => {
  const { serial } = event.data;
  answer(event.data).then(
    (report) => reply({ serial, report }),
    () => reply({ serial, report: null }),
  );
});
