/** Parts of a page as links: each has an address of its own, so that going back goes back. */
import { NavLink } from 'react-router';

import classes from './tab-nav.module.css';

interface TabNavProps {
  readonly label: string;
  /** Where the parts' paths begin, without a slash at the end. */
  readonly base: string;
  readonly tabs: readonly { readonly path: string; readonly label: string; readonly count?: number }[];
}

/** A row of links that scrolls sideways where it is too long. */
export function TabNav({ label, base, tabs }: TabNavProps) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map(({ path, label: text, count }) => (
        <NavLink key={path} to={path === '' ? base : `${base}/${path}`} end className={classes.tab ?? ''}>
          {text}
          {count !== undefined && count > 0 && <span className={classes.count}>{count}</span>}
        </NavLink>
      ))}
    </nav>
  );
}
