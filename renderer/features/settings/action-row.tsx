/** A line of the settings that leads to something: what it is, how it stands, and a button. */
import type { ReactNode } from 'react';

import classes from './action-row.module.css';

interface ActionRowProps {
  /** Its name in the search of the settings. */
  readonly setting?: string;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** Words at the left, the way at the right. */
export function ActionRow({ setting, title, text, children }: ActionRowProps) {
  return (
    <div className={classes.row} data-setting={setting}>
      <div className={classes.words}>
        <strong>{title}</strong>
        <span>{text}</span>
      </div>
      <div className={classes.way}>{children}</div>
    </div>
  );
}
