/**
 * An icon as a picture of itself. Around the drawing stand two dozen icons, and a drawing inside the page is a layer of
 * its own that the browser goes through at every step of a gesture on the canvas; a picture is not (docs/performance.md).
 */
import { useComputedColorScheme } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { createContext, useContext, useState } from 'react';

import classes from './still-icon.module.css';

/** Whatever changes an icon's colour: what a button says of itself. */
export const IconLook = createContext('');

const known = new Map<string, string>();

/** Forced colours are the system's, which a picture would not follow. */
const isForced = (): boolean => window.matchMedia('(forced-colors: active)').matches;

/** The icon as it stands in the page, in the colour that it has there. */
function pictureOf(svg: SVGSVGElement): string {
  const { color } = getComputedStyle(svg);
  const text = new XMLSerializer().serializeToString(svg).replaceAll('currentColor', color);
  return `data:image/svg+xml,${encodeURIComponent(text)}`;
}

interface StillIconProps {
  readonly of: Icon;
  readonly size: number;
  readonly stroke?: number;
}

/** The icon is drawn into the page once for each look, and its picture stands there from then on. */
export function StillIcon({ of: Drawn, size, stroke = 2 }: StillIconProps) {
  const look = useContext(IconLook);
  const scheme = useComputedColorScheme('light');
  const [, setSeen] = useState('');
  const key = [Drawn.displayName, size, stroke, look, scheme].join(' ');
  const picture = isForced() ? undefined : known.get(key);
  if (picture !== undefined) return <img src={picture} width={size} height={size} alt="" />;
  const see = (holder: HTMLSpanElement | null) => {
    if (holder === null || isForced()) return;
    // Colours of a theme that is being changed are there with the next frame.
    requestAnimationFrame(() => {
      const svg = holder.querySelector('svg');
      if (svg === null || !holder.isConnected) return;
      known.set(key, pictureOf(svg));
      setSeen(key);
    });
  };
  return (
    <span key={key} ref={see} className={classes.holder}>
      <Drawn size={size} stroke={stroke} aria-hidden />
    </span>
  );
}
