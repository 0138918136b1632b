/** What is open above the photos, as part of the address: going back closes it. */
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

const PHOTO = 'photo';
const COMPARE = 'compare';

/** Which photo is open, and which ones are compared. */
export function useOpened() {
  const [params, setParams] = useSearchParams();
  const open = useCallback(
    (id: string | null) => {
      // From one photo to the next the way back stays as long as it is.
      setParams((before) => (id === null ? {} : { ...Object.fromEntries(before), [PHOTO]: id }), {
        replace: id === null || location.hash.includes(`${PHOTO}=`),
      });
    },
    [setParams],
  );
  const compare = useCallback(
    (ids: readonly string[]) => {
      setParams(ids.length === 0 ? {} : { [COMPARE]: ids.join(',') }, { replace: ids.length === 0 });
    },
    [setParams],
  );
  return {
    open,
    compare,
    photoId: params.get(PHOTO),
    compared: (params.get(COMPARE) ?? '').split(',').filter((id) => id !== ''),
  };
}
