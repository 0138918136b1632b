/** How each treatment of a session looks: colour and shape together, told apart in black and white too. */

/** Outline of a point. */
export type MarkShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'hexagon';

/** Look of one treatment's marks. */
export interface TreatmentStyle {
  readonly color: string;
  readonly shape: MarkShape;
}

/** Lines of findings. */
export const LINK_COLOR = '#b3261e';

/** Dark enough for white rings and for a printer without colour. */
const COLORS = ['#0b5f6b', '#a3341f', '#4b3a9b', '#7a5200', '#8a1f5f'] as const;
const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'hexagon'] as const;

/** The look of the n-th treatment; after five the shapes shift against the colours. */
export function treatmentStyle(index: number): TreatmentStyle {
  const round = Math.floor(index / COLORS.length);
  return {
    color: COLORS[index % COLORS.length] ?? COLORS[0],
    shape: SHAPES[(index + round) % SHAPES.length] ?? 'circle',
  };
}

/** Corners of a shape of the given size around the origin; null for a circle. Areas look alike. */
export function shapeCorners(shape: MarkShape, radius: number): readonly (readonly [number, number])[] | null {
  const corners = { circle: 0, square: 4, triangle: 3, diamond: 4, hexagon: 6 }[shape];
  if (corners === 0) return null;
  const turn = shape === 'square' ? Math.PI / 4 : 0;
  const reach = radius * { circle: 1, square: 1.25, triangle: 1.4, diamond: 1.3, hexagon: 1.12 }[shape];
  return Array.from({ length: corners }, (_, i) => {
    const angle = turn - Math.PI / 2 + (2 * Math.PI * i) / corners;
    return [reach * Math.cos(angle), reach * Math.sin(angle)] as const;
  });
}
