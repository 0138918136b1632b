/** The drawings of the reference body and the orthographic camera of each. */

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

/** Which body parts a view draws and lifts to. */
export type ViewScope = 'head' | 'body';

/** What a view is: its camera and the parts it shows. */
export interface ViewDefinition {
  readonly camera: Camera;
  readonly scope: ViewScope;
}

/** The views of set `adult-1` that exist as drawings. More join in later sets of the same body. */
export const VIEWS = {
  'face-front': { camera: FRONT, scope: 'head' },
  'face-left': { camera: LEFT, scope: 'head' },
  'face-right': { camera: RIGHT, scope: 'head' },
  'scalp-top': { camera: TOP, scope: 'head' },
  'body-front': { camera: FRONT, scope: 'body' },
  'body-back': { camera: BACK, scope: 'body' },
} as const satisfies Record<string, ViewDefinition>;

/** The name of a drawing. */
export type ViewId = keyof typeof VIEWS;

/** All view names in the order they are offered. */
export const VIEW_IDS = [
  'face-front',
  'face-left',
  'face-right',
  'scalp-top',
  'body-front',
  'body-back',
] as const satisfies readonly ViewId[];
