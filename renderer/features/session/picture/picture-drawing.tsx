/** A view of a chart as one vector drawing with its words: what a picture is made from. Lengths in mm of paper. */
import { ChartSvg } from '../../../canvas/chart-svg.tsx';
import { fitFrame } from '../../../canvas/chart-svg-frame.ts';
import { SCALE_STRIP_MM, ScaleBar, SideLetters } from '../../../canvas/chart-svg-furniture.tsx';
import { LINK_COLOR, shapeCorners, treatmentStyle } from '../../../canvas/chart-svg-palette.ts';
import type { BodyPart } from '../../../canvas/picture-body.ts';
import { breakLines } from './break-lines.ts';
import type { PictureModel } from './picture-model.ts';
import { pixelSize } from './picture-options.ts';
import { type ClosePair, type LegendLine, usePictureWords } from './picture-words.ts';

/** The picture is laid out on paper this wide; marks and words grow with it. */
const WIDTH_MM = 150;
const MARGIN_MM = 5;
const TALLEST_MM = 260;
const FONT_MM = 3.4;
const NAME_MM = 5;
const LINE = 1.4;
const SIGN_MM = 5;
const INK = '#1d252a';
/** More lines between points than this would hide what they join. */
const MOST_LINKS = 200;

/** Pairs of points that are too close, joined by a line; their distances are told below the drawing. */
function pairsOf({ chart, findings, options }: PictureModel): ClosePair[] {
  if (!options.show.findings) return [];
  const known = new Set(chart.marks.map(({ id }) => id));
  const pairs = findings.flatMap(({ id, kind, marks: [from = '', to = ''], distanceUm }) =>
    kind === 'too-close' && known.has(from) && known.has(to) ? [{ id, from, to, distanceUm }] : [],
  );
  return pairs.length > MOST_LINKS ? [] : pairs;
}

function Sign({ sign, y }: { readonly sign: LegendLine['sign']; readonly y: number }) {
  const middle = y - FONT_MM * 0.34;
  if (sign === null) return null;
  if (sign === 'link') {
    return (
      <line x1={0} x2={3.6} y1={middle} y2={middle} stroke={LINK_COLOR} strokeWidth={0.5} strokeDasharray="1.1 0.6" />
    );
  }
  const { color, shape } = treatmentStyle(sign.treatment);
  const paint =
    sign.state === 'given'
      ? { fill: color }
      : { fill: '#fff', stroke: color, strokeWidth: 0.45, strokeDasharray: '0.9 0.5' };
  const corners = shapeCorners(shape, 1.2);
  if (corners === null) return <circle cx={1.8} cy={middle} r={1.3} {...paint} />;
  return <polygon points={corners.map(([x, y0]) => `${1.8 + x},${middle + y0}`).join(' ')} {...paint} />;
}

/** The drawing, `options.widthPx` wide. The body is data within it: it needs no other file. */
export function PictureDrawing({ model, body }: { readonly model: PictureModel; readonly body: BodyPart }) {
  const { chart, view, viewImage, options, numbers } = model;
  const pairs = pairsOf(model);
  const { head, legend, label } = usePictureWords()({ ...model, pairs });
  const room = WIDTH_MM - 2 * MARGIN_MM;
  const frame = fitFrame(body.rect, room, TALLEST_MM);

  const headLines = head.flatMap((text, i) =>
    breakLines(text, i === 0 && options.withPatient ? NAME_MM : FONT_MM, room).map((line) => ({
      line,
      size: i === 0 && options.withPatient ? NAME_MM : FONT_MM,
    })),
  );
  const headMm = headLines.reduce((sum, { size }) => sum + size * LINE, 0);
  const drawingTop = MARGIN_MM + headMm + (headMm > 0 ? 2 : 0);
  const legendTop = drawingTop + frame.heightMm + (options.show.scale ? SCALE_STRIP_MM + 1 : 1);
  const legendLines = legend.flatMap(({ sign, text }) =>
    breakLines(text, FONT_MM, room - (sign === null ? 0 : SIGN_MM)).map((line, i) => ({
      sign: i === 0 ? sign : null,
      indent: sign === null ? 0 : SIGN_MM,
      line,
    })),
  );
  const heightMm = legendTop + legendLines.length * FONT_MM * LINE + MARGIN_MM;
  const size = pixelSize(options.widthPx, { widthMm: WIDTH_MM, heightMm });
  let y = MARGIN_MM;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={size.widthPx}
      height={size.heightPx}
      viewBox={`0 0 ${WIDTH_MM} ${heightMm}`}
      preserveAspectRatio="none"
      fontFamily="Inter, sans-serif"
      fill={INK}
    >
      {options.ground === 'white' && <rect width="100%" height="100%" fill="#fff" />}
      {headLines.map(({ line, size: fontSize }, i) => {
        y += fontSize * LINE;
        return (
          <text
            key={i}
            x={MARGIN_MM}
            y={y - fontSize * 0.35}
            fontSize={fontSize}
            fontWeight={fontSize === NAME_MM ? 600 : 400}
          >
            {line}
          </text>
        );
      })}
      <g transform={`translate(${MARGIN_MM + (room - frame.widthMm) / 2} ${drawingTop})`}>
        <ChartSvg
          anatomy={chart.anatomy}
          marks={chart.marks}
          treatments={chart.treatments.map(({ id }) => id)}
          view={view}
          viewImage={viewImage}
          picture={body}
          frame={frame}
          {...(options.show.numbers && { numbers })}
          links={pairs.map(({ id, from, to }) => ({ id, from, to, text: '' }))}
          furniture={false}
          label={label}
          nested
        />
        <SideLetters view={view} frame={frame} />
        {options.show.scale && <ScaleBar frame={frame} yMm={frame.heightMm + 2} />}
      </g>
      {legendLines.map(({ sign, indent, line }, i) => {
        const base = legendTop + (i + 0.75) * FONT_MM * LINE;
        return (
          <g key={i} transform={`translate(${MARGIN_MM} 0)`}>
            <Sign sign={sign} y={base} />
            <text x={indent} y={base} fontSize={FONT_MM}>
              {line}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
