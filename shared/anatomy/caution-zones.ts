/**
 * Places of the face where anatomy asks for care, as an information layer.
 *
 * Only what a published source gives in numbers is here. The numbers are centimetres of the patient; what they are
 * measured from (brow, rim of the orbit, border of the jaw) is where this atlas draws it. They come from the anatomy of
 * deeper planes: intradermal work is shallower.
 */
import type { StretchFactors } from './calibrated-metric.ts';
import { liftToSkin } from './lift.ts';
import { type Landmark, regionLandmarks } from './regions/name-skin.ts';
import { BROW_HALF, browEndX, browY, jawY, orbitalRimY } from './regions/face-regions.ts';
import type { SkinRule } from './seen-shape.ts';
import type { Surface } from './surface.ts';
import type { Sex, Vec3 } from './views.ts';

/** The zones. */
export type CautionCode = 'supratrochlear' | 'infraorbital' | 'frontal-branch' | 'marginal-mandibular';

/** A zone on both sides of a body. */
export interface CautionZone {
  readonly code: CautionCode;
  readonly source: string;
  /** The techniques it speaks of; null: all. */
  readonly techniques: readonly string[] | null;
  /** A place lies in the zone where all of them hold. */
  readonly rules: readonly SkinRule[];
}

const UM_PER_CM = 10_000;

/** Numbers of the sources, cm. */
const SUPRATROCHLEAR_X = [1.7, 2.2] as const;
const FORAMEN_BELOW_RIM = [0.63, 1.09] as const;
const FORAMEN_X: Readonly<Record<Sex, readonly [number, number]>> = { female: [2.42, 2.68], male: [2.57, 2.71] };
const PITANGUY = { belowTragus: 0.5, aboveBrow: 1.5, behind: 1.22 } as const;
const BELOW_JAW = 1.5;

/** A place of the reference body in cm, mirrored to the left. */
type PlaceCm = readonly [x: number, y: number, z: number];

const inCm =
  (rule: (place: PlaceCm) => number): SkinRule =>
  ([x, y, z]) =>
    rule([Math.abs(x) / UM_PER_CM, y / UM_PER_CM, z / UM_PER_CM]);

const between = (value: (place: PlaceCm) => number, [low, high]: readonly [number, number]): SkinRule[] => [
  inCm((place) => value(place) - low),
  inCm((place) => high - value(place)),
];

function distanceToLine(place: Vec3, line: readonly Vec3[]): number {
  let least = Infinity;
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i], line[i + 1]];
    if (a === undefined || b === undefined) continue;
    const d: Vec3 = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
    const e: Vec3 = [place[0] - a[0], place[1] - a[1], place[2] - a[2]];
    const share = (d[0] * e[0] + d[1] * e[1] + d[2] * e[2]) / (d[0] ** 2 + d[1] ** 2 + d[2] ** 2 || 1);
    const t = Math.min(1, Math.max(0, share));
    least = Math.min(least, Math.hypot(e[0] - t * d[0], e[1] - t * d[1], e[2] - t * d[2]));
  }
  return least;
}

/** The zones of a body. `head`: the patient's factors, because the numbers are the patient's centimetres. */
export function cautionZones(
  surface: Surface,
  landmarks: readonly Landmark[],
  head: StretchFactors = { along: 1, around: 1 },
): readonly CautionZone[] {
  const { sex } = surface.skin;
  const { at } = regionLandmarks([...landmarks], sex);
  const { along, around } = head;
  const own = ([x, y, z]: Vec3): Vec3 => [x * around, y * along, z * around];
  const [, , eyeZ] = at('endocanthion_left');
  const [, earY, earZ] = at('tragion_left');
  const [, chinY, chinZ] = at('menton');
  const inFront = inCm(([, , z]) => z - eyeZ + 1);
  const lift = (view: 'face-front' | 'face-left', u: number, v: number): Vec3 | null => {
    const point = liftToSkin(surface, view, u * UM_PER_CM, v * UM_PER_CM);
    return point === null ? null : [point.xUm / UM_PER_CM, point.yUm / UM_PER_CM, point.zUm / UM_PER_CM];
  };

  function frontalBranch(): SkinRule[] {
    const endX = browEndX(at);
    const end = lift('face-front', endX, browY(endX, at) + PITANGUY.aboveBrow / along);
    if (end === null) return [];
    // Seen from the side: the line from below the tragus to above the brow, and what lies behind it.
    const [, fromY, fromZ] = own([0, earY - PITANGUY.belowTragus / along, earZ]);
    const [, toY, toZ] = own(end);
    const length = Math.hypot(toY - fromY, toZ - fromZ);
    const [dy, dz] = [(toY - fromY) / length, (toZ - fromZ) / length];
    const onLine = (place: PlaceCm) => (own(place)[1] - fromY) * dy + (own(place)[2] - fromZ) * dz;
    const behind = (place: PlaceCm) => (own(place)[1] - fromY) * dz - (own(place)[2] - fromZ) * dy;
    return [
      ...between(onLine, [0, length]),
      ...between(behind, [0, PITANGUY.behind]),
      inCm(([x]) => x - 3),
      // The ear itself is not over the nerve.
      inCm(([, , z]) => z - earZ - 0.2),
    ];
  }

  function marginalMandibular(): SkinRule[] {
    const from = earZ + 0.5;
    const border: Vec3[] = [];
    for (let i = 0; i <= 24; i++) {
      const z = from + ((chinZ - from) * i) / 24;
      const place = lift('face-left', -z, jawY({ z }, at));
      if (place !== null) border.push(own(place));
    }
    border.push(own([0, chinY, chinZ]));
    return [
      inCm(([, y, z]) => jawY({ z }, at) - y),
      inCm(([, , z]) => z - from),
      inCm((place) => BELOW_JAW - distanceToLine(own(place), border)),
    ];
  }

  return [
    {
      code: 'supratrochlear',
      source: '“Identifying facial danger zones”, BESO Academy',
      techniques: null,
      rules: [
        ...between(([x]) => x * around, SUPRATROCHLEAR_X),
        ...between(([x, y]) => y - browY(x, at), [-BROW_HALF, BROW_HALF]),
        inFront,
      ],
    },
    {
      code: 'infraorbital',
      source: '“Anatomy of the Facial Danger Zones”, Plast Reconstr Surg 2017',
      techniques: null,
      rules: [
        ...between(([x]) => x * around, FORAMEN_X[sex]),
        ...between(([, y]) => (orbitalRimY(at) - y) * along, FORAMEN_BELOW_RIM),
        inFront,
      ],
    },
    {
      code: 'frontal-branch',
      source: 'PubMed 31254463; JPRAS Open 2020;26:101',
      techniques: null,
      rules: frontalBranch(),
    },
    {
      code: 'marginal-mandibular',
      source: 'droracle.ai, article 750641 (secondary)',
      techniques: ['deoxycholic-acid'],
      rules: marginalMandibular(),
    },
  ];
}

/** True where a place of the skin (µm of body axes) lies in a zone. */
export const isInZone = ({ rules }: CautionZone, place: Vec3): boolean =>
  rules.length > 0 && rules.every((rule) => rule(place) >= 0);
