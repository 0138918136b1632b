/** The accounts of the clinic, and what changes them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { Input } from '#shared/ipc/contract.ts';

import { call } from '../../api.ts';
import { refreshAccess } from '../../records/access.ts';

const PEOPLE_KEY = ['people'] as const;

/** All accounts, also those that are not in use. */
export const usePeople = () => useQuery({ queryKey: PEOPLE_KEY, queryFn: () => call('people:list', {}) });

/** Asks again after a change; one's own roles may be among it. */
function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: PEOPLE_KEY });
    await refreshAccess(client);
  };
}

/** A new account. The password is not kept in memory. */
export function useCreatePerson() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (input: Input<'people:create'>) => call('people:create', input),
    gcTime: 0,
    onSuccess: refresh,
  });
}

/** Another name, other roles, in use or not. */
export function useUpdatePerson() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (input: Input<'people:update'>) => call('people:update', input),
    onSuccess: refresh,
  });
}

/** A new password for somebody. */
export function useResetPassword() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (input: Input<'people:reset-password'>) => call('people:reset-password', input),
    gcTime: 0,
    onSuccess: refresh,
  });
}
