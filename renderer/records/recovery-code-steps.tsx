/** A recovery code: shown to be written down, then typed back. Nothing goes on before it was. */
import { type ReactNode, useState } from 'react';

import { RecoveryCodeEntry } from './recovery-code-entry.tsx';
import { RecoveryCodeView } from './recovery-code-view.tsx';

interface RecoveryCodeStepsProps {
  readonly code: string;
  /** Names the clinic on the printed sheet; may be empty. */
  readonly clinicName: string;
  readonly isPending: boolean;
  readonly failure: unknown;
  readonly onFinish: (typed: string) => void;
  readonly back: { readonly label: string; readonly go: () => void };
  /** What stands above each of the two steps. */
  readonly heading?: (step: 'show' | 'type') => ReactNode;
}

/** Both steps. */
export function RecoveryCodeSteps(props: RecoveryCodeStepsProps) {
  const { code, clinicName, isPending, failure, onFinish, back, heading } = props;
  const [isTyping, setTyping] = useState(false);
  if (!isTyping) {
    return (
      <>
        {heading?.('show')}
        <RecoveryCodeView code={code} clinicName={clinicName} back={back} onNext={() => setTyping(true)} />
      </>
    );
  }
  return (
    <>
      {heading?.('type')}
      <RecoveryCodeEntry
        code={code}
        isPending={isPending}
        failure={failure}
        onFinish={onFinish}
        onBack={() => setTyping(false)}
      />
    </>
  );
}
