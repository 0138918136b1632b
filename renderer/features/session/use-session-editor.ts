/** Opens a session in an editor and keeps it saved until the screen is left. */
import { useEffect, useState } from 'react';

import type { Output } from '#shared/ipc/contract.ts';

import { ApiError, call, onFlush } from '../../api.ts';
import { type Editor, createEditor } from '../../editor/editor.ts';
import { extentsOf } from '../../editor/extents.ts';
import type { Save } from '../../editor/save-queue.ts';
import { canWriteCharts, useAccess } from '../../records/access.ts';
import { newId } from '../../records/new-id.ts';
import { presentSeat, seatOf } from '../../records/seat.ts';
import { flushParked, parkEditor, resumeEditor } from './parked-editors.ts';

/** Loading, failed, or there. */
export type SessionEditor =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly editor: Editor };

/** Saves as long as the person who opened the session sits here: nobody's edits are stored under another name. */
const saveTo =
  (sessionId: string, seat: string): Save =>
  async (request) => {
    if (presentSeat() !== seat) {
      return { ok: false, error: { code: 'locked', message: 'someone else sits here, or nobody', detail: {} } };
    }
    try {
      return { ok: true, value: await call('session:apply', { sessionId, ...request }) };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { ok: false, error: { code: error.code, message: error.message, detail: { ...error.detail } } };
    }
  };

const open = ({ chart, revision, savedAt }: Output<'session:open'>, seat: string): Editor =>
  createEditor({
    chart,
    revision,
    savedAt,
    extents: extentsOf(null),
    newId,
    save: saveTo(chart.session.id, seat),
    timers: {
      set: (run, afterMs) => window.setTimeout(run, afterMs),
      clear: (timer) => window.clearTimeout(timer),
    },
  });

/** The editor of a session; `attempt` counts up to try again. One that was left unsaved is taken up where it stood. */
export function useSessionEditor(sessionId: string, attempt: number): SessionEditor {
  const [state, setState] = useState<SessionEditor>({ kind: 'loading' });
  const access = useAccess().data;
  const seat = seatOf(access);
  const me = access?.me ?? null;
  const mayWrite = me === null || canWriteCharts(me);
  useEffect(() => {
    if (seat === null) return undefined;
    let left = false;
    let editor: Editor | null = null;
    const show = (opened: Editor) => {
      editor = opened;
      onFlush(async () => {
        await Promise.all([opened.flush(), flushParked()]);
      });
      setState({ kind: 'ready', editor: opened });
    };
    setState({ kind: 'loading' });
    const waiting = resumeEditor(seat, sessionId);
    if (waiting !== null) show(waiting);
    else {
      call('session:open', { sessionId }).then(
        (answer) => {
          if (left) return;
          const opened = open(answer, seat);
          if (!mayWrite) opened.setReadOnly(true);
          show(opened);
        },
        (error: unknown) => {
          if (!left) setState({ kind: 'failed', error });
        },
      );
    }
    return () => {
      left = true;
      if (editor !== null) void parkEditor(seat, sessionId, editor);
    };
  }, [sessionId, attempt, seat, mayWrite]);
  return state;
}
