/** JSON that is the same for the same content, whatever the order in which it was written down. */

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const parts: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(parts.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, inOrder(part)]));
}

/** The text; halves of surrogate pairs, which canonical JSON (RFC 8785) refuses, come out escaped. */
export const steadyJson = (value: object): string => JSON.stringify(inOrder(value));
