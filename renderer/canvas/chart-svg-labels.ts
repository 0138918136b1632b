/** Places numbers beside marks so that none covers a mark, another number or the edge. Lengths in mm of paper. */

/** A mark to be labelled: its place and the radius kept free around it. */
export interface LabelAnchor {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
}

/** Where a label went: its centre, and whether it is so far off that it needs a line to its mark. */
export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly leader: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | null;
}

/** A rectangle that is taken. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Directions in order of preference: above right first, as on a map. */
const DIRECTIONS = [-45, -135, 45, 135, -90, 0, 180, 90, -22, -158, 22, 158, -67, -113, 67, 113].map(
  (degrees) => (degrees * Math.PI) / 180,
);
/** Gaps between mark and label that are tried, mm. */
const GAPS_MM = [0.2, 0.5, 1.2, 2.2, 3.4, 5, 7, 9.5];
/** From this gap on a line leads to the mark, mm. */
const LEADER_FROM_MM = 1.2;
const CELL_MM = 6;

const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Taken rectangles, found by place. */
function createTaken() {
  const cells = new Map<string, Box[]>();
  const keys = function* (box: Box) {
    for (let i = Math.floor(box.left / CELL_MM); i <= Math.floor(box.right / CELL_MM); i++) {
      for (let j = Math.floor(box.top / CELL_MM); j <= Math.floor(box.bottom / CELL_MM); j++) yield `${i},${j}`;
    }
  };
  return {
    add(box: Box) {
      for (const key of keys(box)) cells.set(key, [...(cells.get(key) ?? []), box]);
    },
    isFree(box: Box) {
      for (const key of keys(box)) if (cells.get(key)?.some((other) => overlaps(box, other)) === true) return false;
      return true;
    },
  };
}

/** Centre of a label at a direction and gap from a disc: the label's box touches the disc's edge plus the gap. */
function candidate({ x, y, radius, width }: LabelAnchor, height: number, angle: number, gap: number) {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const reachX = Math.abs(cos) < 0.01 ? Infinity : width / 2 / Math.abs(cos);
  const reachY = Math.abs(sin) < 0.01 ? Infinity : height / 2 / Math.abs(sin);
  const distance = radius + gap + Math.min(reachX, reachY);
  return { x: x + distance * cos, y: y + distance * sin, reach: radius, inner: radius + gap, cos, sin };
}

/**
 * Finds a place for each label, near marks first; a mark in a crowd may get none and is then missing in the answer.
 *
 * `heightMm` is the height of a line of text, `taken` what is on the drawing already.
 */
export function placeLabels(
  anchors: readonly LabelAnchor[],
  heightMm: number,
  bounds: Box,
  takenBefore: readonly Box[] = [],
): PlacedLabel[] {
  const taken = createTaken();
  for (const box of takenBefore) taken.add(box);
  for (const { x, y, radius } of anchors) taken.add(boxAround(x, y, 2 * radius, 2 * radius));
  const placed = new Map<string, PlacedLabel>();
  // One round for each gap: every mark gets its chance of a near place before any takes a far one.
  for (const gap of GAPS_MM) {
    for (const anchor of anchors) {
      if (placed.has(anchor.id)) continue;
      for (const angle of DIRECTIONS) {
        const spot = candidate(anchor, heightMm, angle, gap);
        const box = boxAround(spot.x, spot.y, anchor.width, heightMm);
        const inside =
          box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
        if (!inside || !taken.isFree(box)) continue;
        taken.add(box);
        const far = gap >= LEADER_FROM_MM;
        placed.set(anchor.id, {
          id: anchor.id,
          x: spot.x,
          y: spot.y,
          leader: far
            ? {
                x1: anchor.x + spot.cos * spot.reach,
                y1: anchor.y + spot.sin * spot.reach,
                x2: anchor.x + spot.cos * spot.inner,
                y2: anchor.y + spot.sin * spot.inner,
              }
            : null,
        });
        break;
      }
    }
  }
  return [...placed.values()];
}
