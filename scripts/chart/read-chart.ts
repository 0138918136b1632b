/** Reads chart files named on the command line. */
import { readFileSync } from 'node:fs';

import { parseChartText } from '#shared/chart/parse.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { badInput } from './command.ts';

/** Most problems shown for one file. */
const SHOWN = 10;

/** The text of a file. Throws CommandError naming the file. */
export function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw badInput(`${file}: cannot be read (${code})`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badInput(`${file}: $: not UTF-8 text`);
  }
}

/** The chart in a file. Throws CommandError naming the file, the JSON path and what is wrong. */
export function readChartFile(file: string): Chart {
  const parsed = parseChartText(readText(file));
  if (parsed.ok) return parsed.chart;
  const lines = parsed.problems.slice(0, SHOWN).map(({ path, message }) => `${file}: ${path}: ${message}`);
  if (parsed.problems.length > SHOWN) lines.push(`${file}: and ${parsed.problems.length - SHOWN} more`);
  throw badInput(lines.join('\n'));
}
