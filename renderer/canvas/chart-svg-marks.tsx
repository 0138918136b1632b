/** Marks as vector shapes: given ones filled with a white ring, planned ones hollow and dashed. Lengths in mm of paper. */
import { useId } from 'react';

import type { ViewId } from '#shared/anatomy/views.ts';
import type { Mark } from '#shared/chart/schema.ts';

import { type Frame, placesOn, toPaper } from './chart-svg-frame.ts';
import { shapeCorners, type TreatmentStyle } from './chart-svg-palette.ts';

/** A mark with its look. */
interface MarkShapeProps {
  readonly mark: Mark;
  readonly view: ViewId;
  readonly frame: Frame;
  readonly style: TreatmentStyle;
  /** Radius of a point, mm. */
  readonly radiusMm: number;
}

const pointsText = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');

const pathText = (points: readonly { readonly x: number; readonly y: number }[], closed: boolean): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('') + (closed ? 'Z' : '');

function PointShape({ mark, view, frame, style, radiusMm }: MarkShapeProps) {
  const [place] = placesOn(mark, view);
  if (place === undefined) return null;
  const { x, y } = toPaper(frame, place);
  const line = radiusMm * 0.3;
  const corners = shapeCorners(style.shape, mark.state === 'given' ? radiusMm : radiusMm - line / 2);
  const paint =
    mark.state === 'given'
      ? { fill: style.color, stroke: '#fff', strokeWidth: line, paintOrder: 'stroke' }
      : {
          fill: '#fff',
          stroke: style.color,
          strokeWidth: line,
          strokeDasharray: `${radiusMm * 0.8} ${radiusMm * 0.45}`,
        };
  return corners === null ? (
    <circle cx={x} cy={y} r={mark.state === 'given' ? radiusMm : radiusMm - line / 2} {...paint} />
  ) : (
    <polygon points={pointsText(corners.map(([dx, dy]) => [x + dx, y + dy] as const))} {...paint} />
  );
}

function ThreadShape({ mark, view, frame, style, radiusMm }: MarkShapeProps) {
  const points = placesOn(mark, view).map((place) => toPaper(frame, place));
  const [entry] = points;
  if (entry === undefined) return null;
  const path = pathText(points, false);
  const dash = mark.state === 'planned' ? { strokeDasharray: `${radiusMm * 1.2} ${radiusMm * 0.8}` } : {};
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      <path d={path} stroke="#fff" strokeWidth={radiusMm * 1.1} />
      <path d={path} stroke={style.color} strokeWidth={radiusMm * 0.55} {...dash} />
      <circle
        cx={entry.x}
        cy={entry.y}
        r={radiusMm * 0.7}
        fill={style.color}
        stroke="#fff"
        strokeWidth={radiusMm * 0.25}
      />
    </g>
  );
}

function AreaShape({ mark, view, frame, style, radiusMm }: MarkShapeProps) {
  const hatch = useId();
  if (mark.kind !== 'area') return null;
  const rings = [mark.outline, ...(mark.holes ?? [])]
    .map((ring) => ring.filter((place) => place.view === view))
    .filter((ring) => ring.length >= 3);
  if (rings.length === 0) return null;
  const path = rings
    .map((ring) =>
      pathText(
        ring.map((place) => toPaper(frame, place)),
        true,
      ),
    )
    .join('');
  const dash = mark.state === 'planned' ? { strokeDasharray: `${radiusMm} ${radiusMm * 0.7}` } : {};
  const gap = radiusMm * 1.5;
  return (
    <g>
      <pattern id={hatch} width={gap} height={gap} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={radiusMm * 0.22} height={gap} fill={style.color} opacity={0.75} />
      </pattern>
      <path d={path} fill={`url(#${hatch})`} fillRule="evenodd" stroke="#fff" strokeWidth={radiusMm * 0.8} />
      <path d={path} fill="none" stroke={style.color} strokeWidth={radiusMm * 0.4} strokeLinejoin="round" {...dash} />
    </g>
  );
}

/** One mark of any kind. */
export function MarkOnPaper(props: MarkShapeProps) {
  switch (props.mark.kind) {
    case 'point':
      return <PointShape {...props} />;
    case 'thread':
      return <ThreadShape {...props} />;
    case 'area':
      return <AreaShape {...props} />;
  }
}
