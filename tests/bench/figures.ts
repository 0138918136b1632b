/** Measuring and printing, shared by the benches that compare. */

/** The least of several times, ms: what the machine can do when nothing else uses it. */
export function bestMs(rounds: number, run: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    run();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

/** Prints rows as a table that can be kept as it is. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const columns = Math.max(...rows.map((row) => row.length));
  const rule = Array.from({ length: columns }, () => '---');
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = Array.from({ length: columns }, (_, i) => (i === 0 ? title : ''));
  console.log(`\n${[head, rule, ...rows].map(line).join('\n')}\n`);
}
