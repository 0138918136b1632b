/** Sort keys with gaps, so that a row put between two others does not renumber those behind it. */

/** Sort key of each id. */
export type Ordinals = ReadonlyMap<string, number>;

/** Distance between neighbours in a fresh numbering. */
const GAP = 1_024;

const renumber = (ids: readonly string[]): Ordinals => new Map(ids.map((id, i) => [id, (i + 1) * GAP]));

/** Sort keys for the ids in this order, keeping the known ones; everything is numbered anew when they do not fit. */
export function assignOrdinals(ids: readonly string[], known: Ordinals): Ordinals {
  const result = new Map<string, number>();
  let last = 0;
  let waiting: string[] = [];
  for (const id of ids) {
    const ordinal = known.get(id);
    if (ordinal === undefined) {
      waiting.push(id);
      continue;
    }
    const step = Math.floor((ordinal - last) / (waiting.length + 1));
    if (step < 1) return renumber(ids);
    for (const [i, fresh] of waiting.entries()) result.set(fresh, last + (i + 1) * step);
    result.set(id, ordinal);
    last = ordinal;
    waiting = [];
  }
  for (const [i, fresh] of waiting.entries()) result.set(fresh, last + (i + 1) * GAP);
  return result;
}
