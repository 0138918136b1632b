/** Opens a session in an editor and keeps it saved until the screen is left. */
import { useEffect, useState } from 'react';

import type { Output } from '#shared/ipc/contract.ts';

import { ApiError, call, onFlush } from '../../api.ts';
import { type Editor, createEditor } from '../../editor/editor.ts';
import { extentsOf } from '../../editor/extents.ts';
import type { Save } from '../../editor/save-queue.ts';
import { newId } from '../../records/practitioner.ts';

/** Loading, failed, or there. */
export type SessionEditor =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly editor: Editor };

const saveTo =
  (sessionId: string): Save =>
  async (request) => {
    try {
      return { ok: true, value: await call('session:apply', { sessionId, ...request }) };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { ok: false, error: { code: error.code, message: error.message, detail: { ...error.detail } } };
    }
  };

const open = ({ chart, revision, savedAt }: Output<'session:open'>): Editor =>
  createEditor({
    chart,
    revision,
    savedAt,
    extents: extentsOf(null),
    newId,
    save: saveTo(chart.session.id),
    timers: {
      set: (run, afterMs) => window.setTimeout(run, afterMs),
      clear: (timer) => window.clearTimeout(timer),
    },
  });

/** The editor of a session; `attempt` counts up to try again. */
export function useSessionEditor(sessionId: string, attempt: number): SessionEditor {
  const [state, setState] = useState<SessionEditor>({ kind: 'loading' });
  useEffect(() => {
    let left = false;
    let editor: Editor | null = null;
    setState({ kind: 'loading' });
    call('session:open', { sessionId }).then(
      (answer) => {
        if (left) return;
        editor = open(answer);
        const opened = editor;
        onFlush(async () => void (await opened.flush()));
        setState({ kind: 'ready', editor });
      },
      (error: unknown) => {
        if (!left) setState({ kind: 'failed', error });
      },
    );
    return () => {
      left = true;
      void editor?.flush();
    };
  }, [sessionId, attempt]);
  return state;
}
