/** Finds marks near a place through a uniform grid, so that picking among thousands stays instant. */

/** A mark's place in a view, µm. */
export interface GridEntry {
  readonly id: string;
  readonly uUm: number;
  readonly vUm: number;
}

/** Answers which marks lie where. Entries later in the list are drawn on top and win ties. */
export interface HitGrid {
  /** The nearest mark within the radius, µm; null when there is none. */
  nearest(uUm: number, vUm: number, radiusUm: number): string | null;
  /** All marks inside a rectangle given by two opposite corners, borders included. */
  inside(a: { uUm: number; vUm: number }, b: { uUm: number; vUm: number }): string[];
}

/** Two centimetres: a few cells for a usual search radius, few marks in a cell. */
const CELL_UM = 20_000;

const cellOf = (um: number): number => Math.floor(um / CELL_UM);
const keyOf = (column: number, row: number): number => column * 65_536 + row;

/** Builds the grid of one view. */
export function createHitGrid(entries: readonly GridEntry[]): HitGrid {
  const cells = new Map<number, number[]>();
  entries.forEach((entry, i) => {
    const key = keyOf(cellOf(entry.uUm), cellOf(entry.vUm));
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [i]);
    else cell.push(i);
  });

  function visit(left: number, bottom: number, right: number, top: number, see: (entry: GridEntry, i: number) => void) {
    const columns = cellOf(right) - cellOf(left) + 1;
    const rows = cellOf(top) - cellOf(bottom) + 1;
    // A rectangle wider than the crowd is quicker to answer by asking every mark.
    if (columns * rows > entries.length) {
      entries.forEach(see);
      return;
    }
    for (let column = cellOf(left); column <= cellOf(right); column++) {
      for (let row = cellOf(bottom); row <= cellOf(top); row++) {
        for (const i of cells.get(keyOf(column, row)) ?? []) {
          const entry = entries[i];
          if (entry !== undefined) see(entry, i);
        }
      }
    }
  }

  return {
    nearest(uUm, vUm, radiusUm) {
      const best: { id: string | null; distance: number; order: number } = { id: null, distance: radiusUm, order: -1 };
      visit(uUm - radiusUm, vUm - radiusUm, uUm + radiusUm, vUm + radiusUm, (entry, order) => {
        const distance = Math.hypot(entry.uUm - uUm, entry.vUm - vUm);
        if (distance > best.distance || (distance === best.distance && order < best.order)) return;
        best.id = entry.id;
        best.distance = distance;
        best.order = order;
      });
      return best.id;
    },
    inside(a, b) {
      const [left, right] = [Math.min(a.uUm, b.uUm), Math.max(a.uUm, b.uUm)];
      const [bottom, top] = [Math.min(a.vUm, b.vUm), Math.max(a.vUm, b.vUm)];
      const found: number[] = [];
      visit(left, bottom, right, top, (entry, i) => {
        if (entry.uUm >= left && entry.uUm <= right && entry.vUm >= bottom && entry.vUm <= top) found.push(i);
      });
      return found.sort((x, y) => x - y).flatMap((i) => entries[i]?.id ?? []);
    },
  };
}
