/** The dry run: what was read, what would be done in words, what stands against it, and the one button that does it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { canTake, type ImportPlan, isStopped, type PlanItem } from '#shared/interchange/plan.ts';

import { useAppInfo } from '../../records/queries.ts';
import { formatDay } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './exchange-in.module.css';
import { isOffered } from './plan-row.tsx';
import { PlanTable } from './plan-table.tsx';
import { ProblemList } from './problem-list.tsx';
import type { ImportFlow } from './use-import.ts';

const sum = (items: readonly PlanItem[], of: 'sessions' | 'entries' | 'pictures'): number =>
  items.reduce((total, item) => total + item[of].new, 0);

function useWords(): (items: readonly PlanItem[]) => string {
  const { t } = useTranslation('exchangeIn');
  return (items) => {
    const patients = new Set(items.flatMap(({ patientId, outcome }) => (outcome === 'new' ? [patientId] : []))).size;
    return t('will', {
      patients,
      sessions: sum(items, 'sessions'),
      entries: sum(items, 'entries'),
      pictures: sum(items, 'pictures'),
    });
  };
}

function Head({ plan, name }: { plan: ImportPlan; name: string }) {
  const { t } = useTranslation('exchangeIn');
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const facts = [
    plan.clinicName ?? '',
    plan.exportedAt === null ? '' : t('exportedOn', { day: formatDay(plan.exportedAt, zone) }),
    plan.program ?? '',
    plan.files === 0 ? '' : t('files', { count: plan.files }),
  ];
  return (
    <div className={classes.head}>
      <h2 className={classes.title}>{name}</h2>
      <span className={classes.quiet}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
    </div>
  );
}

/** The whole of it. */
export function PlanView({ flow, plan, name }: { flow: ImportFlow; plan: ImportPlan; name: string }) {
  const { t } = useTranslation(['exchangeIn', 'common']);
  const words = useWords();
  const refused = plan.items.filter((item) => !canTake(item));
  const offered = plan.items.filter(isOffered);
  // All or nothing by itself; where something cannot be taken, the part is for the user to choose.
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () => new Set(refused.length === 0 ? offered.map(({ key }) => key) : []),
  );
  const take = (keys: readonly string[], isTaken: boolean) =>
    setTaken((before) =>
      isTaken ? new Set([...before, ...keys]) : new Set([...before].filter((key) => !keys.includes(key))),
    );
  const chosen = offered.filter(({ key }) => taken.has(key));

  if (isStopped(plan)) {
    return (
      <>
        <Notice tone="error" title={t('stopped.title', { name })} isAlert>
          {t('stopped.text')}
        </Notice>
        <ProblemList problems={plan.problems} />
        <Button variant="default" onClick={flow.again}>
          {t('again')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Head plan={plan} name={name} />
      {refused.length > 0 && (
        <Notice tone="warning" title={t('refused.title', { count: refused.length })}>
          {t(offered.length > 0 ? 'refused.choose' : 'refused.none')}
        </Notice>
      )}
      {refused.length === 0 && offered.length === 0 && <p className={classes.all}>{t('allHere')}</p>}
      {plan.problems.length > 0 && (
        <details className={classes.notices}>
          <summary>{t('notices', { count: plan.problems.length })}</summary>
          <ProblemList problems={plan.problems} />
        </details>
      )}
      <PlanTable plan={plan} taken={taken} onTake={take} />
      <div className={classes.foot}>
        <p>{chosen.length === 0 ? t('willNothing') : words(chosen)}</p>
        <Button variant="subtle" color="gray" onClick={flow.again}>
          {t('common:cancel')}
        </Button>
        <Button
          disabled={chosen.length === 0}
          loading={flow.isApplying}
          onClick={() => {
            const isAll = refused.length === 0 && chosen.length === offered.length;
            flow.apply(isAll ? null : chosen.map(({ key }) => key));
          }}
        >
          {t('import', { count: chosen.length })}
        </Button>
      </div>
    </>
  );
}
