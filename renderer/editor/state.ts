/** The editor's three kinds of state: the document (saved, undoable), the session, and the gesture under way. */
import type { ViewId } from '#shared/anatomy/views.ts';
import type { Chart } from '#shared/chart/schema.ts';

import type { EditorFinding, Nearest } from './chart-check.ts';
import type { EarlierSession } from './earlier-sessions.ts';
import type { Guard } from './guard-findings.ts';
import type { RulerReading } from './ruler.ts';
import type { SaveStatus } from './save-queue.ts';
import type { Place, SkinModel, SkinWay } from './skin-model.ts';
import type { SkinService } from './skin-service.ts';
import type { CanvasSize, DrawingExtent, ViewPoint } from './viewport.ts';

/** The tools of the canvas. */
export const TOOL_IDS = ['select', 'stamp', 'thread', 'area', 'pattern', 'erase', 'ruler'] as const;

/** What is done beside the drawing: measure the patient, sign or remark, take a protocol or keep one, a picture. */
export type RecordTask =
  'calibrate' | 'sign' | 'countersign' | 'addend' | 'retract' | 'apply-protocol' | 'save-protocol' | 'picture';

/** A tool of the canvas. */
export type ToolId = (typeof TOOL_IDS)[number];

/** What the next point gets. */
export interface StampDefaults {
  readonly volumeUl: number;
  /** null: no depth is written down. */
  readonly depthUm: number | null;
  readonly treatmentId: string;
  /** Of a thread, µL for a cm along the skin; null: not said. */
  readonly threadUlPerCm: number | null;
  /** Of an area, µL for a cm² of skin; null: not said. */
  readonly areaUlPerCm2: number | null;
}

/** A short word from the editor in the status bar; `at` tells two of the same kind apart. */
export interface Hint {
  readonly code:
    'off-skin' | 'not-skin' | 'preparing' | 'signed' | 'not-here' | 'no-area' | 'mirror-some' | 'mirror-none';
  readonly at: number;
}

/** How far the skin behind the drawings has come. */
export type SkinStatus = 'loading' | 'ready' | 'failed';

/** Document and session. */
export interface EditorState {
  readonly chart: Chart;
  /** Signed, entered in error, or just being signed: nothing changes the chart. */
  readonly readOnly: boolean;
  /** The drawer that is open; null: none. */
  readonly task: RecordTask | null;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly save: SaveStatus;
  readonly view: ViewId;
  readonly extents: Readonly<Record<ViewId, DrawingExtent>>;
  readonly size: CanvasSize;
  readonly tool: ToolId;
  readonly selection: ReadonlySet<string>;
  readonly stamp: StampDefaults;
  readonly hint: Hint | null;
  readonly skin: SkinModel | null;
  readonly skinStatus: SkinStatus;
  /** Who measures and lays away from the screen; null: nobody yet. */
  readonly service: SkinService | null;
  /** Whether the zones where anatomy asks for care are drawn. */
  readonly cautionsShown: boolean;
  /** Whether gaps in what is to be covered are looked for. */
  readonly gapsShown: boolean;
  /** What the patient was given before, newest first. */
  readonly earlier: readonly EarlierSession[];
  /** Ids of the earlier sessions that show beneath the marks. */
  readonly ghosts: ReadonlySet<string>;
  /** Places used again within so many days are told of; null: not asked. */
  readonly reuseDays: number | null;
  /** The record that mixtures are checked against; null: it is not known yet. */
  readonly guard: Guard | null;
  readonly findings: readonly EditorFinding[];
  /** Those of the findings that were looked for at leisure. */
  readonly asides: readonly EditorFinding[];
  readonly nearest: ReadonlyMap<string, Nearest>;
}

/** Whether a chart is past changing: signed, or entered in error. */
export const isLocked = ({ session }: Chart): boolean => session.status !== 'draft';

/** A line to a neighbour, measured while the hand moves. */
export interface LiveLine extends SkinWay {
  readonly from: Place;
  readonly to: Place;
  /** Whether the distance keeps the treatment's window. */
  readonly fits: boolean;
}

/** What the hand is doing right now; nothing of it is saved. */
export type Gesture =
  | { readonly kind: 'none' }
  | { readonly kind: 'place'; readonly at: ViewPoint; readonly onSkin: boolean }
  | { readonly kind: 'move'; readonly ids: ReadonlySet<string>; readonly duUm: number; readonly dvUm: number }
  | { readonly kind: 'rubber'; readonly from: ViewPoint; readonly to: ViewPoint }
  | { readonly kind: 'thread'; readonly path: readonly ViewPoint[]; readonly lengthUm: number | null }
  | { readonly kind: 'lasso'; readonly outline: readonly ViewPoint[]; readonly hole: boolean }
  | { readonly kind: 'erase'; readonly ids: ReadonlySet<string> };

/** The gesture and what is shown for it. */
export interface GestureState {
  readonly gesture: Gesture;
  readonly lines: readonly LiveLine[];
  /** Where the pointer is on the drawing. */
  readonly cursor: ViewPoint | null;
  /** The mark under the pointer. */
  readonly hover: string | null;
  /** The region that is shown on the drawing, as `temple:left`. */
  readonly lit: string | null;
  /** What the ruler says; null: it is not laid down. */
  readonly ruler: RulerReading | null;
}

/** Nothing under way. */
export const NO_GESTURE: Gesture = { kind: 'none' };

/** Tools that change nothing work on a locked chart too. */
export const readsOnly = (tool: ToolId): boolean => tool === 'select' || tool === 'ruler';
