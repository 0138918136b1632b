/** How long an edge of the skin is: the one place where a patient's own measures may stretch it. */
import { nextHalfEdge, type SkinMesh } from './mesh.ts';

/** Lengths along the skin. Everything the distance search knows of length comes from here. */
export interface Metric {
  /** Length in µm of each half-edge; both halves of an edge have the same. */
  readonly edgeUm: Float64Array;
  /** Length in µm of each half-edge on the reference body, straight through the air. */
  readonly airUm: Float64Array;
  /** No path is shorter than this times the straight line between its ends (1 on the reference body). */
  readonly shrink: number;
}

/** The reference body as it is. */
export function referenceMetric(mesh: SkinMesh): Metric {
  const { positionsUm, start } = mesh;
  const edgeUm = new Float64Array(start.length);
  for (let h = 0; h < start.length; h++) {
    const a = 3 * (start[h] ?? 0);
    const b = 3 * (start[nextHalfEdge(h)] ?? 0);
    const dx = (positionsUm[a] ?? 0) - (positionsUm[b] ?? 0);
    const dy = (positionsUm[a + 1] ?? 0) - (positionsUm[b + 1] ?? 0);
    const dz = (positionsUm[a + 2] ?? 0) - (positionsUm[b + 2] ?? 0);
    edgeUm[h] = Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
  return { edgeUm, airUm: edgeUm, shrink: 1 };
}
