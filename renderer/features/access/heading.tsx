/** The title of a step, and what it is about. */
import type { ReactNode } from 'react';

import classes from './heading.module.css';

/** One heading and one line under it. */
export function Heading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className={classes.heading}>
      <h1>{title}</h1>
      {children !== undefined && <p>{children}</p>}
    </header>
  );
}
