/** Opens the fictional clinic. */
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';
import { useSwitchPlace } from '../../records/queries.ts';

/** One click to the sample data. */
export function useOpenSample() {
  const place = useSwitchPlace();
  const showFailure = useShowFailure();
  return useMutation({ mutationFn: () => place.mutateAsync('sample'), onError: showFailure });
}

/** One click to a chart of the sample data, to play on. */
export function usePlayOnSample() {
  const place = useSwitchPlace();
  const navigate = useNavigate();
  const showFailure = useShowFailure();
  return useMutation({
    mutationFn: async () => {
      await place.mutateAsync('sample');
      const [newest] = await call('session:recent', { limit: 1 });
      if (newest !== undefined) await navigate(`/session/${newest.id}`);
    },
    onError: showFailure,
  });
}
