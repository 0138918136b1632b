/** A page that is read from top to bottom: where it belongs, its title, what it is about, its sections. */
import { Anchor } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';

import classes from './page.module.css';

interface PageProps {
  readonly title: string;
  readonly lead?: string;
  /** Where the page was come from. */
  readonly back?: { readonly to: string; readonly label: string };
  readonly actions?: ReactNode;
  /** Whether the page fills the window's height, for a list that scrolls by itself. */
  readonly isTall?: boolean;
  readonly children: ReactNode;
}

/** Title, one sentence, content. */
export function Page({ title, lead, back, actions, isTall = false, children }: PageProps) {
  return (
    <div className={classes.page} data-tall={isTall || undefined}>
      {back !== undefined && (
        <Anchor component={Link} to={back.to} className={classes.back ?? ''}>
          <IconChevronLeft size={15} /> {back.label}
        </Anchor>
      )}
      <div className={classes.head}>
        <div className={classes.words}>
          <h1 className={classes.title}>{title}</h1>
          {lead !== undefined && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions}
      </div>
      {children}
    </div>
  );
}

interface PageSectionProps {
  readonly title: string;
  readonly note?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its own title. */
export function PageSection({ title, note, actions, children }: PageSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.sectionHead}>
        <div className={classes.words}>
          <h2 id={id} className={classes.sectionTitle}>
            {title}
          </h2>
          {note !== undefined && <p className={classes.note}>{note}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
