/** A recovery code: shown to be written down, then typed back. Nothing goes on before it was. */
import { useState } from 'react';

import { RecoveryCodeEntry } from './recovery-code-entry.tsx';
import { RecoveryCodeView } from './recovery-code-view.tsx';

interface RecoveryCodeStepsProps {
  readonly code: string;
  /** Names the clinic on the printed sheet; may be empty. */
  readonly clinicName: string;
  readonly isPending: boolean;
  readonly failure: unknown;
  readonly onFinish: (typed: string) => void;
  readonly onCancel: () => void;
}

/** Both steps. */
export function RecoveryCodeSteps({
  code,
  clinicName,
  isPending,
  failure,
  onFinish,
  onCancel,
}: RecoveryCodeStepsProps) {
  const [isTyping, setTyping] = useState(false);
  if (!isTyping) {
    return <RecoveryCodeView code={code} clinicName={clinicName} onCancel={onCancel} onNext={() => setTyping(true)} />;
  }
  return (
    <RecoveryCodeEntry
      code={code}
      isPending={isPending}
      failure={failure}
      onFinish={onFinish}
      onBack={() => setTyping(false)}
    />
  );
}
