/** The whole export of this workstation: how it stands, and the user's hand on it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { Input } from '#shared/ipc/contract.ts';
import type { WholeState } from '#shared/ipc/interchange-whole.ts';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';

const KEY = ['whole-export'] as const;
const POLL_MS = 300;

/** What the user may ask for. */
type Asked =
  'whole:to-folder' | 'whole:to-zip' | 'whole:go-on' | 'whole:drop' | 'whole:pause' | 'whole:resume' | 'whole:cancel';

/** Whether something is being written or waits to be. */
export const isUnderWay = ({ status }: WholeState): boolean =>
  status === 'running' || status === 'pausing' || status === 'paused' || status === 'locked';

/** How it stands; asked for often while it runs. */
export const useWholeState = () =>
  useQuery({
    queryKey: KEY,
    queryFn: () => call('whole:state', {}),
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data) ? POLL_MS : false),
  });

/** Asks for something; a refusal is shown, and the answer is how it stands then. */
export function useWholeAsk() {
  const client = useQueryClient();
  const showFailure = useShowFailure();
  const { mutate, isPending } = useMutation({
    mutationFn: (run: () => Promise<WholeState>) => run(),
    onSuccess: (state) => {
      client.setQueryData(KEY, state);
    },
    onError: showFailure,
  });
  const ask = <C extends Asked>(channel: C, input: Input<C>) => {
    mutate(() => call(channel, input));
  };
  return { ask, isPending };
}
