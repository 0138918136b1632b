/** Chart files opened from the file manager: shown in the import, which looks first and takes nothing in by itself. */
import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';

import { call } from '../../api.ts';
import { useAccess } from '../../records/access.ts';

/** Asks for them once somebody is signed in, and whenever the window is come back to. */
export function useOpenedFiles(): void {
  const navigate = useNavigate();
  const isSeated = useAccess().data?.status === 'signed-in';
  const take = useEffectEvent(async () => {
    const { paths } = await call('opened:take', {});
    if (paths.length > 0) void navigate('/exchange/in', { state: { paths } });
  });
  useEffect(() => {
    if (!isSeated) return undefined;
    const look = () => void take();
    look();
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('focus', look);
    };
  }, [isSeated]);
}
