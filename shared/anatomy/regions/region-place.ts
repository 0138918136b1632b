/** A place on the skin as the region rules see it: mirrored to the left side, in cm, beside the body's landmarks. */
import type { SkinPart } from '../skin.ts';
import type { Sex, Vec3 } from '../views.ts';

/** Landmarks by code in cm; paired ones name the left side. */
export interface RegionLandmarks {
  readonly sex: Sex;
  readonly at: (code: string) => Vec3;
  /** Height of the hairline above a place round the head (degrees from the front), cm of body axes. */
  hairlineY(degrees: number): number;
}

/** One place. */
export interface RegionPlace {
  /** Distance from the midline, never negative. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** The normal, mirrored with the place: positive x points away from the midline. */
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
  readonly part: SkinPart;
}
