/**
 * `node scripts/measure-accuracy.ts [pairs] [--flagged N] [--places N]`: how far distances are out, for every drawing, as
 * a table in Markdown. `--flagged`: instead only the pairs that are flagged approximate, out of N random ones for each
 * sex. `--places`: places on each edge for the distances that are compared with.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { skinDistance } from '#shared/anatomy/geodesic/skin-distance.ts';
import { liftToSkin, projectToView } from '#shared/anatomy/lift.ts';
import { decodeSkin, isSkinPart } from '#shared/anatomy/skin.ts';
import { type SkinPoint, skinPointAt } from '#shared/anatomy/skin-point.ts';
import { createSurface, type Surface } from '#shared/anatomy/surface.ts';
import { type Sex, VIEW_IDS, type ViewId } from '#shared/anatomy/views.ts';
import { steinerDistance } from './accuracy/steiner-distance.ts';

const RESOURCES = resolve(import.meta.dirname, '../resources/anatomy/adult-1');
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { flagged: { type: 'string' }, places: { type: 'string', default: '10' } },
});
const PAIRS = Number(positionals[0] ?? 60);
const PLACES = Number(options.places);
const [SHORTEST_UM, LONGEST_UM] = [5_000, 50_000];
/** Skin at a steeper slant (cosine) is not where one marks in that view. */
const LEAST_FACING = 0.25;

/** A small generator of numbers from 0 to 1 (mulberry32), the same at every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Errors {
  readonly ours: number[];
  readonly chord: number[];
  readonly flat: number[];
  readonly approximate: number[];
}

const none = (): Errors => ({ ours: [], chord: [], flat: [], approximate: [] });

function measure(surface: Surface, into: Errors, a: SkinPoint, b: SkinPoint, flatUm: number | null): boolean {
  const ours = skinDistance(surface, a, b, 3 * LONGEST_UM);
  if (!ours || ours.distanceUm < SHORTEST_UM || ours.distanceUm > LONGEST_UM) return false;
  const truth = steinerDistance(surface.mesh, a, b, 1.1 * ours.distanceUm, PLACES);
  const error = (um: number): number => Math.abs(um / truth - 1);
  (ours.approximate ? into.approximate : into.ours).push(error(ours.distanceUm));
  into.chord.push(error(Math.hypot(a.xUm - b.xUm, a.yUm - b.yUm, a.zUm - b.zUm)));
  if (flatUm !== null) into.flat.push(error(flatUm));
  return true;
}

/** The triangles of a drawing on which marks can be set. */
const skinOf = (surface: Surface, view: ViewId): Uint32Array =>
  surface.viewGrid(view).triangles.filter((t) => isSkinPart(surface.mesh.part[t] ?? 0));

/** Pairs set on one drawing, both seen well there. */
function withinView(surface: Surface, view: ViewId): Errors {
  const errors = none();
  const next = numbers(VIEW_IDS.indexOf(view) + 1);
  const triangles = skinOf(surface, view);
  for (let tried = 0; errors.flat.length < PAIRS && tried < 100 * PAIRS; tried++) {
    const a = skinPointAt(surface, triangles[Math.floor(next() * triangles.length)] ?? 0, [1 / 3, 1 / 3, 1 / 3]);
    const seen = projectToView(surface, view, a);
    if (!seen.visible || seen.facing < LEAST_FACING) continue;
    const angle = 2 * Math.PI * next();
    const reach = SHORTEST_UM + next() * (LONGEST_UM - SHORTEST_UM);
    const [u, v] = [seen.uUm + reach * Math.cos(angle), seen.vUm + reach * Math.sin(angle)];
    const b = liftToSkin(surface, view, u, v);
    if (!b || projectToView(surface, view, b).facing < LEAST_FACING) continue;
    measure(surface, errors, a, b, reach);
  }
  return errors;
}

