/** Opens the fictional clinic. */
import { useMutation } from '@tanstack/react-query';

import { useShowFailure } from '../../records/failure.ts';
import { useSwitchPlace } from '../../records/queries.ts';

/** One click to the sample data. */
export function useOpenSample() {
  const place = useSwitchPlace();
  const showFailure = useShowFailure();
  return useMutation({ mutationFn: () => place.mutateAsync('sample'), onError: showFailure });
}
