/** The language of this workstation, and the way to another one. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { type LanguageChoice, localeOf } from '#shared/language.ts';

import { call } from '../api.ts';
import { speak } from '../i18n/index.ts';
import { useShowFailure } from './failure.ts';

const LANGUAGE_KEY = ['language'] as const;

/** What was chosen, and what the computer speaks. */
export const useLanguage = () => useQuery({ queryKey: LANGUAGE_KEY, queryFn: () => call('language:get', {}) }).data;

/** Keeps a choice and speaks it at once. */
export function useChooseLanguage() {
  const client = useQueryClient();
  const showFailure = useShowFailure();
  return useMutation({
    mutationFn: async (choice: LanguageChoice) => {
      const state = await call('language:choose', { choice });
      await speak(localeOf(state));
      return state;
    },
    onSuccess: (state) => client.setQueryData(LANGUAGE_KEY, state),
    onError: showFailure,
  });
}
