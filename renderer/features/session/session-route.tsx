/** The charting workspace of a session: loading, failing, and the workspace itself. */
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';

import { LoadState } from '../../ui/load-state.tsx';
import { EditorProvider } from './editor-context.tsx';
import { useSessionEditor } from './use-session-editor.ts';
import { Workspace } from './workspace.tsx';

function SessionScreen({ sessionId, account }: { sessionId: string; account: ReactNode }) {
  const [attempt, setAttempt] = useState(0);
  const session = useSessionEditor(sessionId, attempt);
  if (session.kind === 'ready') {
    return (
      <EditorProvider value={session.editor}>
        <Workspace account={account} />
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

/** Route `/session/:id`; `account` stands at the end of the header, which is the workspace's own. */
export function SessionRoute({ account }: { account: ReactNode }) {
  const { id } = useParams();
  return id === undefined ? null : <SessionScreen key={id} sessionId={id} account={account} />;
}
