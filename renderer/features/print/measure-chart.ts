/** Checks a chart anew for paper, by the same rules and on the same skin as on screen. */
import { cautionZones } from '#shared/anatomy/caution-zones.ts';
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { calibratedSurface, createSurface } from '#shared/anatomy/surface.ts';
import type { ViewsFile } from '#shared/anatomy/view-image.ts';
import type { Chart } from '#shared/chart/schema.ts';

import { anatomyFolder } from '../../canvas/chart-svg-views.ts';
import { type CheckResult, checkChart } from '../../editor/chart-check.ts';
import { createSkinModel } from '../../editor/surface-skin.ts';

async function loadSurface(folder: string) {
  const response = await fetch(`${folder}/skin.bin`);
  if (!response.ok) throw new Error(`${folder}/skin.bin: ${response.status}`);
  return createSurface(decodeSkin(new Uint8Array(await response.arrayBuffer())));
}

/** Distances and findings. The skin is only read where there is a point to measure. */
export async function measureChart(chart: Chart, { landmarks }: ViewsFile): Promise<CheckResult> {
  if (!chart.marks.some(({ kind }) => kind === 'point')) return checkChart(chart, null);
  const surface = await loadSurface(anatomyFolder(chart.anatomy.set, chart.anatomy.sex));
  const stretch = chart.calibration?.parts;
  const cautions = cautionZones(surface, landmarks, stretch?.head);
  return checkChart(chart, createSkinModel(calibratedSurface(surface, stretch), null, cautions));
}
