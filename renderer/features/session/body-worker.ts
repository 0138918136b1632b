/** Makes the window's skin ready in a thread of its own: half a second of work, of which the hand feels nothing. */
import { regionsFileSchema } from '#shared/anatomy/regions/regions-file.ts';
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { type SurfaceParts, surfaceOf, surfaceParts } from '#shared/anatomy/surface.ts';
import { VIEW_IDS, type ViewId } from '#shared/anatomy/views.ts';

import type { BodyAnswer, BodyQuestion } from './body-protocol.ts';

/** The zones of care are placed on these. */
const AT_ONCE: readonly ViewId[] = ['face-front', 'face-left'];

/** The buffers of everything in an answer, to be handed over. */
function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) buffersOf(part, found);
  }
  return found;
}

const hand = (answer: BodyAnswer) => postMessage(answer, { transfer: [...buffersOf(answer)] });

/** What the views' grids are built from stays here: the rest is gone once it is handed over. */
const ownCopy = ({ skin, mesh, normals, metric }: SurfaceParts): SurfaceParts => ({
  skin,
  mesh: { ...mesh, positionsUm: mesh.positionsUm.slice(), start: mesh.start.slice(), part: mesh.part.slice() },
  normals,
  metric,
});

async function read(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

async function make({ folder }: BodyQuestion): Promise<void> {
  const [skin, names] = await Promise.all([read(`${folder}/skin.bin`), read(`${folder}/regions.json`)]);
  const regions = regionsFileSchema.parse(await names.json());
  const parts = surfaceParts(decodeSkin(new Uint8Array(await skin.arrayBuffer())));
  const surface = surfaceOf(ownCopy(parts));
  hand({ kind: 'body', parts, regions, grids: AT_ONCE.map((view) => [view, surface.viewGrid(view)]) });
  for (const view of VIEW_IDS) if (!AT_ONCE.includes(view)) hand({ kind: 'grid', view, grid: surface.viewGrid(view) });
  hand({ kind: 'done' });
}

addEventListener('message', (event: MessageEvent<BodyQuestion>) => {
  make(event.data).catch(() => hand({ kind: 'failed' }));
});
