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
