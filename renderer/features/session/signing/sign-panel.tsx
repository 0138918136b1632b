/** What will be signed, what is in the way, and the password. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { mayBeSigned } from '#shared/clinical/readiness.ts';

import { useEditor } from '../editor-context.tsx';
import { ChartSummary } from './chart-summary.tsx';
import { PasswordForm } from './password-form.tsx';
import { Readiness } from './readiness.tsx';
import classes from './task-drawer.module.css';
import { useMissing } from './use-missing.ts';
import { useSign } from './use-signing.ts';

/** The drawer of the first signature. */
export function SignPanel() {
  const { t } = useTranslation('signing');
  const editor = useEditor();
  const missing = useMissing();
  const ready = missing !== null && mayBeSigned(missing);
  const sign = useSign();
  // What is still being typed is saved while the summary is read.
  useEffect(() => void editor.flush(), [editor]);
  return (
    <PasswordForm
      button={t('sign.button')}
      ready={ready}
      isPending={sign.isPending}
      failure={sign.error}
      practitionersOnly
      startsHere
      onSubmit={(password) => {
        sign.mutate(password);
      }}
    >
      <p className={classes.lead}>{t('sign.lead')}</p>
      <Readiness issues={missing ?? []} />
      <ChartSummary />
    </PasswordForm>
  );
}
