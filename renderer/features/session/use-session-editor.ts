/** Opens a session in an editor and keeps it saved until the screen is left. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import type { ClinicDefaults } from '#shared/dossier/clinic.ts';
import type { ChartRecord } from '#shared/ipc/signing.ts';

import { ApiError, call, onFlush } from '../../api.ts';
import { type Editor, createEditor } from '../../editor/editor.ts';
import { extentsOf } from '../../editor/extents.ts';
import type { Save } from '../../editor/save-queue.ts';
import { useAccess, useMayWrite } from '../../records/access.ts';
import { openRecord, recordKey } from '../../records/chart-record.ts';
import { loadClinicDefaults } from '../../records/clinic-words.ts';
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

const open = ({ chart, revision, savedAt }: ChartRecord, begin: ClinicDefaults, seat: string): Editor =>
  createEditor({
    chart,
    revision,
    savedAt,
    extents: extentsOf(null),
    newId,
    begin,
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
  const mayWrite = useMayWrite();
  const client = useQueryClient();
  useEffect(() => {
    if (seat === null) return undefined;
    let left = false;
    let editor: Editor | null = null;
    const show = (opened: Editor) => {
      editor = opened;
      onFlush(async () => {
        const saved = await Promise.all([opened.flush(), flushParked()]);
        return saved.every(Boolean);
      });
      setState({ kind: 'ready', editor: opened });
    };
    setState({ kind: 'loading' });
    const waiting = resumeEditor(seat, sessionId);
    if (waiting !== null) show(waiting);
    else {
      Promise.all([openRecord(client, sessionId), loadClinicDefaults(client)]).then(
        ([answer, begin]) => {
          if (left) return;
          const opened = open(answer, begin, seat);
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
      // What was read for this screen is not kept: the next reading is written down as one.
      client.removeQueries({ queryKey: recordKey(sessionId) });
      if (editor !== null) void parkEditor(seat, sessionId, editor);
    };
  }, [sessionId, attempt, seat, mayWrite, client]);
  return state;
}
