/** One way back out of several, in the order in which they should be tried. */
import { type ReactNode, useId } from 'react';

import classes from './rescue.module.css';

interface RungProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** Numbered by its place in the list. */
export function Rung({ title, text, children }: RungProps) {
  const id = useId();
  return (
    <li className={classes.rung} aria-labelledby={id}>
      <h2 id={id} className={classes.rungTitle}>
        {title}
      </h2>
      <p className={classes.rungText}>{text}</p>
      {children}
    </li>
  );
}
