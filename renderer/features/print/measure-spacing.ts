/** The spacing of a chart's points, worked out anew for paper from the reference skin. */
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { createSurface } from '#shared/anatomy/surface.ts';
import { type Chart, effectiveSpacing } from '#shared/chart/schema.ts';
import { checkSpacing } from '#shared/spacing/check.ts';

import { anatomyFolder } from '../../canvas/chart-svg-views.ts';
import type { SpacingReport } from './print-model.ts';

async function loadSurface(folder: string) {
  const response = await fetch(`${folder}/skin.bin`);
  if (!response.ok) throw new Error(`${folder}/skin.bin: ${response.status}`);
  return createSurface(decodeSkin(new Uint8Array(await response.arrayBuffer())));
}

/** Distances and findings of all points, planned and given. */
export async function measureSpacing(chart: Chart): Promise<SpacingReport> {
  const points = chart.marks.filter((mark) => mark.kind === 'point');
  if (points.length === 0) return { nearest: new Map(), findings: [] };
  const surface = await loadSurface(anatomyFolder(chart.anatomy.set, chart.anatomy.sex));
  const windows = new Map(chart.treatments.map(({ id, technique }) => [id, effectiveSpacing(technique)]));
  const { marks, findings } = checkSpacing({ surface, points, windows });
  return { nearest: new Map(marks.map((mark) => [mark.id, mark])), findings };
}
