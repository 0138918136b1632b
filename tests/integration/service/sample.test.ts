import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { decodeSkin } from '#shared/anatomy/skin.ts';
import { createSurface } from '#shared/anatomy/surface.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { checkSpacing } from '#shared/spacing/check.ts';
import { openService, removeFolder, ROOT, tempFolder } from '../../fixtures/service/temp-service.ts';

const surfaces = new Map(
  (['female', 'male'] as const).map((sex) => [
    sex,
    createSurface(decodeSkin(readFileSync(join(ROOT, 'resources/anatomy/adult-1', sex, 'skin.bin')))),
  ]),
);

const findingsOf = (chart: Chart) =>
  checkSpacing({
    surface: surfaces.get(chart.anatomy.sex)!,
    points: chart.marks.filter((mark) => mark.kind === 'point'),
    windows: new Map(chart.treatments.map(({ id, technique }) => [id, technique.spacingUm])),
  }).findings;

async function sample() {
  const folder = tempFolder();
  const service = openService(`${folder}/data`);
  await service.ask('place:use', { place: 'sample' });
  const sessions = await service.ask('session:recent', { limit: 50 });
  const settings = await service.ask('settings:get', {});
  const charts = [];
  for (const { id } of sessions) charts.push((await service.ask('session:open', { sessionId: id })).chart);
  service.close();
  removeFolder(folder);
  return { settings, charts };
}

it('the fictional clinic is the same each time, on the skin, with one point too close and one too far', async () => {
  const { settings, charts } = await sample();
  expect(settings.clinicName).toBe('Fictional Clinic');
  expect(charts.every(({ patient }) => patient.name.given.endsWith('(fictional)'))).toBe(true);
  expect(
    charts
      .flatMap(findingsOf)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['too-close', 'too-far']);
  // As when a hand sets them: the region comes from the skin.
  const regions = charts.flatMap(({ marks }) => marks.map(({ region }) => region));
  expect(regions).not.toContain(undefined);
  expect(regions).toEqual(expect.arrayContaining(['forehead', 'malar:left', 'scalp_vertex', 'thigh_anterior:right']));
  const views = charts
    .filter(({ patient }) => patient.name.given.startsWith('Ada'))
    .map(({ marks }) => marks[0]?.kind === 'point' && marks[0].view);
  expect(views.sort()).toEqual(['body-front', 'face-front', 'scalp-top']);
  expect((await sample()).charts).toEqual(charts);
});
