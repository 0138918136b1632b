/** A person as two letters in a circle; the name always stands beside it. */
import { initialsOf } from './initials.ts';
import classes from './person-avatar.module.css';

/** The circle alone. */
export function PersonAvatar({ name, size }: { name: string; size: 'small' | 'large' }) {
  return (
    <span className={classes.avatar} data-size={size} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
