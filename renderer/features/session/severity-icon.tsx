/** How loud a finding is, by shape as well as colour. */
import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';

import type { Severity } from '../../editor/chart-check.ts';
import classes from './severity-icon.module.css';

const ICONS = { error: IconAlertOctagon, warning: IconAlertTriangle, info: IconInfoCircle } as const;

/** The icon of a severity; say it in words too. */
export function SeverityIcon({ severity, size = 16, label }: { severity: Severity; size?: number; label?: string }) {
  const Icon = ICONS[severity];
  return (
    <Icon
      size={size}
      className={classes[severity]}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
