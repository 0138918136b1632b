/** Marks and findings: one shape that draws them all as data. */
import type Konva from 'konva';
import { useEffect, useMemo, useRef } from 'react';
import { Layer, Shape } from 'react-konva';

import type { Editor } from '../editor/editor.ts';
import type { Place } from '../editor/skin-model.ts';
import { drawFindings, drawPills } from './draw-findings.ts';
import { drawGaps } from './draw-gaps.ts';
import type { WriteCm } from './draw-line.ts';
import { drawMarks } from './draw-marks.ts';
import { createLabelRoom } from './label-room.ts';
import { createSpriteSheet } from './mark-sprite.ts';
import type { CanvasPalette } from './palette.ts';
import { type RedrawRule, useRedraw, viewMoved } from './use-redraw.ts';

const RULE: RedrawRule = {
  onState: (now, before) =>
    viewMoved(now, before) ||
    now.chart !== before.chart ||
    now.selection !== before.selection ||
    now.findings !== before.findings ||
    now.skin !== before.skin,
  // The marks in hand are drawn by the gesture layer: here they only come and go.
  onGesture: (now, before) =>
    now.hover !== before.hover ||
    now.gesture.kind !== before.gesture.kind ||
    (now.gesture.kind === 'erase' && now.gesture !== before.gesture),
};

/** Time a frame may spend on measuring ways that were not measured before. */
const MEASURING_MS = 6;

interface MarksLayerProps {
  readonly editor: Editor;
  readonly palette: CanvasPalette;
  readonly pixelRatio: number;
  readonly writeCm: WriteCm;
}

/** Draws when the chart, the selection, the findings or the view change. */
export function MarksLayer({ editor, palette, pixelRatio, writeCm }: MarksLayerProps) {
  const layer = useRef<Konva.Layer>(null);
  const sprite = useMemo(() => createSpriteSheet(pixelRatio), [pixelRatio]);
  useRedraw(layer, editor, RULE);
  useEffect(() => void layer.current?.batchDraw(), [palette, writeCm]);

  const scene = (context: Konva.Context) => {
    const ctx = context._context;
    const state = editor.store.getState();
    const { gesture, hover } = editor.gestures.getState();
    const shared = { state, placed: editor.placed(), frame: editor.frame(), palette, room: createLabelRoom() };
    const until = performance.now() + MEASURING_MS;
    let unfinished = false;
    const wayOf = (from: Place, to: Place) => {
      if (state.skin === null) return null;
      if (performance.now() <= until || state.skin.knowsWay(from, to)) return state.skin.way(from, to, state.view);
      unfinished = true;
      return null;
    };
    const findings = { ...shared, writeCm, wayOf };
    const gaps = drawGaps(ctx, state, shared.frame, palette, writeCm);
    const pills = gesture.kind === 'move' ? [] : [...drawFindings(ctx, findings), ...gaps];
    const drawNumbers = drawMarks(ctx, { ...shared, gesture, hover, pixelRatio, sprite });
    drawPills(ctx, findings, pills);
    drawNumbers();
    // What there was no time to measure follows frame by frame; until then a straight line stands for it.
    if (unfinished) requestAnimationFrame(() => layer.current?.batchDraw());
  };
  return (
    <Layer ref={layer} listening={false}>
      <Shape sceneFunc={scene} listening={false} perfectDrawEnabled={false} />
    </Layer>
  );
}
