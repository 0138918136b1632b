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
import { type RedrawRule, useRedraw } from './use-redraw.ts';
import type { World } from './world.ts';

const RULE: RedrawRule = {
  onState: (now, before) =>
    now.chart !== before.chart ||
    now.selection !== before.selection ||
    now.findings !== before.findings ||
    now.skin !== before.skin,
  // The marks in hand and under the pointer are drawn by the hand's canvas: here they only come and go.
  onGesture: (now, before) =>
    now.gesture.kind !== before.gesture.kind || (now.gesture.kind === 'erase' && now.gesture !== before.gesture),
};

/** Time a frame may spend on measuring ways that were not measured before. */
const MEASURING_MS = 6;

interface MarksLayerProps {
  readonly editor: Editor;
  readonly world: World;
  readonly palette: CanvasPalette;
  readonly pixelRatio: number;
  readonly writeCm: WriteCm;
}

/** Draws when the chart, the selection, the findings or the view change. */
export function MarksLayer({ editor, world, palette, pixelRatio, writeCm }: MarksLayerProps) {
  const shape = useRef<Konva.Shape>(null);
  const sprite = useMemo(() => createSpriteSheet(pixelRatio), [pixelRatio]);
  useRedraw(shape, editor, world, RULE);
  useEffect(() => void shape.current?.getLayer()?.batchDraw(), [palette, writeCm]);

  const scene = (context: Konva.Context) => {
    const ctx = context._context;
    const state = editor.store.getState();
    const { gesture } = editor.gestures.getState();
    const [frame, size] = [world.frame(), world.size()];
    const shared = { state, placed: editor.placed(), frame, size, palette, room: createLabelRoom() };
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
    const drawNumbers = drawMarks(ctx, { ...shared, gesture, pixelRatio, sprite });
    drawPills(ctx, findings, pills);
    drawNumbers();
    // What there was no time to measure follows frame by frame; until then a straight line stands for it.
    if (unfinished) requestAnimationFrame(() => shape.current?.getLayer()?.batchDraw());
  };
  return (
    <Layer listening={false}>
      <Shape ref={shape} sceneFunc={scene} listening={false} perfectDrawEnabled={false} />
    </Layer>
  );
}
