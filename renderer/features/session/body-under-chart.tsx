/** Puts the reference body under the editor as it arrives: first the drawings, then the skin. */
import { useEffect, useRef } from 'react';

import { cautionZones } from '#shared/anatomy/caution-zones.ts';
import { isUncalibrated } from '#shared/anatomy/calibrated-metric.ts';
import type { Surface } from '#shared/anatomy/surface.ts';
import type { ViewsFile } from '#shared/anatomy/view-image.ts';

import { extentsOf } from '../../editor/extents.ts';
import { createSkinModel } from '../../editor/surface-skin.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { anatomyFolder, useSurface, useViewsFile } from './load-anatomy.ts';
import { type SpacingWorker, startSpacingWorker } from './spacing-checker.ts';

/** The drawings' places, put under the editor. */
export function useViewsUnderChart(): ViewsFile | null {
  const editor = useEditor();
  const views = useViewsFile(useEditorState((state) => state.chart.anatomy)).data ?? null;
  useEffect(() => {
    editor.setExtents(extentsOf(views));
  }, [editor, views]);
  return views;
}

/** Puts the skin under the editor. It shows nothing, so that nothing is drawn anew when the skin is there. */
export function BodyUnderChart(): null {
  const editor = useEditor();
  const anatomy = useEditorState((state) => state.chart.anatomy);
  const calibration = useEditorState((state) => state.chart.calibration);
  const viewsFile = useViewsFile(anatomy);
  const views = viewsFile.data ?? null;
  const surface = useSurface(anatomy);
  const body = surface.data;
  const isError = surface.isError || viewsFile.isError;

  const folder = anatomyFolder(anatomy);
  const spacing = useRef<SpacingWorker | null>(null);
  useEffect(() => {
    const worker = startSpacingWorker(folder);
    spacing.current = worker;
    editor.setService(worker);
    return () => {
      spacing.current = null;
      editor.setService(null);
      worker.stop();
    };
  }, [editor, folder]);
  useEffect(() => {
    if (body === undefined || views === null) {
      editor.setSkin(null, isError ? 'failed' : 'loading');
      return;
    }
    const stretch = calibration?.parts;
    const put = (surface: Surface) => {
      const cautions = cautionZones(body.surface, views.landmarks, stretch?.head);
      editor.setSkin(createSkinModel(surface, body.regions, cautions), 'ready');
    };
    if (stretch === undefined || isUncalibrated(stretch)) {
      put(body.surface);
      return;
    }
    // What was measured before holds on the screen until the patient's own lengths are there: some tenths of a second.
    let wanted = true;
    spacing.current?.metric({ calibration }).then(
      ({ edgeUm, shrink }) => {
        if (wanted) put({ ...body.surface, metric: { edgeUm, shrink, airUm: body.surface.metric.airUm } });
      },
      () => {
        if (wanted) editor.setSkin(null, 'failed');
      },
    );
    return () => {
      wanted = false;
    };
  }, [editor, body, views, isError, calibration]);
  return null;
}
