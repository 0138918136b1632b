/** Leads to the screen that the clinic begins with, once after each signing in. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

import { loadClinicDefaults } from '../../records/clinic-words.ts';

/** For the frame around all screens. Whoever is somewhere already stays there. */
export function useStartScreen(isSignedIn: boolean): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const present = useRef(pathname);
  present.current = pathname;
  useEffect(() => {
    if (!isSignedIn || present.current !== '/') return undefined;
    let isLeft = false;
    void loadClinicDefaults(client).then(({ startScreen }) => {
      if (!isLeft && startScreen !== 'start' && present.current === '/') void navigate(`/${startScreen}`);
    });
    return () => {
      isLeft = true;
    };
  }, [isSignedIn, client, navigate]);
}
