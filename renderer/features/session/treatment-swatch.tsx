/** The shape and colour of a treatment's marks. */
import { shapeCorners, treatmentStyle } from '../../canvas/chart-svg-palette.ts';

/** A small picture of the n-th treatment's mark. */
export function TreatmentSwatch({ index, sizePx = 14 }: { index: number; sizePx?: number }) {
  const { color, shape } = treatmentStyle(index);
  const corners = shapeCorners(shape, 5.5);
  return (
    <svg width={sizePx} height={sizePx} viewBox="-8 -8 16 16" aria-hidden>
      {corners === null ? (
        <circle r={5.5} fill={color} stroke="#fff" strokeWidth={1} />
      ) : (
        <polygon points={corners.map((corner) => corner.join(',')).join(' ')} fill={color} stroke="#fff" />
      )}
    </svg>
  );
}
