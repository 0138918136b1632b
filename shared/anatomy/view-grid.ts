/** The triangles that a view can see, sorted into cells of its drawing, so that a ray tests only a handful. */
import type { SkinMesh } from './mesh.ts';
import { isSkinPart, SKIN_PARTS } from './skin.ts';
import { type Camera, type ViewDefinition, viewDefinition, type ViewId } from './views.ts';

/** Cells of a drawing and the triangles that reach into each: `items[first[cell]]` up to `first[cell + 1]`. */
export interface ViewGrid {
  readonly camera: Camera;
  /** All triangles that the view draws and that turn their outside to the viewer; some may be hidden by others. */
  readonly triangles: Uint32Array;
  readonly leftUm: number;
  readonly bottomUm: number;
  readonly cellUm: number;
  readonly columns: number;
  readonly rows: number;
  readonly first: Uint32Array;
  readonly items: Uint32Array;
}

const HEAD_PARTS = new Set<string>(['head', 'neck']);

/**
 * For each part code 1 when a view draws it.
 *
 * What is not skin (eyeballs) is in every scope: it hides what lies behind it.
 */
function partMask({ scope, without = [] }: ViewDefinition): Uint8Array {
  return Uint8Array.from(SKIN_PARTS, (part, code) =>
    !without.includes(part) && (scope === 'body' || HEAD_PARTS.has(part) || !isSkinPart(code)) ? 1 : 0,
  );
}

function project(positions: Int32Array, axis: readonly [number, number, number]): Float64Array {
  const [x, y, z] = axis;
  const along = new Float64Array(positions.length / 3);
  for (let v = 0, i = 0; v < along.length; v++, i += 3) {
    along[v] = x * (positions[i] ?? 0) + y * (positions[i + 1] ?? 0) + z * (positions[i + 2] ?? 0);
  }
  return along;
}

/** Triangles of the parts in the mask that turn their outside to the viewer; the skin is closed, so only they can be seen. */
function visibleTriangles(mesh: SkinMesh, mask: Uint8Array, u: Float64Array, v: Float64Array): Uint32Array {
  const found = new Uint32Array(mesh.triangleCount);
  let count = 0;
  for (let t = 0; t < mesh.triangleCount; t++) {
    if (mask[mesh.part[t] ?? 0] !== 1) continue;
    const a = mesh.start[3 * t] ?? 0;
    const b = mesh.start[3 * t + 1] ?? 0;
    const c = mesh.start[3 * t + 2] ?? 0;
    const ua = u[a] ?? 0;
    const va = v[a] ?? 0;
    const twiceArea = ((u[b] ?? 0) - ua) * ((v[c] ?? 0) - va) - ((u[c] ?? 0) - ua) * ((v[b] ?? 0) - va);
    if (twiceArea > 0) found[count++] = t;
  }
  return found.subarray(0, count);
}

/** Least and greatest corner of each triangle along one axis: [min, max] pairs. */
function extents(mesh: SkinMesh, triangles: Uint32Array, along: Float64Array): Float64Array {
  const range = new Float64Array(triangles.length * 2);
  for (let i = 0; i < triangles.length; i++) {
    const h = 3 * (triangles[i] ?? 0);
    const a = along[mesh.start[h] ?? 0] ?? 0;
    const b = along[mesh.start[h + 1] ?? 0] ?? 0;
    const c = along[mesh.start[h + 2] ?? 0] ?? 0;
    range[2 * i] = Math.min(a, b, c);
    range[2 * i + 1] = Math.max(a, b, c);
  }
  return range;
}

function overall(range: Float64Array): { min: number; max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < range.length; i += 2) {
    min = Math.min(min, range[i] ?? 0);
    max = Math.max(max, range[i + 1] ?? 0);
  }
  return range.length === 0 ? { min: 0, max: 0 } : { min, max };
}

/** Sorts what a view can see into cells about the size of a triangle. */
export function buildViewGrid(mesh: SkinMesh, view: ViewId): ViewGrid {
  const definition = viewDefinition(view);
  const { camera } = definition;
  const u = project(mesh.positionsUm, camera.right);
  const v = project(mesh.positionsUm, camera.up);
  const triangles = visibleTriangles(mesh, partMask(definition), u, v);
  const rangeU = extents(mesh, triangles, u);
  const rangeV = extents(mesh, triangles, v);
  const { min: leftUm, max: rightUm } = overall(rangeU);
  const { min: bottomUm, max: topUm } = overall(rangeV);
  const cellUm = Math.max(1, Math.sqrt(((rightUm - leftUm) * (topUm - bottomUm)) / Math.max(1, triangles.length)));
  const columns = Math.floor((rightUm - leftUm) / cellUm) + 1;
  const rows = Math.floor((topUm - bottomUm) / cellUm) + 1;

  const eachCell = (visit: (cell: number, triangle: number) => void): void => {
    for (let i = 0; i < triangles.length; i++) {
      const fromColumn = Math.floor(((rangeU[2 * i] ?? 0) - leftUm) / cellUm);
      const toColumn = Math.floor(((rangeU[2 * i + 1] ?? 0) - leftUm) / cellUm);
      const fromRow = Math.floor(((rangeV[2 * i] ?? 0) - bottomUm) / cellUm);
      const toRow = Math.floor(((rangeV[2 * i + 1] ?? 0) - bottomUm) / cellUm);
      const triangle = triangles[i] ?? 0;
      for (let row = fromRow; row <= toRow; row++) {
        for (let column = fromColumn; column <= toColumn; column++) visit(row * columns + column, triangle);
      }
    }
  };

  const first = new Uint32Array(columns * rows + 2);
  eachCell((cell) => {
    first[cell + 2] = (first[cell + 2] ?? 0) + 1;
  });
  for (let cell = 2; cell < first.length; cell++) first[cell] = (first[cell] ?? 0) + (first[cell - 1] ?? 0);
  const items = new Uint32Array(first[first.length - 1] ?? 0);
  eachCell((cell, triangle) => {
    const at = first[cell + 1] ?? 0;
    items[at] = triangle;
    first[cell + 1] = at + 1;
  });
  return {
    camera,
    triangles,
    leftUm,
    bottomUm,
    cellUm,
    columns,
    rows,
    first: first.subarray(0, columns * rows + 1),
    items,
  };
}
