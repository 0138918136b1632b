/** How long the thread, how large the area in the hand is along the skin, and what volume that makes. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { UM_PER_CM } from '#shared/units.ts';

import { formatArea, formatDistance, formatVolume } from '../../canvas/chart-svg-measures.ts';
import { type Gesture, NO_GESTURE } from '../../editor/state.ts';
import { areaUl } from '../../editor/stroke-marks.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import classes from './stamp-bar.module.css';

/** The skin inside the lasso in the hand, cm², measured by the worker as the hand goes; null while none is known. */
function useLassoCm2(gesture: Gesture): number | null {
  const service = useEditorState((state) => state.service);
  const chart = useEditorState((state) => state.chart);
  const view = useEditorState((state) => state.view);
  const [cm2, setCm2] = useState<number | null>(null);
  const outline = gesture.kind === 'lasso' ? gesture.outline : null;
  useEffect(() => {
    if (outline === null || outline.length < 3 || service === null) {
      setCm2(null);
      return;
    }
    const ring = outline.map(({ uUm, vUm }) => [uUm, vUm] as const);
    // An answer that comes when the hand is farther on is still worth showing: the next one is on its way.
    service.areaCm2(chart, { view, outline: ring, holes: [] }).then(
      (found) => found !== null && setCm2(found),
      () => setCm2(null),
    );
  }, [outline, service, chart, view]);
  return outline === null ? null : cm2;
}

/** The reading; nothing while there is nothing in the hand. */
export function StrokeReading() {
  const { t } = useTranslation('session');
  const gesture = useStore(useEditor().gestures, ({ gesture: now }) =>
    now.kind === 'thread' || now.kind === 'lasso' ? now : NO_GESTURE,
  );
  const stamp = useEditorState((state) => state.stamp);
  const cm2 = useLassoCm2(gesture);
  const parts: string[] = [];
  if (gesture.kind === 'thread' && gesture.lengthUm !== null) {
    parts.push(formatDistance(gesture.lengthUm));
    if (stamp.threadUlPerCm !== null)
      parts.push(formatVolume(Math.round((stamp.threadUlPerCm * gesture.lengthUm) / UM_PER_CM)));
  }
  if (gesture.kind === 'lasso' && cm2 !== null) {
    parts.push(formatArea(cm2));
    if (stamp.areaUlPerCm2 !== null && !gesture.hole) parts.push(formatVolume(areaUl(stamp, cm2)));
  }
  if (parts.length === 0) return null;
  return (
    <span className={classes.reading} role="status" aria-label={t('stamp.reading')} data-testid="stroke-reading">
      {parts.join(' · ')}
    </span>
  );
}
