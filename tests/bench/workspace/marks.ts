/** A chart of thousands of points on the front of the body, close together as after a large session. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { liftToSkin } from '#shared/anatomy/lift.ts';
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { createSurface } from '#shared/anatomy/surface.ts';
import { type Chart, type PointMark } from '#shared/chart/schema.ts';

import { createDice } from '../dice.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';

/** The project's root. */
export const ROOT = join(import.meta.dirname, '../../..');

/** Points about 8 mm apart, each a little out of line. */
export function frontOfBody(count: number): PointMark[] {
  const skin = readFileSync(join(ROOT, 'resources/anatomy/adult-1/female/skin.bin'));
  const surface = createSurface(decodeSkin(new Uint8Array(skin)));
  const dice = createDice(7);
  const marks: PointMark[] = [];
  for (let row = 0; marks.length < count && row < 210; row++) {
    for (let column = -60; marks.length < count && column <= 60; column++) {
      const uUm = Math.round(column * 8_500 + (row % 2) * 4_250 + dice() * 1_000);
      const vUm = Math.round(1_700_000 - row * 8_000 + dice() * 1_000);
      const point = liftToSkin(surface, 'body-front', uUm, vUm);
      if (point === null || point.normal[2] < 0.3) continue;
      marks.push(aPoint({ id: `m${marks.length}`, view: 'body-front', uUm, vUm }));
    }
  }
  if (marks.length < count) throw new Error(`the body has room for ${marks.length} points only`);
  return marks;
}

/** A draft of so many points. */
export function largeChart(sessionId: string, patientId: string, count: number): Chart {
  const chart = aChart({ sessionId, patientId, marks: frontOfBody(count) });
  const treatments = chart.treatments.map((treatment) => ({
    ...treatment,
    technique: { code: 'point-by-point', spacingUm: [7_600, 40_000] as [number, number] },
  }));
  return { ...chart, treatments };
}
