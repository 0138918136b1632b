/** The known length and the marks, drawn above a photo at the same size however near one looks. */
import { useTranslation } from 'react-i18next';

import { flatDistance } from '#shared/clinical/photos/flat-distance.ts';
import { umToMm } from '#shared/units.ts';

import { formatNumber } from '../../../ui/format.ts';
import { type Laid, toStage } from '../pan-zoom.ts';
import classes from './viewer.module.css';
import type { Overlay, PhotoMark } from './photo-draft.ts';

const MARK_RADIUS = 7;
const HANDLE_RADIUS = 6;
const LABEL_RISE = 12;

interface ShapesProps {
  readonly overlay: Overlay;
  readonly laid: Laid;
  readonly selected: string | null;
}

function Label({ x, y, text }: { x: number; y: number; text: string }) {
  return (
    <text x={x} y={y} className={classes.label} textAnchor="middle">
      {text}
    </text>
  );
}

function ScaleLine({ scale, laid }: { scale: NonNullable<Overlay['scale']>; laid: Laid }) {
  const { t } = useTranslation('photos');
  const a = toStage(laid, { x: scale.x1, y: scale.y1 });
  const b = toStage(laid, { x: scale.x2, y: scale.y2 });
  return (
    <g className={classes.scale}>
      <line className={classes.halo} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
      <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
      <circle data-hit="scale:1" cx={a.x} cy={a.y} r={HANDLE_RADIUS} />
      <circle data-hit="scale:2" cx={b.x} cy={b.y} r={HANDLE_RADIUS} />
      <Label
        x={(a.x + b.x) / 2}
        y={(a.y + b.y) / 2 - LABEL_RISE}
        text={t('scale.known', { mm: formatNumber(umToMm(scale.lengthUm), 1) })}
      />
    </g>
  );
}

/** Lines from the selected mark to every other one, each with its distance. */
function Distances({ overlay, laid, mark }: { overlay: Overlay; laid: Laid; mark: PhotoMark }) {
  const { t } = useTranslation('photos');
  const from = toStage(laid, mark);
  return overlay.marks.map((other) => {
    const distance = flatDistance(overlay.scale, mark, other);
    if (other.id === mark.id || distance === null) return null;
    const to = toStage(laid, other);
    return (
      <g key={other.id} className={classes.distance}>
        <line className={classes.halo} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        <Label
          x={(from.x + to.x) / 2}
          y={(from.y + to.y) / 2}
          text={t('distance.short', { mm: formatNumber(umToMm(distance.um), 1) })}
        />
      </g>
    );
  });
}

/** More lines than these cannot be read. */
const MOST_LINES = 12;

/** Everything that is set on the picture. */
export function OverlayShapes({ overlay, laid, selected }: ShapesProps) {
  const mark = overlay.marks.find(({ id }) => id === selected);
  return (
    <>
      {overlay.scale !== null && <ScaleLine scale={overlay.scale} laid={laid} />}
      {mark !== undefined && overlay.marks.length <= MOST_LINES && (
        <Distances overlay={overlay} laid={laid} mark={mark} />
      )}
      {overlay.marks.map((each, index) => {
        const { x, y } = toStage(laid, each);
        return (
          <g key={each.id} className={classes.mark} data-selected={each.id === selected || undefined}>
            <circle data-hit={`mark:${each.id}`} cx={x} cy={y} r={MARK_RADIUS} />
            <Label x={x} y={y - LABEL_RISE} text={String(index + 1)} />
          </g>
        );
      })}
    </>
  );
}
