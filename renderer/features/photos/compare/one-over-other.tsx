/** One photo laid over another: up to a line that is moved, or seen through. */
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { usePhotoUrl } from '../../../records/photo-picture.ts';
import { lay, type Look } from '../pan-zoom.ts';
import type { Photo } from '../photo.ts';
import { Picture, Stage } from '../stage.tsx';
import classes from './compare.module.css';
import type { CompareMode, Shift } from './compare-mode.ts';
import { usePhotoWords } from './side-by-side.tsx';

interface OneOverOtherProps {
  readonly mode: Exclude<CompareMode, 'side'>;
  readonly under: Photo;
  readonly over: Photo;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  /** How much of the upper photo shows: up to where, or how opaque; 0 to 1. */
  readonly share: number;
  readonly onShare: (share: number) => void;
  readonly shift: Shift;
  /** Null: dragging moves both. */
  readonly onShift: ((shift: Shift) => void) | null;
}

const KEY_STEP = 0.02;
const KEYS: Readonly<Record<string, number>> = { ArrowLeft: -KEY_STEP, ArrowRight: KEY_STEP };

/** How the upper photo is looked at: as the lower one, moved and sized against it. */
const shifted = ({ cx, cy, zoom }: Look, { x, y, zoom: by }: Shift): Look => ({
  cx: cx - x,
  cy: cy - y,
  zoom: zoom * by,
});

/** The two photos; the arrow keys move the line, or make the upper one clearer. */
export function OneOverOther(props: OneOverOtherProps) {
  const { mode, under, over, look, onLook, share, onShare, shift, onShift } = props;
  const { t } = useTranslation('photos');
  const words = usePhotoWords();
  const { data: underUrl } = usePhotoUrl(under.id, 'full');
  const { data: overUrl } = usePhotoUrl(over.id, 'full');
  const lower = { width: under.entry.body.width, height: under.entry.body.height };
  const upper = { width: over.entry.body.width, height: over.entry.body.height };
  const setShare = (next: number) => {
    onShare(Math.min(1, Math.max(0, next)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = KEYS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setShare(share + step);
  };
  return (
    <figure className={classes.one}>
      <Stage
        label={t('compare.over', { over: words(over), under: words(under) })}
        url={underUrl}
        picture={lower}
        look={look}
        onLook={onLook}
        onKeyDown={onKeyDown}
        onPress={(from, hit) => {
          if (hit === 'divider') {
            return {
              move: (_to, part) => {
                setShare(part);
              },
            };
          }
          if (onShift === null) return null;
          const begun = shift;
          return {
            move: (to) => {
              onShift({
                ...begun,
                x: begun.x + (to.x - from.x) / lower.width,
                y: begun.y + (to.y - from.y) / lower.height,
              });
            },
          };
        }}
        over={(stage) => (
          <div
            className={classes.over}
            style={mode === 'slider' ? { clipPath: `inset(0 0 0 ${share * 100}%)` } : { opacity: share }}
          >
            <Picture url={overUrl} picture={upper} laid={lay(stage, upper, shifted(look, shift))} />
          </div>
        )}
      >
        {(_laid, stage) =>
          mode === 'slider' && (
            <g data-hit="divider" className={classes.divider}>
              <rect x={share * stage.width - 14} y={0} width={28} height={stage.height} />
              <line x1={share * stage.width} x2={share * stage.width} y1={0} y2={stage.height} />
              <circle cx={share * stage.width} cy={stage.height / 2} r={13} />
            </g>
          )
        }
      </Stage>
      <figcaption className={classes.caption}>
        <span>{words(under)}</span>
        <span>{words(over)}</span>
      </figcaption>
    </figure>
  );
}
