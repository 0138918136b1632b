/** What a picture is made of. */
import type { ViewImage } from '#shared/anatomy/view-image.ts';
import type { ViewId } from '#shared/anatomy/views.ts';
import type { Chart } from '#shared/chart/schema.ts';

import type { EditorFinding } from '../../../editor/chart-check.ts';
import type { PictureOptions } from './picture-options.ts';

/** One picture. */
export interface PictureModel {
  readonly chart: Chart;
  readonly view: ViewId;
  readonly viewImage: ViewImage;
  readonly findings: readonly Pick<EditorFinding, 'id' | 'kind' | 'marks' | 'distanceUm'>[];
  /** Place in the chart, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly clinicName: string;
  /** Whether it shows the fictional clinic. */
  readonly isSample: boolean;
  readonly options: PictureOptions;
}
