/** The editor's skin, made from the reference surface. */
import { type SkinPath, skinPath } from '#shared/anatomy/geodesic/skin-distance.ts';
import { type CautionZone, isInZone } from '#shared/anatomy/caution-zones.ts';
import { liftToSkin, projectToView, seesPlace } from '#shared/anatomy/lift.ts';
import { REGION_CODES } from '#shared/anatomy/regions/region-names.ts';
import type { RegionMap } from '#shared/anatomy/regions/regions-file.ts';
import { type SeenShape, seenTriangles, seenWithin } from '#shared/anatomy/seen-shape.ts';
import { type DrawnArea, skinAreaCm2 } from '#shared/anatomy/skin-area.ts';
import type { SkinPoint } from '#shared/anatomy/skin-point.ts';
import type { Surface } from '#shared/anatomy/surface.ts';
import { VIEWS, type ViewId } from '#shared/anatomy/views.ts';
import { type Mark, effectiveSpacing } from '#shared/chart/schema.ts';
import { createSpacingIndex } from '#shared/spacing/spacing-index.ts';
import { threadLengthUm } from '#shared/spacing/thread-length.ts';

import type { DrawnOutline, Place, SkinModel } from './skin-model.ts';
import type { ViewPoint } from './viewport.ts';

/** A place seen at a slant steeper than this is not shown in another view: it would be a sliver. */
const LEAST_FACING = 0.08;

function pathOnView({ pathUm }: SkinPath, view: ViewId): readonly ViewPoint[] {
  const { right, up } = VIEWS[view].camera;
  const points: ViewPoint[] = [];
  for (let i = 0; i + 2 < pathUm.length; i += 3) {
    const [x, y, z] = [pathUm[i] ?? 0, pathUm[i + 1] ?? 0, pathUm[i + 2] ?? 0];
    points.push({ uUm: right[0] * x + right[1] * y + right[2] * z, vUm: up[0] * x + up[1] * y + up[2] * z });
  }
  return points;
}

/** The corners of a way that are in sight, in stretches. */
function seenOnView(surface: Surface, found: SkinPath, view: ViewId): readonly (readonly ViewPoint[])[] {
  const runs: ViewPoint[][] = [];
  let run: ViewPoint[] | null = null;
  pathOnView(found, view).forEach((point, i) => {
    const [x = 0, y = 0, z = 0] = found.pathUm.subarray(3 * i, 3 * i + 3);
    if (!seesPlace(surface, view, [x, y, z])) {
      run = null;
      return;
    }
    if (run === null) runs.push((run = []));
    run.push(point);
  });
  return runs.filter(({ length }) => length > 1);
}

/** Seen at less than this (cosine) a mark lies near the edge of what a view shows. */
const SLANT = 0.35;

/** An outline as the skin is measured inside it: on the drawing of its first corner. */
export function drawnArea({ outline, holes = [] }: DrawnOutline): DrawnArea {
  const ring = (places: readonly Place[]) => places.map(({ uUm, vUm }) => [uUm, vUm] as const);
  return { view: outline[0]?.view ?? 'face-front', outline: ring(outline), holes: holes.map(ring) };
}

/** Makes a skin model. Marks are immutable objects: what was lifted or measured for one holds as long as it lives. */
export function createSkinModel(
  surface: Surface,
  regions: RegionMap | null = null,
  cautions: readonly CautionZone[] = [],
): SkinModel {
  const lifted = new WeakMap<Place, SkinPoint | null>();
  const measured = new WeakMap<Place, WeakMap<Place, SkinPath | null>>();
  const cautionsOf = new WeakMap<Place, readonly CautionZone[]>();
  const shapes = new Map<string, SeenShape>();
  const lengths = new WeakMap<readonly Place[], number | null>();
  const areas = new WeakMap<DrawnOutline, number>();
  const index = createSpacingIndex(surface);
  let indexed = new Map<string, Mark>();

  function lift(place: Place): SkinPoint | null {
    const known = lifted.get(place);
    if (known !== undefined) return known;
    const point = liftToSkin(surface, place.view, place.uUm, place.vUm);
    lifted.set(place, point);
    return point;
  }

  function path(from: Place, to: Place, maxUm: number): SkinPath | null {
    const known = measured.get(from)?.get(to);
    if (known !== undefined) return known;
    const [a, b] = [lift(from), lift(to)];
    const found = a === null || b === null ? null : skinPath(surface, a, b, maxUm);
    // What was only searched for up to a limit says nothing about the next limit.
    if (maxUm !== Infinity) return found;
    const row = measured.get(from) ?? new WeakMap<Place, SkinPath | null>();
    measured.set(from, row);
    row.set(to, found);
    return found;
  }

  return {
    regionAt(place) {
      const point = regions === null ? null : lift(place);
      return point === null ? null : (regions?.regionAt(point) ?? null);
    },
    regionShape(region, view) {
      const code = REGION_CODES.find((known) => known === region);
      if (regions === null || code === undefined) return null;
      const key = `${view} ${code}`;
      const known = shapes.get(key) ?? seenTriangles(surface, view, new Set(regions.trianglesOf([code])));
      shapes.set(key, known);
      return known;
    },
    cautions,
    cautionsAt(place) {
      const known = cautionsOf.get(place);
      if (known !== undefined) return known;
      const point = cautions.length === 0 ? null : lift(place);
      const found = point === null ? [] : cautions.filter((zone) => isInZone(zone, [point.xUm, point.yUm, point.zUm]));
      cautionsOf.set(place, found);
      return found;
    },
    cautionShape(zone, view) {
      const key = `${view} zone ${zone.code}`;
      const known = shapes.get(key) ?? seenWithin(surface, view, zone.rules);
      shapes.set(key, known);
      return known;
    },
    threadLengthUm(path) {
      const known = lengths.get(path);
      if (known !== undefined) return known;
      const lengthUm = threadLengthUm(surface, path);
      lengths.set(path, lengthUm);
      return lengthUm;
    },
    areaCm2(area) {
      const known = areas.get(area);
      if (known !== undefined) return known;
      const cm2 = skinAreaCm2(surface, drawnArea(area));
      areas.set(area, cm2);
      return cm2;
    },
    isOnSkin: (place) => liftToSkin(surface, place.view, place.uUm, place.vUm) !== null,
    project(place, view) {
      const point = lift(place);
      if (point === null) return null;
      const { uUm, vUm, visible, facing } = projectToView(surface, view, point);
      return visible && facing > LEAST_FACING ? { uUm, vUm, edge: facing < SLANT } : null;
    },
    way(from, to, view, maxUm = Infinity) {
      const found = path(from, to, maxUm);
      if (found === null) return null;
      return {
        distanceUm: found.distanceUm,
        approximate: found.approximate,
        pathOnView: pathOnView(found, view),
      };
    },
    waySeen(from, to, view, maxUm = Infinity) {
      const found = path(from, to, maxUm);
      return found === null ? [] : seenOnView(surface, found, view);
    },
    knowsWay: (from, to) => measured.get(from)?.has(to) === true,
    checkSpacing(chart) {
      const present = new Map(chart.marks.map((mark) => [mark.id, mark]));
      for (const id of indexed.keys()) if (!present.has(id)) index.removePoint(id);
      for (const [id, mark] of present) if (mark.kind === 'point' && indexed.get(id) !== mark) index.setPoint(mark);
      indexed = present;
      return index.report(
        new Map(chart.treatments.map((treatment) => [treatment.id, effectiveSpacing(treatment.technique)])),
      );
    },
  };
}
