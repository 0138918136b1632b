/** Who sits at this workstation, what they may do, and the ways in and out. */
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { Input } from '#shared/ipc/contract.ts';
import type { AccessState } from '#shared/ipc/people.ts';

import { call, flushNow } from '../api.ts';

const ACCESS_KEY = ['access'] as const;

/** While locked the records may close by themselves, and then a PIN will not do any more. */
const LOCKED_POLL_MS = 15_000;

/** Saving before a lock is not waited for longer: the screen must not stay open. */
const FLUSH_LIMIT_MS = 4_000;

/** The person who is signed in. */
export type Me = NonNullable<AccessState['me']>;

type WayOut = 'access:lock' | 'access:close';

/** A lock the service has not confirmed: it is told before it is asked anything, or the screen would open again. */
let owed: WayOut | null = null;

async function askState(): Promise<AccessState> {
  if (owed === null) return await call('access:state', {});
  const state = await call(owed, {});
  owed = null;
  return state;
}

/** Where the workstation stands. */
export const useAccess = () =>
  useQuery({
    queryKey: ACCESS_KEY,
    queryFn: askState,
    refetchInterval: ({ state }) => (state.data?.status === 'locked' ? LOCKED_POLL_MS : false),
    gcTime: Infinity,
  });

/** Who is signed in; null while nobody is or it is not known yet. */
export const useMe = (): Me | null => useAccess().data?.me ?? null;

/** Whether someone treats and so writes charts. */
export const canWriteCharts = (me: Me): boolean =>
  me.roles.some((role) => role === 'practitioner' || role === 'assistant');

/** Whether who sits here may change records; an emergency opens them for reading only. */
export function useMayWrite(): boolean {
  const me = useMe();
  return me === null || canWriteCharts(me);
}

/** Whether patients' records are open to someone for reading: by role, or in an emergency. */
export const canReadCharts = (me: Me): boolean => canWriteCharts(me) || me.emergencyUntil !== null;

/** Whether someone keeps accounts and keys. */
export const isAdministrator = (me: Me | null): boolean => me?.roles.includes('administrator') === true;

/** Whether someone may change the clinic's settings. */
export const canKeepSettings = (me: Me | null): boolean =>
  me?.roles.some((role) => role === 'practitioner' || role === 'administrator') === true;

/** Asks again where the workstation stands. */
export const refreshAccess = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: ACCESS_KEY });

/** Takes over a state that a call answered with. */
export const adoptAccess = (client: QueryClient, state: AccessState): void => {
  client.setQueryData(ACCESS_KEY, state);
};

/** Forgets every answer but where the workstation stands and what the program is: they may hold patients. */
export function forgetRecords(client: QueryClient): void {
  const isRecord = (key: unknown) => key !== ACCESS_KEY[0] && key !== 'app-info';
  const filter = { predicate: ({ queryKey }: { readonly queryKey: readonly unknown[] }) => isRecord(queryKey[0]) };
  void client.cancelQueries(filter);
  client.removeQueries(filter);
  client.getMutationCache().clear();
}

/** Signs someone in; a refusal may begin a pause, so the state is asked again. Secrets are not kept in memory. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input<'access:sign-in'>) => call('access:sign-in', input),
    gcTime: 0,
    onSuccess: (state) => {
      adoptAccess(client, state);
    },
    onError: () => refreshAccess(client),
  });
}

/** Opens the records with the recovery code and a new password. */
export function useRecover() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input<'access:recover'>) => call('access:recover', input),
    gcTime: 0,
    onSuccess: (state) => {
      adoptAccess(client, state);
    },
    onError: () => refreshAccess(client),
  });
}

/** Opens patients' records for reading for an hour. */
export function useEmergency() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call('access:emergency', { reason }),
    onSuccess: async (state) => {
      adoptAccess(client, state);
      await client.invalidateQueries();
    },
  });
}

/** What a locked window shows, whether or not the service could be told. */
const lockedHere = (state: AccessState | undefined): AccessState | undefined =>
  state?.status === 'signed-in' && state.place === 'clinic' ? { ...state, status: 'locked', me: null } : state;

/** Saves, then leaves the seat: `access:lock` keeps the records open for a PIN, `access:close` forgets the key. */
export function useLeaveSeat(): (how: WayOut) => Promise<void> {
  const client = useQueryClient();
  return async (how) => {
    const limit = new Promise<void>((resolve) => setTimeout(resolve, FLUSH_LIMIT_MS));
    await Promise.race([flushNow().catch(() => undefined), limit]);
    await client.cancelQueries({ queryKey: ACCESS_KEY });
    owed = how;
    client.setQueryData<AccessState>(ACCESS_KEY, lockedHere);
    await refreshAccess(client);
  };
}
