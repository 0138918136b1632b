import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { viewsFileSchema } from '#shared/anatomy/view-image.ts';
import { cropToMarks, fitFrame, toPaper, wholeView } from '../../../../renderer/canvas/chart-svg-frame.ts';
import { markSizes } from '../../../../renderer/canvas/chart-svg-numbers.ts';
import { crowdedChart } from '../../../fixtures/chart/full-charts.ts';

const { views } = viewsFileSchema.parse(
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../../../resources/anatomy/adult-1/female/views.json'), 'utf8'),
  ),
);
const image = views['body-front'];
const { marks } = crowdedChart();
const rectOf = (count: number) => cropToMarks('body-front', image, marks.slice(0, count));

describe('the part of a view that is shown around its marks', () => {
  it('is the whole view where there are none', () => {
    expect(rectOf(0)).toEqual(wholeView(image));
  });

  it('holds every mark and stays inside the drawing', () => {
    const whole = wholeView(image);
    for (const count of [1, 20, 59, 60, 300]) {
      const rect = rectOf(count);
      expect(rect.leftUm).toBeGreaterThanOrEqual(whole.leftUm);
      expect(rect.topUm).toBeLessThanOrEqual(whole.topUm);
      const frame = fitFrame(rect, 180, 176);
      for (const mark of marks.slice(0, count)) {
        if (mark.kind !== 'point') continue;
        const { x, y } = toPaper(frame, mark);
        expect(Math.min(x, y, frame.widthMm - x, frame.heightMm - y)).toBeGreaterThan(0);
      }
    }
  });

  it('shows 300 points a centimetre apart with numbers of at least 5 pt', () => {
    const frame = fitFrame(rectOf(300), 151, 176);
    const centres = marks.flatMap((mark) => (mark.kind === 'point' ? [toPaper(frame, mark)] : []));
    const { fontMm } = markSizes(centres);
    expect((fontMm / 25.4) * 72).toBeGreaterThan(5);
  });
});
