/** How this workstation shows the program, and the way to change it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { Display } from '#shared/ipc/display.ts';

import { call } from '../api.ts';
import { useShowFailure } from './failure.ts';

const DISPLAY_KEY = ['display'] as const;

/** Size of text and contrast; undefined until they are known. */
export const useDisplay = () => useQuery({ queryKey: DISPLAY_KEY, queryFn: () => call('display:get', {}) }).data;

/** Keeps a choice; it takes effect at once. */
export function useChooseDisplay() {
  const client = useQueryClient();
  const showFailure = useShowFailure();
  return useMutation({
    mutationFn: (wanted: Display) => call('display:choose', wanted),
    onSuccess: (display) => client.setQueryData(DISPLAY_KEY, display),
    onError: showFailure,
  });
}
