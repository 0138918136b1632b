/** Route `/exchange/in`: charts and whole exports back in, looked through before anything is changed. */
import { Loader } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';

import { FailureAlert } from '../../records/failure-alert.tsx';
import { Chooser } from './chooser.tsx';
import classes from './exchange-in.module.css';
import { Outcome } from './outcome.tsx';
import { PlanView } from './plan-view.tsx';
import { useImport } from './use-import.ts';
import { ZipPassword } from './zip-password.tsx';

const pathsIn = (state: object): readonly string[] =>
  'paths' in state && Array.isArray(state.paths) ? state.paths.filter((path) => typeof path === 'string') : [];

/** Whoever came by a button that says so is asked for files at once; files opened from outside are looked at at once. */
function useChooseAtOnce(choose: (what: 'files') => void, take: (paths: readonly string[]) => void): void {
  const location = useLocation();
  const state: unknown = location.state;
  const navigate = useNavigate();
  const isAsked = typeof state === 'object' && state !== null && ('choose' in state || 'paths' in state);
  const begin = useEffectEvent(() => {
    void navigate('.', { replace: true, state: null });
    const paths = pathsIn(state ?? {});
    if (paths.length > 0) take(paths);
    else choose('files');
  });
  useEffect(() => {
    if (isAsked) begin();
  }, [isAsked]);
}

/** One screen from choosing to the result. */
export function ExchangeIn() {
  const { t } = useTranslation('exchangeIn');
  const flow = useImport();
  const { step } = flow;
  useChooseAtOnce(flow.choose, flow.take);
  return (
    <section className={classes.root} aria-label={t('title')}>
      <FailureAlert error={flow.error} />
      {step.at === 'choose' && <Chooser flow={flow} />}
      {step.at === 'reading' && (
        <p className={classes.reading} role="status">
          <Loader size="sm" /> {t('reading', { name: step.source.name })}
        </p>
      )}
      {step.at === 'password' && <ZipPassword flow={flow} name={step.source.name} />}
      {step.at === 'plan' && <PlanView key={step.plan.digest} flow={flow} plan={step.plan} name={step.source.name} />}
      {step.at === 'done' && <Outcome plan={step.plan} taken={step.taken} onAgain={flow.again} />}
    </section>
  );
}
