/** Finds threads and areas under a place: on their line, or inside. */
import type { PlacedMark } from './mark-places.ts';
import type { ViewPoint } from './viewport.ts';

/** Distance of a place from the line between two others, µm of the drawing. */
function awayFrom(place: ViewPoint, a: ViewPoint, b: ViewPoint): number {
  const [du, dv] = [b.uUm - a.uUm, b.vUm - a.vUm];
  const squared = du * du + dv * dv;
  const share = squared === 0 ? 0 : ((place.uUm - a.uUm) * du + (place.vUm - a.vUm) * dv) / squared;
  const kept = Math.min(1, Math.max(0, share));
  return Math.hypot(place.uUm - a.uUm - kept * du, place.vUm - a.vUm - kept * dv);
}

/** Whether a place lies inside an outline (even-odd rule). */
export function isInOutline(outline: readonly ViewPoint[], { uUm, vUm }: ViewPoint): boolean {
  let inside = false;
  outline.forEach((a, i) => {
    const b = outline[(i + 1) % outline.length] ?? a;
    if (a.vUm > vUm === b.vUm > vUm) return;
    if (uUm < a.uUm + ((vUm - a.vUm) * (b.uUm - a.uUm)) / (b.vUm - a.vUm)) inside = !inside;
  });
  return inside;
}

function isOn({ mark, points, holes }: PlacedMark, place: ViewPoint, radiusUm: number): boolean {
  if (mark.kind === 'point') return false;
  if (mark.kind === 'area' && isInOutline(points, place) && !holes.some((hole) => isInOutline(hole, place)))
    return true;
  return points.some((point, i) => {
    const next = mark.kind === 'area' ? points[(i + 1) % points.length] : points[i + 1];
    return next !== undefined && awayFrom(place, point, next) <= radiusUm;
  });
}

/** The topmost thread, else the topmost area, under a place; null when there is none. */
export function hitShape(placed: readonly PlacedMark[], place: ViewPoint, radiusUm: number): PlacedMark | null {
  const under = placed.filter((item) => isOn(item, place, radiusUm));
  return under.findLast(({ mark }) => mark.kind === 'thread') ?? under.at(-1) ?? null;
}
