/** What a pattern is to be like, what has been drawn for it so far, and the request that both make together. */
import { REGION_CODES, type RegionCode } from '#shared/anatomy/regions/region-names.ts';
import type { ViewId } from '#shared/anatomy/views.ts';
import type { FillKind } from '#shared/spacing/patterns/fill.ts';
import type { PatternRequest } from '#shared/spacing/patterns/lay.ts';
import { UM_PER_CM } from '#shared/units.ts';

import type { Place } from './skin-model.ts';
import type { ViewPoint } from './viewport.ts';

/** Chosen above the drawing; kept from one pattern to the next. */
export interface PatternSettings {
  readonly kind: 'line' | 'fill' | 'threads';
  /** How a line is divided. */
  readonly division: 'count' | 'every';
  readonly count: number;
  readonly fill: FillKind;
  readonly area: 'regions' | 'lasso';
  /** null: what the technique's window suggests. */
  readonly spacingUm: number | null;
  /** Distance of staggered rows; null: the spacing. */
  readonly rowUm: number | null;
  readonly angleDegrees: number;
  readonly layout: 'parallel' | 'fan';
  readonly threadCount: number;
  readonly lengthUm: number;
  readonly openingDegrees: number;
}

/** What has been drawn. */
export interface PatternDraft {
  readonly corners: readonly Place[];
  /** Where the next corner would be. */
  readonly cursor: Place | null;
  readonly ended: boolean;
  readonly regions: readonly RegionCode[];
  readonly outline: { readonly view: ViewId; readonly places: readonly ViewPoint[] } | null;
  readonly entry: Place | null;
  readonly towards: Place | null;
  /** The drawing that the pattern was begun on. */
  readonly view: ViewId | null;
}

/** The settings of the first pattern. */
export const FIRST_SETTINGS: PatternSettings = {
  kind: 'fill',
  division: 'every',
  count: 5,
  fill: 'hexagonal',
  area: 'regions',
  spacingUm: null,
  rowUm: null,
  angleDegrees: 0,
  layout: 'parallel',
  threadCount: 5,
  lengthUm: 30_000,
  openingDegrees: 90,
};

/** Nothing drawn. */
export const NO_DRAFT: PatternDraft = {
  corners: [],
  cursor: null,
  ended: false,
  regions: [],
  outline: null,
  entry: null,
  towards: null,
  view: null,
};

/** More marks at once than these are cut off, and said to be. */
export const MOST_MARKS = 2_000;

/** Places are whole µm of a drawing: a pattern laid at the least spacing itself would undercut it by a hair, µm. */
const HAIR_UM = 20;

/** A window narrower than this has no middle worth aiming at, µm. */
const NARROW_UM = 5_000;

/** A spacing where the technique says nothing, µm. */
const PLAIN_UM = UM_PER_CM;

type Window = readonly [number, number] | null;

/** The spacing that a window suggests: its middle, or the least of a narrow one. */
export function suggestedSpacing(window: Window): number {
  if (window === null) return PLAIN_UM;
  const [min, max] = window;
  return max - min < NARROW_UM ? min : Math.round((min + max) / 2 / 100) * 100;
}

/** Whether a window allows a spacing. */
export const fitsWindow = (spacingUm: number, window: Window): boolean =>
  window === null || (spacingUm >= window[0] && spacingUm <= window[1]);

/** The region with this code; null for names given by hand. */
export const regionCodeOf = (name: string | null): RegionCode | null =>
  REGION_CODES.find((code) => code === name) ?? null;

function lineOf(
  settings: PatternSettings,
  draft: PatternDraft,
  spacingUm: number,
  view: ViewId,
): PatternRequest | null {
  const open = draft.ended || draft.cursor === null ? [] : [draft.cursor];
  const corners = [...draft.corners, ...open].map(({ view: on, uUm, vUm }) => ({ view: on, uUm, vUm }));
  if (corners.length < 2) return null;
  const division = settings.division === 'count' ? { count: settings.count } : { everyUm: spacingUm };
  return { kind: 'line', corners, division, view };
}

/** The request of a draft; null while too little is drawn. */
export function requestOf(
  settings: PatternSettings,
  draft: PatternDraft,
  window: Window,
  seen: ViewId,
): PatternRequest | null {
  const view = draft.view ?? seen;
  const chosenUm = settings.spacingUm ?? suggestedSpacing(window);
  const leastUm = (window === null ? 0 : window[0]) + HAIR_UM;
  const spacingUm = window !== null && chosenUm >= window[0] ? Math.max(chosenUm, leastUm) : chosenUm;
  switch (settings.kind) {
    case 'line':
      return lineOf(settings, draft, spacingUm, view);
    case 'threads':
      return draft.entry === null
        ? null
        : {
            kind: 'threads',
            layout: settings.layout,
            entry: draft.entry,
            towards: draft.towards,
            count: settings.threadCount,
            lengthUm: settings.lengthUm,
            distanceUm: spacingUm,
            openingDegrees: settings.openingDegrees,
            angleDegrees: settings.angleDegrees,
            view,
          };
    case 'fill': {
      const { outline, regions } = draft;
      const area =
        settings.area === 'regions'
          ? regions.length > 0
            ? { regions }
            : null
          : outline && { view: outline.view, outline: outline.places };
      return (
        area && {
          kind: 'fill',
          fill: settings.fill,
          area,
          spacingUm,
          rowUm: settings.rowUm ?? spacingUm,
          // Whoever asks for less than the window allows has been warned, and gets it.
          leastUm: Math.min(leastUm, spacingUm),
          farthestUm: window === null ? null : window[1] - HAIR_UM,
          angleDegrees: settings.angleDegrees,
          view,
          most: MOST_MARKS,
        }
      );
    }
  }
}
