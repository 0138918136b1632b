/** A few words that must be seen: a warning, or what went wrong. */
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import classes from './notice.module.css';

interface NoticeProps {
  readonly tone: 'warning' | 'error';
  readonly title?: string;
  /** Whether it came up by itself and is to be read out at once. */
  readonly isAlert?: boolean;
  readonly children: ReactNode;
}

/** A box in the colour of its tone, with a sign that does not rest on colour. */
export function Notice({ tone, title, isAlert = false, children }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role={isAlert ? 'alert' : undefined}>
      <IconAlertTriangle size={20} className={classes.icon} aria-hidden="true" />
      <div>
        {title !== undefined && <strong>{title}</strong>}
        <p>{children}</p>
      </div>
    </div>
  );
}
