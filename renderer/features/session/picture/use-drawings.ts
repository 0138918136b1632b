/** Pictures of every view with marks that go along with a session in other formats: without what tells whose they are. */
import { useTranslation } from 'react-i18next';

import { usedViews } from '../../../canvas/chart-svg-views.ts';
import { createBodyCutter } from '../../../canvas/picture-body.ts';
import { useAppInfo } from '../../../records/queries.ts';
import { useEditor } from '../editor-context.tsx';
import { useViewsFile } from '../load-anatomy.ts';
import { drawn } from './draw-picture.ts';
import { DEFAULT_OPTIONS, type PictureOptions } from './picture-options.ts';

const OPTIONS: PictureOptions = { ...DEFAULT_OPTIONS, views: 'all', format: 'svg' };

/** A picture as text. */
export interface Drawing {
  readonly title: string;
  readonly svg: string;
}

/** Gives what draws them, of the chart as it is when it is called. */
export function useDrawings(): () => Promise<Drawing[]> {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const isSample = useAppInfo().data?.place === 'sample';
  const views = useViewsFile(editor.store.getState().chart.anatomy).data;
  return async () => {
    const { chart, findings } = editor.store.getState();
    const numbers = new Map(chart.marks.map(({ id }, i) => [id, i + 1]));
    const cutBody = createBodyCutter();
    const drawings: Drawing[] = [];
    for (const view of usedViews(chart.marks)) {
      const viewImage = views?.views[view];
      if (viewImage === undefined) continue;
      const model = { chart, view, viewImage, findings, numbers, clinicName: '', isSample, options: OPTIONS };
      const { svg } = await drawn(model, cutBody, OPTIONS.widthPx);
      drawings.push({ title: t(`view.${view}`), svg });
    }
    return drawings;
  };
}
