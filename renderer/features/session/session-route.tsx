/** The charting workspace of a session: loading, failing, and the workspace itself. */
import { useState } from 'react';
import { useParams } from 'react-router';

import { LoadState } from '../../ui/load-state.tsx';
import { EditorProvider } from './editor-context.tsx';
import { useSessionEditor } from './use-session-editor.ts';
import { Workspace } from './workspace.tsx';

/** The workspace of one session. */
export function SessionScreen({ sessionId }: { sessionId: string }) {
  const [attempt, setAttempt] = useState(0);
  const session = useSessionEditor(sessionId, attempt);
  if (session.kind === 'ready') {
    return (
      <EditorProvider value={session.editor}>
        <Workspace />
      </EditorProvider>
    );
  }
  return (
    <LoadState
      error={session.kind === 'failed' ? session.error : null}
      onRetry={() => {
        setAttempt(attempt + 1);
      }}
    />
  );
}

/** Route `/session/:id`. */
export function SessionRoute() {
  const { id } = useParams();
  return id === undefined ? null : <SessionScreen key={id} sessionId={id} />;
}
