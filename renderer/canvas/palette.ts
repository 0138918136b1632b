/** Colours of the canvas in light and dark. Meaning is never in colour alone: shape and text go with it. */

/** Colours that follow the colour scheme. */
export interface CanvasPalette {
  readonly ink: string;
  readonly quietInk: string;
  readonly paper: string;
  readonly accent: string;
  readonly error: string;
  readonly warning: string;
  readonly pill: string;
  readonly pillText: string;
  readonly selection: string;
}

const LIGHT: CanvasPalette = {
  ink: '#1d252a',
  quietInk: '#5b666e',
  paper: '#ffffff',
  accent: '#0f6d7a',
  error: '#c2282d',
  warning: '#a05a00',
  pill: '#ffffff',
  pillText: '#1d252a',
  selection: '#1668c7',
};

const DARK: CanvasPalette = {
  ink: '#e6ebee',
  quietInk: '#9aa6ae',
  paper: '#191f23',
  accent: '#5bafba',
  error: '#ff7b78',
  warning: '#f0b25a',
  pill: '#2a3238',
  pillText: '#f2f5f7',
  selection: '#6fb3ff',
};

/** The palette of a colour scheme. */
export const paletteOf = (dark: boolean): CanvasPalette => (dark ? DARK : LIGHT);

/** Shapes and colours of the treatments, told apart without seeing colour (after Okabe and Ito, darkened). */
export const TREATMENT_LOOKS = [
  { shape: 'circle', colour: '#0b6b79' },
  { shape: 'square', colour: '#b3431a' },
  { shape: 'diamond', colour: '#6a3fa0' },
  { shape: 'triangle', colour: '#1f5fae' },
  { shape: 'hexagon', colour: '#7a6200' },
] as const;

/** How a treatment's marks look. */
export type TreatmentLook = (typeof TREATMENT_LOOKS)[number];

/** The look of the n-th treatment of a chart. */
export const treatmentLook = (index: number): TreatmentLook =>
  TREATMENT_LOOKS[Math.max(0, index) % TREATMENT_LOOKS.length] ?? TREATMENT_LOOKS[0];
