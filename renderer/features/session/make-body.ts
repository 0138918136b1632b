/** The window's side of the thread that makes the skin ready. */
import { type RegionMap, regionMapOf } from '#shared/anatomy/regions/regions-file.ts';
import { type Surface, surfaceOf } from '#shared/anatomy/surface.ts';
import type { ViewGrid } from '#shared/anatomy/view-grid.ts';
import type { ViewId } from '#shared/anatomy/views.ts';

import type { BodyAnswer, BodyQuestion } from './body-protocol.ts';

/** The skin and the names of its regions. */
export interface Body {
  readonly surface: Surface;
  readonly regions: RegionMap;
}

/** The skin behind a folder's drawings, with its regions. The views' grids follow it; one that is asked for before is built here. */
export function makeBody(folder: string): Promise<Body> {
  const worker = new Worker(new URL('./body-worker.ts', import.meta.url), { type: 'module' });
  const grids = new Map<ViewId, ViewGrid>();
  return new Promise((resolve, reject) => {
    const fail = () => {
      worker.terminate();
      reject(new Error('the skin could not be read'));
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('message', ({ data }: MessageEvent<BodyAnswer>) => {
      if (data.kind === 'failed') fail();
      else if (data.kind === 'done') worker.terminate();
      else if (data.kind === 'grid') {
        if (!grids.has(data.view)) grids.set(data.view, data.grid);
      } else {
        for (const [view, grid] of data.grids) grids.set(view, grid);
        const surface = surfaceOf(data.parts, grids);
        resolve({ surface, regions: regionMapOf(data.regions, surface.mesh) });
      }
    });
    const question: BodyQuestion = { folder };
    worker.postMessage(question);
  });
}
