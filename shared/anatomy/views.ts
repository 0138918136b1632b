/** The drawings of the reference body and the orthographic camera of each. */
import type { SkinPart } from './skin.ts';

/** A direction or a place in body axes: +x the subject's left, +y up, +z forward. */
export type Vec3 = readonly [number, number, number];

/** Sex of the reference body that a chart is drawn on. */
export type Sex = 'female' | 'male';

/** An orthographic camera: u = p·right, v = p·up, seen from the side that `toViewer` points to. */
export interface Camera {
  readonly right: Vec3;
  readonly up: Vec3;
  readonly toViewer: Vec3;
}

const FRONT: Camera = { right: [1, 0, 0], up: [0, 1, 0], toViewer: [0, 0, 1] };
const BACK: Camera = { right: [-1, 0, 0], up: [0, 1, 0], toViewer: [0, 0, -1] };
const LEFT: Camera = { right: [0, 0, -1], up: [0, 1, 0], toViewer: [1, 0, 0] };
const RIGHT: Camera = { right: [0, 0, 1], up: [0, 1, 0], toViewer: [-1, 0, 0] };
const TOP: Camera = { right: [-1, 0, 0], up: [0, 0, 1], toViewer: [0, 1, 0] };
const HALF = Math.SQRT1_2;
const LEFT_OBLIQUE: Camera = { right: [HALF, 0, -HALF], up: [0, 1, 0], toViewer: [HALF, 0, HALF] };
const RIGHT_OBLIQUE: Camera = { right: [HALF, 0, HALF], up: [0, 1, 0], toViewer: [-HALF, 0, HALF] };
const FROM_BELOW: Camera = { right: [1, 0, 0], up: [0, HALF, HALF], toViewer: [0, -HALF, HALF] };

/** Which body parts a view draws and lifts to. */
export type ViewScope = 'head' | 'body';

/** Where a view belongs in the list of views. */
export type ViewFamily = 'face' | 'scalp' | 'body';

/** What a view is: its camera and the parts it shows. */
export interface ViewDefinition {
  readonly camera: Camera;
  readonly scope: ViewScope;
  readonly family: ViewFamily;
  /** Parts that would stand in the way: cut off in the drawing, and no mark can be set on them here. */
  readonly without?: readonly SkinPart[];
}

/** Seen from the side the arms hide the trunk. */
const ARMS: readonly SkinPart[] = [
  'upper_arm_left',
  'forearm_left',
  'hand_left',
  'upper_arm_right',
  'forearm_right',
  'hand_right',
];

/** The views of set `adult-1`. */
export const VIEWS = {
  'face-front': { camera: FRONT, scope: 'head', family: 'face' },
  'face-left': { camera: LEFT, scope: 'head', family: 'face' },
  'face-right': { camera: RIGHT, scope: 'head', family: 'face' },
  'face-left-oblique': { camera: LEFT_OBLIQUE, scope: 'head', family: 'face' },
  'face-right-oblique': { camera: RIGHT_OBLIQUE, scope: 'head', family: 'face' },
  submental: { camera: FROM_BELOW, scope: 'head', family: 'face' },
  'scalp-top': { camera: TOP, scope: 'head', family: 'scalp' },
  'scalp-front': { camera: FRONT, scope: 'head', family: 'scalp' },
  'scalp-back': { camera: BACK, scope: 'head', family: 'scalp' },
  'scalp-left': { camera: LEFT, scope: 'head', family: 'scalp' },
  'scalp-right': { camera: RIGHT, scope: 'head', family: 'scalp' },
  'body-front': { camera: FRONT, scope: 'body', family: 'body' },
  'body-back': { camera: BACK, scope: 'body', family: 'body' },
  'body-left': { camera: LEFT, scope: 'body', family: 'body', without: ARMS },
  'body-right': { camera: RIGHT, scope: 'body', family: 'body', without: ARMS },
} as const satisfies Record<string, ViewDefinition>;

/** The name of a drawing. */
export type ViewId = keyof typeof VIEWS;

/** All view names in the order they are offered. */
export const VIEW_IDS = [
  'face-front',
  'face-left',
  'face-right',
  'face-left-oblique',
  'face-right-oblique',
  'submental',
  'scalp-top',
  'scalp-front',
  'scalp-back',
  'scalp-left',
  'scalp-right',
  'body-front',
  'body-back',
  'body-left',
  'body-right',
] as const satisfies readonly ViewId[];

/** A view's definition with its optional fields. */
export const viewDefinition = (view: ViewId): ViewDefinition => VIEWS[view];

/** The views of a family in the order in which they are offered. */
export const viewsOf = (family: ViewFamily): readonly ViewId[] =>
  VIEW_IDS.filter((view) => viewDefinition(view).family === family);

/** Something for each view. */
export function forEachView<T>(make: (view: ViewId) => T): Readonly<Record<ViewId, T>> {
  return {
    'face-front': make('face-front'),
    'face-left': make('face-left'),
    'face-right': make('face-right'),
    'face-left-oblique': make('face-left-oblique'),
    'face-right-oblique': make('face-right-oblique'),
    submental: make('submental'),
    'scalp-top': make('scalp-top'),
    'scalp-front': make('scalp-front'),
    'scalp-back': make('scalp-back'),
    'scalp-left': make('scalp-left'),
    'scalp-right': make('scalp-right'),
    'body-front': make('body-front'),
    'body-back': make('body-back'),
    'body-left': make('body-left'),
    'body-right': make('body-right'),
  };
}
