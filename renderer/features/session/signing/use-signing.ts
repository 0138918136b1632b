/** The steps of signing: settle what is on screen, ask the service, lock the editor on what it answers. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import type { ChartRecord } from '#shared/ipc/signing.ts';

import { ApiError, call } from '../../../api.ts';
import type { Editor } from '../../../editor/editor.ts';
import { useKeepRecord } from '../../../records/chart-record.ts';
import { useEditor } from '../editor-context.tsx';

/** What cannot be saved cannot be signed either. */
async function settle(editor: Editor): Promise<void> {
  if (!(await editor.flush())) throw new ApiError('not-ready', 'the last changes are not saved', { unsaved: 1 });
}

/** Runs a step while nothing may change the chart; what fails leaves it as it was. */
async function held<T>(editor: Editor, step: () => Promise<T>): Promise<T> {
  const { readOnly } = editor.store.getState();
  editor.setReadOnly(true);
  try {
    await settle(editor);
    return await step();
  } finally {
    // After success the chart is locked, and asking for less does nothing.
    editor.setReadOnly(readOnly);
  }
}

/** Takes over what the service answered and closes the drawer: the bar above the chart says the rest. */
function useAdopt(): (record: ChartRecord) => void {
  const editor = useEditor();
  const keep = useKeepRecord();
  return (record) => {
    editor.lock(record.chart);
    keep(record);
    editor.setTask(null);
  };
}

const sessionOf = (editor: Editor): string => editor.store.getState().chart.session.id;

/** Signs the revision that is saved. */
export function useSign() {
  const editor = useEditor();
  const adopt = useAdopt();
  return useMutation({
    mutationFn: (password: string) =>
      held(editor, async () => {
        const record = await call('session:sign', {
          sessionId: sessionOf(editor),
          revision: editor.revision(),
          password,
        });
        adopt(record);
      }),
  });
}

/** Puts a second name under a signed chart. */
export function useCountersign() {
  const editor = useEditor();
  const adopt = useAdopt();
  return useMutation({
    mutationFn: async (password: string) => {
      adopt(await call('session:countersign', { sessionId: sessionOf(editor), password }));
    },
  });
}

/** Puts a remark under a signed chart; `onStored` comes before the drawer closes. */
export function useAddend(onStored: () => void) {
  const editor = useEditor();
  const adopt = useAdopt();
  return useMutation({
    mutationFn: async ({ text, password }: { text: string; password: string }) => {
      const record = await call('session:addend', { sessionId: sessionOf(editor), text, password });
      onStored();
      adopt(record);
    },
  });
}

/** Marks the session as entered in error; with `copyTo` its content goes to another patient, who is opened. */
export function useRetract() {
  const { t } = useTranslation('signing');
  const editor = useEditor();
  const adopt = useAdopt();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (input: { reason: string; password: string; copyTo: string | null }) =>
      held(editor, async () => {
        const { record, copySessionId } = await call('session:retract', { sessionId: sessionOf(editor), ...input });
        adopt(record);
        if (copySessionId === null) return;
        await navigate(`/session/${copySessionId}`);
        notifications.show({ message: t('retract.copied'), color: 'teal' });
      }),
  });
}
