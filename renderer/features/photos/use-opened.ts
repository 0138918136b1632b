/** What is open above the photos, as part of the address: going back closes it. */
import { useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

const PHOTO = 'photo';
const COMPARE = 'compare';

/** Which photo is open, and which ones are compared. */
export function useOpened() {
  const [params, setParams] = useSearchParams();
  // A new one with every address: two hundred photos would be drawn again because one of them opens.
  const latest = useRef({ params, setParams });
  useEffect(() => {
    latest.current = { params, setParams };
  });
  const open = useCallback((id: string | null) => {
    // From one photo to the next the way back stays as long as it is.
    const replace = id === null || latest.current.params.has(PHOTO);
    latest.current.setParams(id === null ? {} : { [PHOTO]: id }, { replace });
  }, []);
  const compare = useCallback((ids: readonly string[]) => {
    latest.current.setParams(ids.length === 0 ? {} : { [COMPARE]: ids.join(',') }, { replace: ids.length === 0 });
  }, []);
  return {
    open,
    compare,
    photoId: params.get(PHOTO),
    compared: (params.get(COMPARE) ?? '').split(',').filter((id) => id !== ''),
  };
}