/** Pairs of which one drawing shows only one. */
function acrossViews(surface: Surface): Errors {
  const errors = none();
  const next = numbers(99);
  for (let tried = 0; errors.chord.length < 3 * PAIRS && tried < 600 * PAIRS; tried++) {
    const view = VIEW_IDS[Math.floor(next() * VIEW_IDS.length)] ?? 'face-front';
    const triangles = skinOf(surface, view);
    const at = (): SkinPoint =>
      skinPointAt(surface, triangles[Math.floor(next() * triangles.length)] ?? 0, [1 / 3, 1 / 3, 1 / 3]);
    const a = at();
    const b = at();
    if (Math.hypot(a.xUm - b.xUm, a.yUm - b.yUm, a.zUm - b.zUm) > LONGEST_UM) continue;
    const both = VIEW_IDS.some((id) => projectToView(surface, id, a).visible && projectToView(surface, id, b).visible);
    if (!both) measure(surface, errors, a, b, null);
  }
  return errors;
}

/** Random pairs, near each other through the air; only those that say they are approximate are compared. */
function flagged(surface: Surface, count: number): { readonly asked: number; readonly errors: number[] } {
  const next = numbers(7);
  const errors: number[] = [];
  const trianglesOf = VIEW_IDS.map((view) => skinOf(surface, view));
  let asked = 0;
  while (asked < count) {
    const triangles = trianglesOf[Math.floor(next() * trianglesOf.length)] ?? new Uint32Array();
    const at = (): SkinPoint =>
      skinPointAt(surface, triangles[Math.floor(next() * triangles.length)] ?? 0, [1 / 3, 1 / 3, 1 / 3]);
    const [a, b] = [at(), at()];
    if (Math.hypot(a.xUm - b.xUm, a.yUm - b.yUm, a.zUm - b.zUm) > LONGEST_UM) continue;
    const ours = skinDistance(surface, a, b, LONGEST_UM);
    if (!ours || ours.distanceUm < SHORTEST_UM) continue;
    asked++;
    if (!ours.approximate) continue;
    errors.push(Math.abs(ours.distanceUm / steinerDistance(surface.mesh, a, b, 1.1 * ours.distanceUm, PLACES) - 1));
  }
  return { asked, errors };
}

const percent = (values: readonly number[], share: number): string => {
  if (values.length === 0) return '–';
  const sorted = [...values].sort((a, b) => a - b);
  return `${(100 * (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)).toFixed(2)} %`;
};

const row = (name: string, { ours, chord, flat, approximate }: Errors): string =>
  `| ${[
    name,
    chord.length,
    percent(ours, 0.5),
    percent(ours, 0.95),
    approximate.length === 0 ? '0' : `${approximate.length} (${percent(approximate, 0.95)})`,
    percent(chord, 0.5),
    percent(chord, 0.95),
    percent(flat, 0.5),
    percent(flat, 0.95),
  ].join(' | ')} |`;

const SEXES: readonly Sex[] = ['female', 'male'];
const surfaceOf = (sex: Sex): Surface => createSurface(decodeSkin(readFileSync(join(RESOURCES, sex, 'skin.bin'))));

function printFlagged(count: number): void {
  console.log('| body | pairs | flagged approximate | median | p95 | largest |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const sex of SEXES) {
    const { asked, errors } = flagged(surfaceOf(sex), count);
    const shares = [0.5, 0.95, 1].map((share) => percent(errors, share));
    console.log(`| ${[sex, asked, errors.length, ...shares].join(' | ')} |`);
  }
}

function printTable(): void {
  console.log(
    '| drawing | pairs | ours, median | ours, p95 | approximate (p95) | chord, median | chord, p95 | flat, median | flat, p95 |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const sex of SEXES) {
    const surface = surfaceOf(sex);
    for (const view of VIEW_IDS) console.log(row(`${sex}, ${view}`, withinView(surface, view)));
    console.log(row(`${sex}, across drawings`, acrossViews(surface)));
  }
}

if (options.flagged === undefined) printTable();
else printFlagged(Number(options.flagged));
