/** Puts the reference body under the editor as it arrives: first the drawings, then the skin. */
import { useEffect } from 'react';

import { cautionZones } from '#shared/anatomy/caution-zones.ts';
import { calibratedSurface } from '#shared/anatomy/surface.ts';
import type { ViewsFile } from '#shared/anatomy/view-image.ts';

import { extentsOf } from '../../editor/extents.ts';
import { createSkinModel } from '../../editor/surface-skin.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { anatomyFolder, useSurface, useViewsFile } from './load-anatomy.ts';
import { startSpacingWorker } from './spacing-checker.ts';

/** Loads the body of the editor's chart; gives the drawings' places. */
export function useAnatomy(): ViewsFile | null {
  const editor = useEditor();
  const anatomy = useEditorState((state) => state.chart.anatomy);
  const stretch = useEditorState((state) => state.chart.calibration?.parts);
  const viewsFile = useViewsFile(anatomy);
  const views = viewsFile.data ?? null;
  const surface = useSurface(anatomy);
  const body = surface.data;
  const isError = surface.isError || viewsFile.isError;

  useEffect(() => {
    editor.setExtents(extentsOf(views));
  }, [editor, views]);
  useEffect(() => {
    if (body === undefined || views === null) {
      editor.setSkin(null, isError ? 'failed' : 'loading');
      return;
    }
    const cautions = cautionZones(body.surface, views.landmarks, stretch?.head);
    editor.setSkin(createSkinModel(calibratedSurface(body.surface, stretch), body.regions, cautions), 'ready');
  }, [editor, body, views, isError, stretch]);
  const folder = anatomyFolder(anatomy);
  useEffect(() => {
    const worker = startSpacingWorker(folder);
    editor.setService(worker);
    return () => {
      editor.setService(null);
      worker.stop();
    };
  }, [editor, folder]);
  return views;
}
