/** Draws pictures of the chart on screen: a small one to look at, and those that leave. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import type { ViewId } from '#shared/anatomy/views.ts';

import { usedViews } from '../../../canvas/chart-svg-views.ts';
import { createBodyCutter } from '../../../canvas/picture-body.ts';
import { svgToPng } from '../../../canvas/picture-png.ts';
import { useAppInfo, useSettings } from '../../../records/queries.ts';
import { useEditorState } from '../editor-context.tsx';
import { useViewsFile } from '../load-anatomy.ts';
import { drawn } from './draw-picture.ts';
import type { PictureModel } from './picture-model.ts';
import type { PictureOptions } from './picture-options.ts';

/** The preview is drawn this wide; finer would be seen by nobody. */
const PREVIEW_PX = 900;

/** Pictures of the chart on screen. */
export function usePicture(options: PictureOptions) {
  const chart = useEditorState((state) => state.chart);
  const shown = useEditorState((state) => state.view);
  const findings = useEditorState((state) => state.findings);
  const clinicName = useSettings().data?.clinicName ?? '';
  const isSample = useAppInfo().data?.place === 'sample';
  const views = useViewsFile(chart.anatomy).data;
  const used = useMemo(() => usedViews(chart.marks), [chart.marks]);
  const numbers = useMemo(() => new Map(chart.marks.map(({ id }, i) => [id, i + 1])), [chart.marks]);

  const [cutBody] = useState(createBodyCutter);

  const modelOf = (view: ViewId): PictureModel => {
    const viewImage = views?.views[view];
    if (viewImage === undefined) throw new Error('the drawings are not there yet');
    return { chart, view, viewImage, findings, numbers, clinicName, isSample, options };
  };
  const chosen = options.views === 'all' ? used : [shown];
  const [first = shown] = chosen.includes(shown) ? [shown] : chosen;
  const preview = useQuery({
    queryKey: ['picture-preview', chart, first, findings, clinicName, isSample, options],
    queryFn: async () => {
      const { svg, widthPx, heightPx } = await drawn(modelOf(first), cutBody, PREVIEW_PX);
      return { href: `data:image/svg+xml,${encodeURIComponent(svg)}`, widthPx, heightPx };
    },
    enabled: views !== undefined,
    placeholderData: (before) => before,
    gcTime: 0,
    staleTime: Infinity,
    structuralSharing: false,
  });

  async function bytesOf(view: ViewId): Promise<Uint8Array<ArrayBuffer>> {
    const { svg, widthPx, heightPx } = await drawn(modelOf(view), cutBody, options.widthPx);
    return options.format === 'svg' ? new TextEncoder().encode(svg) : await svgToPng(svg, { widthPx, heightPx });
  }
  /** The pictures that were chosen, one after another: each is large. */
  async function make() {
    const pictures = [];
    for (const view of chosen) pictures.push({ view, bytes: await bytesOf(view) });
    return pictures;
  }
  return { preview, make, first, count: chosen.length, usedCount: used.length, sessionId: chart.session.id };
}
