/** Keeps the page's contrast equal to what the system asks for. */
import { useMediaQuery } from '@mantine/hooks';
import { useEffect } from 'react';

/** Marks the page for strong contrast (`data-contrast` on its root) while it is wanted. */
export function useContrast(isChosen: boolean): void {
  const isAskedFor = useMediaQuery('(prefers-contrast: more)', false, { getInitialValueInEffect: false });
  useEffect(() => {
    document.documentElement.dataset['contrast'] = isChosen || isAskedFor ? 'more' : 'normal';
  }, [isChosen, isAskedFor]);
}
