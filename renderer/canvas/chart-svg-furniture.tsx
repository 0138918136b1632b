/** What a drawing carries beside its marks: sides, scale bar, and where on the body it lies. Lengths in mm of paper. */
import { useTranslation } from 'react-i18next';

import type { ViewImage } from '#shared/anatomy/view-image.ts';
import type { ViewId } from '#shared/anatomy/views.ts';
import { UM_PER_CM } from '#shared/units.ts';

import { type Box } from './chart-svg-labels.ts';
import { fitFrame, type Frame, type Rect, scaleBarCm, sideLetters, toPaper, wholeView } from './chart-svg-frame.ts';

const INK = '#1d252a';
/** Size of R and L, mm. */
const LETTER_MM = 4.2;
const LETTER_MARGIN_MM = 1.2;

/** Where the letters stand, for others to keep away from. */
export const letterBoxes = ({ widthMm }: Frame): readonly Box[] => {
  const size = LETTER_MM + LETTER_MARGIN_MM;
  return [
    { left: 0, top: 0, right: size, bottom: size },
    { left: widthMm - size, top: 0, right: widthMm, bottom: size },
  ];
};

const LetterPlate = ({ x }: { readonly x: number }) => (
  <rect
    x={x}
    y={0}
    width={LETTER_MM + LETTER_MARGIN_MM}
    height={LETTER_MM + LETTER_MARGIN_MM}
    rx={0.6}
    fill="#fff"
    fillOpacity={0.78}
  />
);

/** R and L at the edges; on a view from one side, that side's letter alone. */
export function SideLetters({ view, frame }: { readonly view: ViewId; readonly frame: Frame }) {
  const { t } = useTranslation('print');
  const sides = sideLetters(view);
  const text = {
    y: LETTER_MARGIN_MM + LETTER_MM * 0.78,
    fontSize: LETTER_MM,
    fontWeight: 600,
    fill: INK,
  };
  const shown = 'seen' in sides ? { left: sides.seen, right: null } : sides;
  return (
    <g>
      {/* White behind ink, so that it reads on skin too. */}
      <LetterPlate x={0} />
      {shown.right !== null && <LetterPlate x={frame.widthMm - LETTER_MM - LETTER_MARGIN_MM} />}
      <text x={LETTER_MARGIN_MM} {...text}>
        {t(`side.${shown.left}`)}
      </text>
      {shown.right !== null && (
        <text x={frame.widthMm - LETTER_MARGIN_MM} textAnchor="end" {...text}>
          {t(`side.${shown.right}`)}
        </text>
      )}
    </g>
  );
}

/** Height of the strip below a drawing that holds the scale bar, mm. */
export const SCALE_STRIP_MM = 6;

/** A bar of 1, 5 or 10 cm of the reference body, ticked every cm. */
export function ScaleBar({ frame, yMm }: { readonly frame: Frame; readonly yMm: number }) {
  const { t } = useTranslation('print');
  const cm = scaleBarCm(frame);
  const cmMm = UM_PER_CM * frame.mmPerUm;
  const length = cm * cmMm;
  const ticks = Array.from({ length: cm + 1 }, (_, i) => i);
  return (
    <g transform={`translate(0.2 ${yMm})`} stroke={INK} strokeWidth={0.3}>
      <line x1={0} y1={1.2} x2={length} y2={1.2} />
      {ticks.map((i) => (
        <line
          key={i}
          x1={i * cmMm}
          x2={i * cmMm}
          y1={i === 0 || i === cm ? 0 : 0.6}
          y2={i === 0 || i === cm ? 2.4 : 1.8}
        />
      ))}
      <text x={length + 1.5} y={2.2} fontSize={2.7} fill={INK} stroke="none">
        {t('scaleBar', { cm })}
      </text>
    </g>
  );
}

/** The whole view, small, with the part that is shown large framed in it. */
export function LocatorInset(props: {
  readonly href: string;
  readonly image: ViewImage;
  readonly shown: Rect;
  readonly maxWidthMm: number;
  readonly maxHeightMm: number;
}) {
  const { t } = useTranslation('print');
  const frame = fitFrame(wholeView(props.image), props.maxWidthMm, props.maxHeightMm);
  const { x, y } = toPaper(frame, { uUm: props.shown.leftUm, vUm: props.shown.topUm });
  return (
    <svg
      width={`${frame.widthMm}mm`}
      height={`${frame.heightMm}mm`}
      viewBox={`0 0 ${frame.widthMm} ${frame.heightMm}`}
      role="img"
      aria-label={t('locator')}
    >
      <image href={props.href} width={frame.widthMm} height={frame.heightMm} preserveAspectRatio="none" />
      <rect
        x={x}
        y={y}
        width={props.shown.widthUm * frame.mmPerUm}
        height={props.shown.heightUm * frame.mmPerUm}
        fill="none"
        stroke={INK}
        strokeWidth={0.4}
      />
    </svg>
  );
}
