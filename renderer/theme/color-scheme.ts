/** Keeps the window's colour scheme equal to the one chosen in the settings. */
import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';

import type { Settings } from '#shared/ipc/records.ts';

/** Applies a colour scheme as soon as it is known. */
export function useColorScheme(scheme: Settings['theme'] | undefined): void {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (scheme !== undefined && scheme !== colorScheme) setColorScheme(scheme);
  }, [scheme, colorScheme, setColorScheme]);
}
