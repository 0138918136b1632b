/** The second signature of a clinic that asks for one. */
import { useTranslation } from 'react-i18next';

import { ChartSummary } from './chart-summary.tsx';
import { PasswordForm } from './password-form.tsx';
import classes from './task-drawer.module.css';
import { useCountersign } from './use-signing.ts';

/** What was read, and the password. */
export function CountersignPanel() {
  const { t } = useTranslation('signing');
  const countersign = useCountersign();
  return (
    <PasswordForm
      button={t('countersign.button')}
      ready
      isPending={countersign.isPending}
      failure={countersign.error}
      practitionersOnly
      startsHere
      onSubmit={(password) => {
        countersign.mutate(password);
      }}
    >
      <p className={classes.lead}>{t('countersign.lead')}</p>
      <ChartSummary />
    </PasswordForm>
  );
}
