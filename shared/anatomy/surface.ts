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

/** What a surface is made of: arrays alone, so that a thread can make them and hand them to another. */
export interface SurfaceParts {
  readonly skin: Skin;
  readonly mesh: SkinMesh;
  readonly normals: Float32Array;
  readonly metric: Metric;
}

/** Makes a skin ready as the reference body; costs a few tenths of a second for a whole body, so keep the result. */
export function surfaceParts(skin: Skin): SurfaceParts {
  const mesh = buildMesh(skin);
  return { skin, mesh, normals: vertexNormals(mesh), metric: referenceMetric(mesh) };
}

/** A surface of its parts. `grids` is what is known of the views; what is not there is built when first asked for. */
export function surfaceOf(parts: SurfaceParts, grids = new Map<ViewId, ViewGrid>()): Surface {
  const { mesh } = parts;
  let scratch: GeodesicScratch | undefined;
  return {
    ...parts,
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

/** Makes a skin ready as the reference body, in one go. */
export const createSurface = (skin: Skin): Surface => surfaceOf(surfaceParts(skin));

/**
 * The same skin in a patient's own centimetres; everything but the lengths is shared. Without factors that differ from 1
 * it is the surface itself.
 */
export const calibratedSurface = (surface: Surface, stretch: StretchByPart | undefined): Surface =>
  stretch === undefined || isUncalibrated(stretch)
    ? surface
    : { ...surface, metric: calibratedMetric(surface.mesh, stretch) };
