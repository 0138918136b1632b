/** A part of the settings: its name at the left, its fields at the right. */
import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './settings-route.module.css';

/** Title and fields. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2 className={classes.sectionTitle}>{title}</h2>
      <Stack gap="sm" className={classes.fields ?? ''}>
        {children}
      </Stack>
    </section>
  );
}
