/** Measures and checks a chart anew for paper, by the same rules and on the same skin as on screen. */
import { cautionZones } from '#shared/anatomy/caution-zones.ts';
import { type RegionMap, regionMapOf, regionsFileSchema } from '#shared/anatomy/regions/regions-file.ts';
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { calibratedSurface, createSurface, type Surface } from '#shared/anatomy/surface.ts';
import type { ViewsFile } from '#shared/anatomy/view-image.ts';
import { type Chart, effectiveSpacing } from '#shared/chart/schema.ts';
import { createThreadIndex, withThreads } from '#shared/spacing/threads.ts';

import { anatomyFolder } from '../../canvas/chart-svg-views.ts';
import { bySeverity, type CheckResult, checkChart, joinFindings } from '../../editor/chart-check.ts';
import type { Guard } from '../../editor/guard-findings.ts';
import { createSkinModel } from '../../editor/surface-skin.ts';
import { treatedRegions } from '../../editor/treated-regions.ts';
import { gapFindings } from './measure-gaps.ts';
import { measureStrokes, NO_SIZES, type StrokeSizes } from './measure-strokes.ts';

/** What was found and measured. */
export interface MeasuredChart {
  readonly check: CheckResult;
  readonly sizes: StrokeSizes;
}

async function read(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** The last body that was read: charts that are printed one after another are mostly of one or two. */
let lastSurface: { readonly folder: string; readonly surface: Surface } | null = null;

async function loadSurface(folder: string): Promise<Surface> {
  if (lastSurface?.folder === folder) return lastSurface.surface;
  const bytes = await (await read(`${folder}/skin.bin`)).arrayBuffer();
  const surface = createSurface(decodeSkin(new Uint8Array(bytes)));
  lastSurface = { folder, surface };
  return surface;
}

const loadRegions = async (folder: string, { mesh }: Surface): Promise<RegionMap> =>
  regionMapOf(regionsFileSchema.parse(await (await read(`${folder}/regions.json`)).json()), mesh);

/** Distances, sizes and findings. The skin is only read where there is a mark to measure. */
export async function measureChart(
  chart: Chart,
  { landmarks }: ViewsFile,
  guard: Guard | null,
): Promise<MeasuredChart> {
  if (chart.marks.length === 0) return { check: checkChart(chart, null, guard), sizes: NO_SIZES };
  const folder = anatomyFolder(chart.anatomy.set, chart.anatomy.sex);
  const reference = await loadSurface(folder);
  const stretch = chart.calibration?.parts;
  const surface = calibratedSurface(reference, stretch);
  const regions = chart.treatments.some((treatment) => treatedRegions(treatment).length > 0)
    ? await loadRegions(folder, reference)
    : null;
  return measureOn(chart, surface, regions, landmarks, guard);
}

/** The same on a skin that is there; without regions no gaps are looked for. */
export function measureOn(
  chart: Chart,
  surface: Surface,
  regions: RegionMap | null,
  landmarks: ViewsFile['landmarks'],
  guard: Guard | null = null,
): MeasuredChart {
  const skin = createSkinModel(surface, null, cautionZones(surface, landmarks, chart.calibration?.parts?.head));
  const threads = chart.marks.filter((mark) => mark.kind === 'thread');
  const windows = new Map(chart.treatments.map(({ id, technique }) => [id, effectiveSpacing(technique)]));
  const index = createThreadIndex(surface);
  const nearestThreads = index.nearest(threads);
  const spacing = withThreads(
    skin.checkSpacing(chart),
    index.findings(threads, windows),
    chart.marks.map(({ id }) => id),
  );
  const { findings, nearest } = joinFindings(chart, spacing, skin, guard);
  const gaps = regions === null ? [] : gapFindings(chart, surface, regions);
  return {
    check: {
      findings: gaps.length === 0 ? findings : [...findings, ...gaps].sort(bySeverity),
      nearest: new Map([
        ...nearest,
        ...[...nearestThreads].map(([id, other]) => [id, { ...other, approximate: false }] as const),
      ]),
    },
    sizes: measureStrokes(chart, surface),
  };
}
