/** A section of the settings: its title, what it is about, its fields. */
import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './settings-route.module.css';

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** Title and fields. */
export function Section({ title, lead, children }: SectionProps) {
  return (
    <section className={classes.section}>
      <h1 className={classes.title}>{title}</h1>
      {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      <Stack gap="md" className={classes.fields ?? ''}>
        {children}
      </Stack>
    </section>
  );
}
