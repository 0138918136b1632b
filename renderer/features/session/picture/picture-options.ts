/** What a picture shows, how large, and of which kind. */

/** Choices of the picture panel. */
export interface PictureOptions {
  /** The view on screen, or every view with marks. */
  readonly views: 'shown' | 'all';
  readonly part: 'marks' | 'whole';
  readonly format: 'png' | 'svg';
  readonly widthPx: number;
  readonly ground: 'white' | 'transparent';
  /** Name, date of birth, day of the session and clinic; without, nothing that tells whose picture it is. */
  readonly withPatient: boolean;
  readonly show: Readonly<Record<PictureItem, boolean>>;
}

/** What may stand on a picture beside the marks. */
export const PICTURE_ITEMS = ['numbers', 'findings', 'regions', 'scale', 'legend'] as const;

/** One of them. */
export type PictureItem = (typeof PICTURE_ITEMS)[number];

/** Widths that are offered, px. */
export const PRESET_WIDTHS = ['1080', '1920', '3840'] as const;

/** Widths that can be chosen, px. */
export const WIDTH_LIMITS_PX = { least: 200, most: 8_000 } as const;

/** Beyond this the browser draws nothing, px. */
const TALLEST_PX = 16_000;

/** A picture is without patient data unless somebody says otherwise. */
export const DEFAULT_OPTIONS: PictureOptions = {
  views: 'shown',
  part: 'marks',
  format: 'png',
  widthPx: 1920,
  ground: 'white',
  withPatient: false,
  show: { numbers: true, findings: true, regions: false, scale: true, legend: true },
};

/** A width in whole px, or null where it cannot be made. */
export const widthOf = (value: string | number): number | null => {
  const width = Math.round(Number(value));
  return Number.isFinite(width) && width >= WIDTH_LIMITS_PX.least && width <= WIDTH_LIMITS_PX.most ? width : null;
};

/** Size in px of a picture that is this large on paper; one that would be too tall becomes narrower. */
export function pixelSize(
  widthPx: number,
  paper: { readonly widthMm: number; readonly heightMm: number },
): { readonly widthPx: number; readonly heightPx: number } {
  const scale = Math.min(widthPx / paper.widthMm, TALLEST_PX / paper.heightMm);
  return { widthPx: Math.round(paper.widthMm * scale), heightPx: Math.round(paper.heightMm * scale) };
}
