/** Repeatable noise: the same place or seed gives the same value on every machine. */

/** A number in [0, 1) for whole-numbered places. */
export function hash(x: number, y: number, z: number, salt: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(z, 0x2c1b3c6d) ^ Math.imul(salt, 0x297a2d39);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** Smooth noise in [0, 1) that varies over `size` cm. */
export function softNoise(x: number, y: number, z: number, size: number, salt: number): number {
  const [fx, fy, fz] = [x / size, y / size, z / size];
  const [ix, iy, iz] = [Math.floor(fx), Math.floor(fy), Math.floor(fz)];
  const ease = (t: number): number => t * t * (3 - 2 * t);
  const [tx, ty, tz] = [ease(fx - ix), ease(fy - iy), ease(fz - iz)];
  let sum = 0;
  for (let corner = 0; corner < 8; corner++) {
    const [dx, dy, dz] = [corner & 1, (corner >> 1) & 1, corner >> 2];
    const weight = (dx ? tx : 1 - tx) * (dy ? ty : 1 - ty) * (dz ? tz : 1 - tz);
    sum += weight * hash(ix + dx, iy + dy, iz + dz, salt);
  }
  return sum;
}

/** A row of numbers in [0, 1) that depends on the seed alone. */
export function randomRow(seed: number): () => number {
  let n = 0;
  return () => hash(n++, seed, 0, 77);
}
