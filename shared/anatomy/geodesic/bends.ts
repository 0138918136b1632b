/** Where ways bend: at saddle vertices, at rims, and along the edges between them. */
import { nextHalfEdge, previousHalfEdge } from '../mesh.ts';
import type { Light } from './light.ts';
import { apexX, apexY, cornerAngle } from './unfold.ts';

/** Rounding slack for comparing directions, radians. */
const ANGLE_SLACK = 1e-7;

/** Sends light on from the vertices that it reaches. */
export class Bends {
  readonly #light: Light;

  constructor(light: Light) {
    this.#light = light;
  }

  /**
   * Notes that light reached the start of half-edge `g`, from within g's triangle.
   *
   * `back` is the angle from `g` to the way the light came.
   */
  reach(g: number, back: number, distanceUm: number, window: number): void {
    const { vertices } = this.#light.scratch;
    const vertex = this.#light.mesh.start[g] ?? 0;
    if (distanceUm >= vertices.get(vertex)) return;
    vertices.set(vertex, distanceUm, 0);
    const goalEdge = this.#light.goalEdgeFrom(vertex);
    if (goalEdge >= 0) {
      const restUm = Math.hypot(this.#light.goalX[goalEdge] ?? 0, this.#light.goalY[goalEdge] ?? 0);
      if (distanceUm + restUm < this.#light.bestUm) this.#light.finish(distanceUm + restUm, window, vertex);
    }
    this.#bendAround(g, back, distanceUm, window);
  }

  /** Sends light on from a vertex, within the wedge where a bent path leaves at least a half turn on both sides. */
  #bendAround(g: number, back: number, distanceUm: number, window: number): void {
    let total = 0;
    let spoke = g;
    do {
      total += cornerAngle(this.#light.metric, spoke);
      spoke = this.#light.across(previousHalfEdge(spoke));
    } while (spoke >= 0 && spoke !== g);
    const isClosed = spoke === g;
    if (isClosed && total <= 2 * Math.PI + 1e-9) return;
    const last = isClosed ? total - Math.PI : Infinity;
    let passed = -back;
    spoke = g;
    do {
      const angle = cornerAngle(this.#light.metric, spoke);
      if (passed + angle > Math.PI) {
        this.#lightFromVertex(spoke, Math.PI - passed, last - passed, distanceUm, window);
      }
      passed += angle;
      spoke = this.#light.across(previousHalfEdge(spoke));
    } while (spoke >= 0 && spoke !== g && passed < last);
    if (isClosed) return;
    passed = back;
    for (let across = this.#light.across(g); across >= 0; across = this.#light.across(spoke)) {
      spoke = nextHalfEdge(across);
      const angle = cornerAngle(this.#light.metric, spoke);
      if (passed + angle > Math.PI) {
        this.#lightFromVertex(spoke, -Infinity, angle - (Math.PI - passed), distanceUm, window);
      }
      passed += angle;
    }
  }

  /**
   * Follows an edge from one vertex to the next: light does not pass over it, yet a way may run along it.
   *
   * `onward` leaves the vertex arrived at; `back` is the angle from it to the way come.
   */
  #runAlong(edge: number, onward: number, back: number, distanceUm: number, window: number, from?: number): void {
    const reachedUm = distanceUm + (this.#light.metric.edgeUm[edge] ?? 0);
    const { vertices } = this.#light.scratch;
    if (reachedUm >= vertices.get(this.#light.mesh.start[onward] ?? 0) || reachedUm >= this.#light.bestUm) return;
    const arrival = this.#light.addEdgeRun(onward, distanceUm, window, from ?? this.#light.mesh.start[edge] ?? 0);
    if (arrival >= 0) this.reach(onward, back, reachedUm, arrival);
  }

  /** Lights the side opposite the start of `spoke`, between two angles from the spoke. */
  #lightFromVertex(spoke: number, fromAngle: number, toAngle: number, distanceUm: number, window: number): void {
    const facing = nextHalfEdge(spoke);
    const wholeAngle = cornerAngle(this.#light.metric, spoke);
    if (fromAngle <= ANGLE_SLACK)
      this.#runAlong(spoke, facing, cornerAngle(this.#light.metric, facing), distanceUm, window);
    if (toAngle >= wholeAngle - ANGLE_SLACK) {
      const side = previousHalfEdge(spoke);
      this.#runAlong(side, side, 0, distanceUm, window, this.#light.mesh.start[spoke] ?? 0);
    }
    const across = this.#light.across(facing);
    if (across < 0) return;
    const widthUm = this.#light.metric.edgeUm[facing] ?? 0;
    const spokeUm = this.#light.metric.edgeUm[spoke] ?? 0;
    const px = apexX(this.#light.metric, spoke);
    const py = apexY(this.#light.metric, spoke, px);
    const angle = Math.atan2(py, px);
    const share = (a: number): number => {
      if (a <= 0) return 0;
      if (a >= angle) return 1;
      const sin = Math.sin(a);
      return (sin * spokeUm) / (Math.cos(a) * py - sin * (px - spokeUm));
    };
    const x = (px * (px - spokeUm) + py * py) / widthUm;
    const y = -(spokeUm * py) / widthUm;
    const near = share(fromAngle - ANGLE_SLACK);
    const far = share(toAngle + ANGLE_SLACK);
    const vertex = this.#light.mesh.start[spoke] ?? 0;
    this.#light.light(across, (1 - far) * widthUm, (1 - near) * widthUm, x, y, distanceUm, window, vertex, true);
  }
}
