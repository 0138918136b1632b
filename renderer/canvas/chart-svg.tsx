/** One view of a chart as a static drawing: for paper and for thumbnails. */
import { useMemo } from 'react';

import type { ViewImage } from '#shared/anatomy/view-image.ts';
import type { Sex, ViewId } from '#shared/anatomy/views.ts';
import type { Mark } from '#shared/chart/schema.ts';

import { type Frame, placesOn, type Rect, toPaper, wholeView } from './chart-svg-frame.ts';
import { letterBoxes, SCALE_STRIP_MM, ScaleBar, SideLetters } from './chart-svg-furniture.tsx';
import { MarkOnPaper } from './chart-svg-marks.tsx';
import { digitsWidth, markCentre, markSizes, placeNumbers } from './chart-svg-numbers.ts';
import { LINK_COLOR, treatmentStyle } from './chart-svg-palette.ts';
import { anatomyFolder } from './chart-svg-views.ts';

/** A line between two marks, with its distance as text. */
export interface ChartSvgLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** What to draw. */
export interface ChartSvgProps {
  readonly anatomy: { readonly set: string; readonly sex: Sex };
  readonly marks: readonly Mark[];
  /** Ids of the treatments in order: the order gives colour and shape. */
  readonly treatments: readonly string[];
  readonly view: ViewId;
  readonly viewImage: ViewImage;
  /** Another picture of the body, and the part of the view it shows; the view's own without. */
  readonly picture?: { readonly href: string; readonly rect: Rect };
  /** Which part, how large: see fitFrame. */
  readonly frame: Frame;
  /** Number of each mark; none are drawn without. */
  readonly numbers?: ReadonlyMap<string, number>;
  readonly links?: readonly ChartSvgLink[];
  /** R, L and the scale bar; left out on thumbnails. */
  readonly furniture?: boolean;
  /** Names the drawing for those who cannot see it. */
  readonly label: string;
  /** Within another drawing that counts in mm: programs do not agree on how long a mm is there. */
  readonly nested?: boolean;
}

const NO_LINKS: readonly ChartSvgLink[] = [];

function useLayout({ marks, view, frame, numbers, links = NO_LINKS }: ChartSvgProps) {
  return useMemo(() => {
    const shown = marks.filter((mark) => placesOn(mark, view).length > 0);
    const centres = new Map(
      shown.flatMap((mark) => {
        const centre = markCentre(mark, view, frame);
        return centre === null ? [] : [[mark.id, centre] as const];
      }),
    );
    const sizes = markSizes([...centres.values()]);
    const lines = links.flatMap(({ id, from, to, text }) => {
      const a = centres.get(from);
      const b = centres.get(to);
      return a && b ? [{ id, a, b, text }] : [];
    });
    const texts = [
      ...shown.flatMap(({ id }) => {
        const centre = centres.get(id);
        const number = numbers?.get(id);
        return centre && number !== undefined ? [{ id, ...centre, text: `${number}` }] : [];
      }),
    ];
    const bounds = { left: 0, top: 0, right: frame.widthMm, bottom: frame.heightMm };
    const labels = placeNumbers(texts, sizes, bounds, letterBoxes(frame));
    return { shown, sizes, lines, labels, textOf: new Map(texts.map(({ id, text }) => [id, text])) };
  }, [marks, view, frame, numbers, links]);
}

/** Light ground of a number. Letters with an edge of their own would not be embedded as a font in a PDF. */
function NumberPlate(props: {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fontMm: number;
}) {
  const { x, y, text, fontMm } = props;
  const width = digitsWidth(text, fontMm);
  const height = fontMm * 0.88;
  return <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={fontMm * 0.2} />;
}

/** Draws one view with its marks. Sizes are in mm of paper; CSS makes them px on screen. */
export function ChartSvg(props: ChartSvgProps) {
  const { anatomy, treatments, view, viewImage, frame, furniture = true } = props;
  const { shown, sizes, lines, labels, textOf } = useLayout(props);
  const picture = props.picture ?? {
    href: `${anatomyFolder(anatomy.set, anatomy.sex)}/${viewImage.image}`,
    rect: wholeView(viewImage),
  };
  const { x, y } = toPaper(frame, { uUm: picture.rect.leftUm, vUm: picture.rect.topUm });
  const height = frame.heightMm + (furniture ? SCALE_STRIP_MM : 0);
  return (
    <svg
      width={props.nested === true ? frame.widthMm : `${frame.widthMm}mm`}
      height={props.nested === true ? height : `${height}mm`}
      viewBox={`0 0 ${frame.widthMm} ${height}`}
      role="img"
      aria-label={props.label}
      fontFamily="Inter, 'Inter Variable', sans-serif"
    >
      <svg width={frame.widthMm} height={frame.heightMm} overflow="hidden">
        <image
          href={picture.href}
          x={x}
          y={y}
          width={picture.rect.widthUm * frame.mmPerUm}
          height={picture.rect.heightUm * frame.mmPerUm}
          preserveAspectRatio="none"
        />
      </svg>
      <g stroke={LINK_COLOR} strokeWidth={0.35} strokeDasharray="0.9 0.5">
        {lines.map(({ id, a, b }) => (
          <line key={id} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
        ))}
      </g>
      {shown.map((mark) => (
        <MarkOnPaper
          key={mark.id}
          mark={mark}
          view={view}
          frame={frame}
          style={treatmentStyle(Math.max(0, treatments.indexOf(mark.treatment)))}
          radiusMm={sizes.radiusMm}
        />
      ))}
      <g stroke="#1d252a" strokeWidth={0.18}>
        {labels.map(({ id, leader }) => leader && <line key={id} {...leader} />)}
      </g>
      <g fill="#fff" fillOpacity={0.78}>
        {labels.map(({ id, x: left, y: middle }) => (
          <NumberPlate key={id} x={left} y={middle} text={textOf.get(id) ?? ''} fontMm={sizes.fontMm} />
        ))}
      </g>
      <g fontSize={sizes.fontMm} fontWeight={600} textAnchor="middle" fill="#10181c">
        {labels.map(({ id, x: left, y: middle }) => (
          <text key={id} x={left} y={middle + sizes.fontMm * 0.36}>
            {textOf.get(id)}
          </text>
        ))}
        {lines.map(
          ({ id, a, b, text }) =>
            text !== '' && (
              <text key={id} x={(a.x + b.x) / 2} y={(a.y + b.y) / 2 + 0.8} fill={LINK_COLOR}>
                {text}
              </text>
            ),
        )}
      </g>
      {furniture && <SideLetters view={view} frame={frame} />}
      {furniture && <ScaleBar frame={frame} yMm={frame.heightMm + 2} />}
    </svg>
  );
}
