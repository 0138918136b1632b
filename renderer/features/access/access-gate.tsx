/** Stands before every screen: nothing of the records is drawn while nobody is signed in. */
import { type ReactNode, useState } from 'react';
import { useLocation } from 'react-router';

import { useAccess } from '../../records/access.ts';
import { seatOf } from '../../records/seat.ts';
import { SetUpScreen } from './set-up-screen.tsx';
import { SignInScreen } from './sign-in-screen.tsx';
import { useIdleLock } from './use-idle-lock.ts';
import { useLockKey } from './use-lock-key.ts';
import { useSeatChange } from './use-seat-change.ts';

interface AccessGateProps {
  /** Shown where the password was right and the database cannot be read. */
  readonly rescue: ReactNode;
  /** Shown where not even the state of access can be told. */
  readonly unavailable: (error: unknown, retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Set-up, sign-in, rescue, or the records. */
export function AccessGate({ rescue, unavailable, children }: AccessGateProps) {
  const access = useAccess();
  const state = access.data;
  const location = useLocation();
  const isHiddenWindow = location.pathname.startsWith('/print/') && location.search.includes('auto=1');
  const [lastPersonId, setLastPersonId] = useState<string | null>(null);
  useSeatChange(state);
  useIdleLock(state, isHiddenWindow);
  useLockKey(state);

  if (state === undefined) {
    return access.error === null ? null : unavailable(access.error, () => void access.refetch());
  }
  const presentId = state.place === 'clinic' ? state.me?.id : undefined;
  if (presentId !== undefined && presentId !== lastPersonId) setLastPersonId(presentId);
  switch (state.status) {
    case 'set-up':
      return <SetUpScreen />;
    case 'closed':
    case 'locked':
      return <SignInScreen key={state.status} state={state} lastPersonId={lastPersonId} />;
    case 'damaged':
      return rescue;
    case 'signed-in':
      return <Seated key={seatOf(state)}>{children}</Seated>;
  }
}

/** A change of person or place draws everything afresh. */
function Seated({ children }: { children: ReactNode }) {
  return children;
}
