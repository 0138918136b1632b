/** What the thread that makes the skin ready hands to the window: arrays, which change hands without being copied. */
import type { RegionsFile } from '#shared/anatomy/regions/regions-file.ts';
import type { SurfaceParts } from '#shared/anatomy/surface.ts';
import type { ViewGrid } from '#shared/anatomy/view-grid.ts';
import type { ViewId } from '#shared/anatomy/views.ts';

/** Asks for a body: where it is served. */
export interface BodyQuestion {
  readonly folder: string;
}

/** The skin with the views that are needed at once; then the others, one by one; or that it could not be read. */
export type BodyAnswer =
  | {
      readonly kind: 'body';
      readonly parts: SurfaceParts;
      readonly regions: RegionsFile;
      readonly grids: readonly (readonly [ViewId, ViewGrid])[];
    }
  | { readonly kind: 'grid'; readonly view: ViewId; readonly grid: ViewGrid }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done' };
