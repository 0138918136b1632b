/** Setting a clinic up: who, a password, the recovery code, and a second place for backups. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AccessState } from '#shared/ipc/people.ts';

import { call } from '../../api.ts';
import { adoptAccess } from '../../records/access.ts';
import { RecoveryCodeSteps } from '../../records/recovery-code-steps.tsx';
import { AccessShell } from './access-shell.tsx';
import { Heading } from './heading.tsx';
import { SetUpBackup } from './set-up-backup.tsx';
import { NOBODY, SetUpClinic } from './set-up-clinic.tsx';
import { SetUpPassword } from './set-up-password.tsx';
import { StepLine } from './step-line.tsx';

type Step = 'clinic' | 'password' | 'code' | 'backup';
const STEPS: readonly Step[] = ['clinic', 'password', 'code'];

/** Shown while no clinic was set up; the window goes on when the last step is done. */
export function SetUpScreen() {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const [step, setStep] = useState<Step>('clinic');
  const [who, setWho] = useState(NOBODY);
  const [done, setDone] = useState<AccessState | null>(null);
  const begin = useMutation({
    mutationFn: (password: string) => call('access:begin-set-up', { ...who, password }),
    gcTime: 0,
    onSuccess: () => setStep('code'),
  });
  const finish = useMutation({
    mutationFn: (recoveryCode: string) => call('access:finish-set-up', { recoveryCode }),
    gcTime: 0,
    onSuccess: (state) => {
      setDone(state);
      setStep('backup');
    },
  });
  return (
    <AccessShell width="wide" hasSample={step === 'clinic' || step === 'password'}>
      {step !== 'backup' && <StepLine step={STEPS.indexOf(step) + 1} of={STEPS.length} />}
      {step === 'clinic' && <SetUpClinic draft={who} onDraft={setWho} onNext={() => setStep('password')} />}
      {step === 'password' && (
        <SetUpPassword
          isPending={begin.isPending}
          failure={begin.error}
          onBack={() => setStep('clinic')}
          onNext={(password) => begin.mutate(password)}
        />
      )}
      {step === 'code' && begin.data !== undefined && (
        <RecoveryCodeSteps
          code={begin.data.recoveryCode}
          clinicName={who.clinicName}
          isPending={finish.isPending}
          failure={finish.error}
          back={{ label: t('setUp.back'), go: () => setStep('password') }}
          heading={(part) => (
            <Heading title={t(part === 'show' ? 'recovery.title' : 'recovery.typeTitle')}>
              {t(part === 'show' ? 'recovery.text' : 'recovery.typeText')}
            </Heading>
          )}
          onFinish={(typed) => finish.mutate(typed)}
        />
      )}
      {step === 'backup' && done !== null && <SetUpBackup onDone={() => adoptAccess(client, done)} />}
    </AccessShell>
  );
}
