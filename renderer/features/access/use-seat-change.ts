/** What happens when the seat changes: nothing of a patient stays, and whoever returns finds their place again. */
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

import type { AccessState } from '#shared/ipc/people.ts';

import { onLockedAnswer } from '../../api.ts';
import { forgetRecords, refreshAccess } from '../../records/access.ts';
import { seatOf, takeSeat } from '../../records/seat.ts';

/** Follows the seat; the place in the program is remembered for the same person only. */
export function useSeatChange(state: AccessState | undefined): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const seat = seatOf(state);
  const before = useRef<string | null>(null);
  const route = useRef('/');
  const left = useRef<{ readonly seat: string; readonly route: string } | null>(null);
  const isKnown = state !== undefined;

  // Before the effects of the screens below, so that they find the right seat.
  useLayoutEffect(() => {
    takeSeat(seat);
  }, [seat]);

  useEffect(() => {
    if (before.current === seat) route.current = pathname + search;
  }, [seat, pathname, search]);

  useEffect(() => {
    const earlier = before.current;
    if (!isKnown || earlier === seat) return;
    before.current = seat;
    if (earlier !== null) {
      left.current = { seat: earlier, route: route.current };
      forgetRecords(client);
      notifications.clean();
      void navigate('/', { replace: true });
    } else if (left.current?.seat === seat) {
      void navigate(left.current.route, { replace: true });
    }
  }, [isKnown, seat, client, navigate]);

  useEffect(() => onLockedAnswer(() => void refreshAccess(client)), [client]);
}
