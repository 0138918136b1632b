/** A quiet place holder: what is not there, and what can be done about it. */
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import classes from './empty-state.module.css';

interface EmptyStateProps {
  readonly title: string;
  readonly text?: string;
  /** `trouble`: something went wrong, not merely nothing there yet. */
  readonly tone?: 'quiet' | 'trouble';
  readonly children?: ReactNode;
}

/** Points in a row along the skin, one still to be set. */
function Motif() {
  return (
    <svg className={classes.motif} viewBox="0 0 120 44" width="120" height="44" aria-hidden="true">
      <path d="M6 32C28 14 44 10 60 10s32 4 54 22" className={classes.skin} />
      {[
        [18, 23],
        [38, 13.2],
        [82, 13.2],
        [102, 23],
      ].map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="4" className={classes.set} />
      ))}
      <circle cx="60" cy="10" r="6" className={classes.next} />
    </svg>
  );
}

/** Centred picture, title, one sentence, and actions. */
export function EmptyState({ title, text, tone = 'quiet', children }: EmptyStateProps) {
  return (
    <div className={classes.root}>
      {tone === 'quiet' ? <Motif /> : <IconAlertTriangle className={classes.trouble ?? ''} size={36} aria-hidden />}
      <h2 className={classes.title}>{title}</h2>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
