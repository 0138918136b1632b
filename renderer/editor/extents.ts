/** How large each drawing is, known before its image is there. */
import type { ViewsFile } from '#shared/anatomy/view-image.ts';
import { forEachView, VIEWS, type ViewId } from '#shared/anatomy/views.ts';

import type { DrawingExtent } from './viewport.ts';

/** Room for a head and for a body until views.json says how large they are, µm. */
const ROOM: Readonly<Record<'head' | 'body', DrawingExtent>> = {
  head: { leftUm: -170_000, topUm: 1_800_000, widthUm: 340_000, heightUm: 380_000 },
  body: { leftUm: -500_000, topUm: 1_800_000, widthUm: 1_000_000, heightUm: 1_850_000 },
};

/** The extent of every view, from views.json where it is loaded. */
export function extentsOf(views: ViewsFile | null): Readonly<Record<ViewId, DrawingExtent>> {
  const extent = (view: ViewId): DrawingExtent => {
    const image = views?.views[view];
    if (image === undefined) return ROOM[VIEWS[view].scope];
    const { leftUm, topUm, widthPx, heightPx, umPerPx } = image;
    return { leftUm, topUm, widthUm: widthPx * umPerPx, heightUm: heightPx * umPerPx };
  };
  return forEachView(extent);
}
