/** What several screens read from the chart service, and what makes it stale. */
import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { PlaceName, Settings } from '#shared/ipc/records.ts';

import { call } from '../api.ts';
import { adoptAccess, forgetRecords, refreshAccess, useAccess } from './access.ts';

/** Keys of cached answers. */
export const queryKeys = {
  appInfo: ['app-info'],
  settings: ['settings'],
  patients: ['patients'],
  patient: (id: string) => ['patient', id],
  sessions: (patientId: string) => ['sessions', patientId],
  recent: ['recent-sessions'],
} as const;

/** The cache: the service is local, so there is no network to wait for and nothing to retry blindly. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: 1, retryDelay: 300, staleTime: 0, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: 0 },
    },
  });

/** Program version, data place and zone. */
export const useAppInfo = () => useQuery({ queryKey: queryKeys.appInfo, queryFn: () => call('app:info', {}) });

/** A patient's sessions, newest first. */
export const useSessions = (patientId: string) =>
  useQuery({ queryKey: queryKeys.sessions(patientId), queryFn: () => call('session:list', { patientId }) });

/** Settings of this workstation; asked for once somebody is signed in. */
export function useSettings() {
  const enabled = useAccess().data?.status === 'signed-in';
  return useQuery({ queryKey: queryKeys.settings, queryFn: () => call('settings:get', {}), enabled });
}

/** Saves all settings at once. */
export function useSaveSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: Settings) => call('settings:save', settings),
    onSuccess: async (settings) => {
      client.setQueryData(queryKeys.settings, settings);
      // The idle time and the clinic's name are told with the state of access too.
      await refreshAccess(client);
    },
  });
}

/** Switches between the clinic's data and the fictional clinic; nothing of the other place stays in memory. */
export function useSwitchPlace() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (place: PlaceName) => {
      const info = await call('place:use', { place });
      return { info, state: await call('access:state', {}) };
    },
    onSuccess: async ({ info, state }) => {
      forgetRecords(client);
      client.setQueryData(queryKeys.appInfo, info);
      adoptAccess(client, state);
      await client.invalidateQueries();
    },
  });
}
