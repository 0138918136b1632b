/** Numbers from 0 to 1 that are the same in every run. */
export function createDice(start: number): () => number {
  let seed = start;
  return () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
}
