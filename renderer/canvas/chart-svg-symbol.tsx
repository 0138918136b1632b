/** A treatment's mark as a small sign for legends and tables. */
import { LINK_COLOR, shapeCorners, treatmentStyle } from './chart-svg-palette.ts';

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

/** The line between two points that are too close. */
export const LinkSign = () => (
  <svg width="1.6em" height="1em" viewBox="0 0 16 10" aria-hidden="true" style={{ verticalAlign: '-0.12em' }}>
    <line x1={0} x2={16} y1={5} y2={5} stroke={LINK_COLOR} strokeWidth={1.4} strokeDasharray="3.4 1.9" />
  </svg>
);
