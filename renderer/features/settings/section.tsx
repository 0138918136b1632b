/** A section of the settings: its title, what it is about, its fields. */
import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './settings-route.module.css';

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  /** What can be done to the whole of it. */
  readonly actions?: ReactNode;
  /** A list that takes the width there is. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** Title and fields. */
export function Section({ title, lead, actions, isWide = false, children }: SectionProps) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          {lead !== undefined && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions}
      </div>
      <Stack gap="md" className={classes.fields ?? ''} data-wide={isWide}>
        {children}
      </Stack>
    </section>
  );
}
