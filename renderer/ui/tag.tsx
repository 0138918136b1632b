/** A word on the state of something, in a shade that can be read in both themes. */
import classes from './tag.module.css';

/** `fine`: as it should be · `warn`: to be known · `error`: no longer stands. */
export function Tag({ tone, children }: { tone: 'fine' | 'warn' | 'error'; children: string }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}
