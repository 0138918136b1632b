/** The state an editor opens with. */
import type { EditorOptions } from './editor.ts';
import { type EditorState, isLocked } from './state.ts';

/** What a point is set with until somebody says otherwise, µL. */
const USUAL_UL = 50;

/** The chart as it is saved, nothing selected, ready to set points unless it is locked. */
export function initialState({ chart, savedAt, extents, begin }: EditorOptions): EditorState {
  const firstTreatment = chart.treatments[0];
  if (firstTreatment === undefined) throw new Error('a chart has at least one treatment: the schema says so');
  return {
    chart,
    readOnly: isLocked(chart),
    task: null,
    undoLabel: null,
    redoLabel: null,
    save: { kind: 'saved', savedAt },
    view: chart.marks.flatMap((mark) => (mark.kind === 'point' ? [mark.view] : []))[0] ?? begin?.view ?? 'face-front',
    extents,
    size: { widthPx: 0, heightPx: 0 },
    tool: isLocked(chart) ? 'select' : 'stamp',
    selection: new Set<string>(),
    stamp: {
      volumeUl: begin?.volumeUl ?? USUAL_UL,
      depthUm: firstTreatment.technique.depthUm ?? null,
      treatmentId: firstTreatment.id,
      threadUlPerCm: null,
      areaUlPerCm2: null,
    },
    hint: null,
    skin: null,
    skinStatus: 'loading',
    service: null,
    cautionsShown: false,
    gapsShown: true,
    earlier: [],
    guard: null,
    ghosts: new Set<string>(),
    reuseDays: null,
    findings: [],
    asides: [],
    nearest: new Map(),
  };
}
