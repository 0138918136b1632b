/** A treatment's mark as a small sign for legends and tables. */
import { shapeCorners, treatmentStyle } from './chart-svg-palette.ts';

/** Given: filled. Planned: hollow, dashed. About as high as a line of text. */
export function TreatmentSymbol({ index, state }: { readonly index: number; readonly state: 'given' | 'planned' }) {
  const { color, shape } = treatmentStyle(index);
  const corners = shapeCorners(shape, 3.4);
  const paint =
    state === 'given' ? { fill: color } : { fill: '#fff', stroke: color, strokeWidth: 1.1, strokeDasharray: '2.2 1.2' };
  return (
    <svg width="1em" height="1em" viewBox="-5 -5 10 10" aria-hidden="true" style={{ verticalAlign: '-0.12em' }}>
      {corners === null ? (
        <circle r={3.6} {...paint} />
      ) : (
        <polygon points={corners.map(([x, y]) => `${x},${y}`).join(' ')} {...paint} />
      )}
    </svg>
  );
}
