/** Keeps labels from covering marks and each other: first come, first served, on a coarse grid of the screen. */

/** A rectangle on screen, CSS pixels. */
export interface ScreenRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const CELL_PX = 4;

/** Tells whether a place is free and takes it. */
export interface LabelRoom {
  take(rect: ScreenRect): boolean;
  /** Takes a place whether it is free or not. */
  block(rect: ScreenRect): void;
}

/** Starts with an empty screen. */
export function createLabelRoom(): LabelRoom {
  const taken = new Set<number>();
  function cells({ x, y, width, height }: ScreenRect): number[] {
    const keys: number[] = [];
    for (let column = Math.floor(x / CELL_PX); column <= Math.floor((x + width) / CELL_PX); column++) {
      for (let row = Math.floor(y / CELL_PX); row <= Math.floor((y + height) / CELL_PX); row++) {
        keys.push(column * 8_192 + row);
      }
    }
    return keys;
  }
  return {
    take(rect) {
      const keys = cells(rect);
      if (keys.some((key) => taken.has(key))) return false;
      for (const key of keys) taken.add(key);
      return true;
    },
    block(rect) {
      for (const key of cells(rect)) taken.add(key);
    },
  };
}
