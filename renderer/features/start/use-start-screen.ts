/** Leads to the screen that the clinic begins with, once after each signing in. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

import { loadClinicDefaults } from '../../records/clinic-words.ts';

/** For the frame around all screens. Whoever is somewhere already stays there. */
export function useStartScreen(isSignedIn: boolean): void {
  const client = useQueryClient();
  // Both are others after each step through the program, and only signing in leads anywhere.
  const now = { navigate: useNavigate(), pathname: useLocation().pathname };
  const router = useRef(now);
  router.current = now;
  useEffect(() => {
    if (!isSignedIn || router.current.pathname !== '/') return undefined;
    let isLeft = false;
    void loadClinicDefaults(client).then(({ startScreen }) => {
      const { navigate, pathname } = router.current;
      if (!isLeft && startScreen !== 'start' && pathname === '/') void navigate(`/${startScreen}`);
    });
    return () => {
      isLeft = true;
    };
  }, [isSignedIn, client]);
}
