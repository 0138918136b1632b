/** How loud a finding is, by shape as well as colour. */
import { useComputedColorScheme } from '@mantine/core';

import type { Severity } from '../../editor/chart-check.ts';
import classes from './severity-icon.module.css';
import { svgPicture } from './svg-picture.ts';

/** An octagon, a triangle and a circle with their signs. */
const LINES: Readonly<Record<Severity, string>> = {
  error: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v4M12 16h.01',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v4M12 16.8h.01',
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM12 8h.01M11.2 12h.8v4h.8',
};

/** In the colours of the text that stands beside it. */
const COLORS: Readonly<Record<Severity, readonly [light: string, dark: string]>> = {
  error: ['#c2282d', '#ff7b78'],
  warning: ['#a05a00', '#f0b25a'],
  info: ['#5a666e', '#9ba7af'],
};

const pictureOf = (severity: Severity, dark: boolean): string =>
  svgPicture(
    '0 0 24 24',
    `<path d="${LINES[severity]}" fill="none" stroke="${COLORS[severity][dark ? 1 : 0]}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
  );

const PICTURES: Readonly<Record<Severity, readonly [light: string, dark: string]>> = {
  error: [pictureOf('error', false), pictureOf('error', true)],
  warning: [pictureOf('warning', false), pictureOf('warning', true)],
  info: [pictureOf('info', false), pictureOf('info', true)],
};

/** The icon of a severity; say it in words too. */
export function SeverityIcon({ severity, size = 16, label }: { severity: Severity; size?: number; label?: string }) {
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <img className={classes.icon} src={PICTURES[severity][dark ? 1 : 0]} width={size} height={size} alt={label ?? ''} />
  );
}
