/** A picture to look at closely: wheel and pinch zoom, dragging moves, and what is set on it is drawn above it. */
import { useElementSize } from '@mantine/hooks';
import {
  type CSSProperties,
  type KeyboardEventHandler,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
} from 'react';

import type { PlacePx } from '#shared/clinical/photos/flat-distance.ts';
import type { SizePx } from '#shared/clinical/photos/limits.ts';

import { type Laid, lay, type Look, panBy, toPicture, zoomAt } from './pan-zoom.ts';
import classes from './stage.module.css';

/** What a press on the picture begins. */
export interface Gesture {
  /** `part`: how far across the stage the pointer is, 0 to 1. */
  readonly move: (place: PlacePx, part: number) => void;
}

interface StageProps {
  readonly label: string;
  readonly url: string | undefined;
  readonly picture: SizePx;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  /** What a press with the main button does at a place, or on the thing named by `data-hit`; null: moves the picture. */
  readonly onPress?: (place: PlacePx, hit: string | null) => Gesture | null;
  readonly onKeyDown?: KeyboardEventHandler<HTMLDivElement>;
  readonly style?: CSSProperties;
  readonly cursor?: 'crosshair' | 'grab';
  /** A second picture over the first, laid out by itself. */
  readonly over?: (stage: SizePx) => ReactNode;
  /** SVG above the picture, in px of the stage. */
  readonly children?: (laid: Laid, stage: SizePx) => ReactNode;
}

const WHEEL_STEP = 0.0016;

/** A picture laid out as it is looked at. */
export function Picture({
  url,
  picture,
  laid,
  style,
}: {
  url: string | undefined;
  picture: SizePx;
  laid: Laid;
  style?: CSSProperties;
}) {
  if (url === undefined) return null;
  const transform = `translate(${laid.left}px, ${laid.top}px) scale(${laid.scale})`;
  return (
    <img
      src={url}
      alt=""
      draggable={false}
      className={classes.picture}
      style={{ width: picture.width, height: picture.height, transform, ...style }}
    />
  );
}

/** The stage; it takes the room its parent gives. */
export function Stage(props: StageProps) {
  const { label, url, picture, look, onLook, onPress, onKeyDown, style, cursor = 'grab', over, children } = props;
  const { ref: measured, width, height } = useElementSize<HTMLDivElement>();
  const box = useRef<HTMLDivElement>(null);
  const stage = { width, height };
  const laid = lay(stage, picture, look);
  const latest = useRef({ look, laid });
  useEffect(() => {
    latest.current = { look, laid };
  });

  const within = (event: { readonly clientX: number; readonly clientY: number }): PlacePx => {
    const bounds = box.current?.getBoundingClientRect();
    return { x: event.clientX - (bounds?.left ?? 0), y: event.clientY - (bounds?.top ?? 0) };
  };
  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    onLook(zoomAt(look, Math.exp(-event.deltaY * WHEEL_STEP), stage, picture, within(event)));
  });
  useEffect(() => {
    const element = box.current;
    const listener = (event: WheelEvent) => {
      onWheel(event);
    };
    // React listens passively, and then the wheel could not be kept from scrolling what lies around.
    element?.addEventListener('wheel', listener, { passive: false });
    return () => {
      element?.removeEventListener('wheel', listener);
    };
  }, []);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const element: HTMLDivElement = event.currentTarget;
    const hit =
      event.target instanceof Element ? (event.target.closest('[data-hit]')?.getAttribute('data-hit') ?? null) : null;
    const gesture = event.button === 0 ? (onPress?.(toPicture(laid, within(event)), hit) ?? null) : null;
    let last = within(event);
    element.setPointerCapture(event.pointerId);
    const ending = new AbortController();
    element.addEventListener(
      'pointermove',
      (moved) => {
        const at = within(moved);
        if (gesture !== null) gesture.move(toPicture(latest.current.laid, at), at.x / width);
        else onLook(panBy(latest.current.look, { x: at.x - last.x, y: at.y - last.y }, stage, picture));
        last = at;
      },
      { signal: ending.signal },
    );
    for (const type of ['pointerup', 'pointercancel'] as const) {
      element.addEventListener(
        type,
        () => {
          ending.abort();
        },
        { signal: ending.signal },
      );
    }
  };

  return (
    <div
      ref={(element) => {
        box.current = element;
        measured(element);
      }}
      className={classes.stage}
      style={style}
      data-cursor={cursor}
      role="application"
      aria-label={label}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onContextMenu={(event) => {
        event.preventDefault();
      }}
    >
      {width > 0 && <Picture url={url} picture={picture} laid={laid} />}
      {width > 0 && over?.(stage)}
      {width > 0 && children !== undefined && (
        <svg className={classes.overlay} width={width} height={height}>
          {children(laid, stage)}
        </svg>
      )}
    </div>
  );
}
