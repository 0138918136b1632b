/** The skin made ready for questions: where does a ray meet it, how far apart are two places on it. */
import { calibratedMetric, isUncalibrated, type StretchByPart } from './calibrated-metric.ts';
import { createGeodesicScratch, type GeodesicScratch } from './geodesic/scratch.ts';
import { buildMesh, type SkinMesh } from './mesh.ts';
import { referenceMetric, type Metric } from './metric.ts';
import type { Skin } from './skin.ts';
import { vertexNormals } from './vertex-normals.ts';
import { buildViewGrid, type ViewGrid } from './view-grid.ts';
import type { ViewId } from './views.ts';

/** A skin with its neighbours, normals, lengths and, built when first asked for, its search structures. */
export interface Surface {
  readonly skin: Skin;
  readonly mesh: SkinMesh;
  /** Unit normal of each vertex. */
  readonly normals: Float32Array;
  readonly metric: Metric;
  /** The triangles seen in a view, by place on the drawing. */
  viewGrid(view: ViewId): ViewGrid;
  /** Working memory of the distance search, used over and over. */
  scratch(): GeodesicScratch;
}

/** Makes a skin ready as the reference body; costs a few tenths of a second for a whole body, so keep the result. */
export function createSurface(skin: Skin): Surface {
  const mesh = buildMesh(skin);
  const grids = new Map<ViewId, ViewGrid>();
  let scratch: GeodesicScratch | undefined;
  return {
    skin,
    mesh,
    normals: vertexNormals(mesh),
    metric: referenceMetric(mesh),
    viewGrid(view) {
      const known = grids.get(view);
      if (known) return known;
      const grid = buildViewGrid(mesh, view);
      grids.set(view, grid);
      return grid;
    },
    scratch() {
      scratch ??= createGeodesicScratch(mesh.vertexCount, mesh.triangleCount);
      return scratch;
    },
  };
}

/**
 * The same skin in a patient's own centimetres; everything but the lengths is shared. Without factors that differ from 1
 * it is the surface itself.
 */
export const calibratedSurface = (surface: Surface, stretch: StretchByPart | undefined): Surface =>
  stretch === undefined || isUncalibrated(stretch)
    ? surface
    : { ...surface, metric: calibratedMetric(surface.mesh, stretch) };
