/** What an import would do, thing by thing, with a tick for each that can be taken. */
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { canTake, type ImportPlan, type PlanItem } from '#shared/interchange/plan.ts';

import classes from './exchange-in.module.css';
import { isOffered, PlanRow } from './plan-row.tsx';

/** Rows drawn at a time; a clinic has thousands. */
const AT_ONCE = 200;

const FILTERS = {
  all: () => true,
  changes: isOffered,
  problems: (item: PlanItem) => item.problems.length > 0 || !canTake(item),
} as const;

type Filter = keyof typeof FILTERS;

const isFilter = (value: string): value is Filter => value in FILTERS;

interface PlanTableProps {
  readonly plan: ImportPlan;
  readonly taken: ReadonlySet<string>;
  readonly onTake: (keys: readonly string[], taken: boolean) => void;
}

/** The table with its filter. */
export function PlanTable({ plan: { kind, items }, taken, onTake }: PlanTableProps) {
  const { t } = useTranslation('exchangeIn');
  const [filter, setFilter] = useState<Filter>('all');
  const [shown, setShown] = useState(AT_ONCE);
  const isWhole = kind === 'whole';
  const rows = items.filter(FILTERS[filter]);
  const offered = rows.filter(isOffered).map(({ key }) => key);
  const columns = isWhole ? ['sessions', 'entries', 'pictures'] : [];
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('filter.label')}
          value={filter}
          onChange={(value) => {
            if (isFilter(value)) setFilter(value);
          }}
          data={(['all', 'changes', 'problems'] as const).map((value) => ({
            value,
            label: t(`filter.${value}`, { count: items.filter(FILTERS[value]).length }),
          }))}
        />
        <span className={classes.spring} />
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={offered.length === 0}
          onClick={() => onTake(offered, true)}
        >
          {t('tickAll')}
        </Button>
        <Button size="compact-sm" variant="subtle" disabled={taken.size === 0} onClick={() => onTake(offered, false)}>
          {t('tickNone')}
        </Button>
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" aria-label={t('column.take')} />
            <th scope="col">{t(isWhole ? 'column.patient' : 'column.chart')}</th>
            <th scope="col">{t('column.outcome')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={classes.number}>
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col" aria-label={t('column.details')} />
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((item) => (
            <PlanRow
              key={item.key}
              item={item}
              isWhole={isWhole}
              isTaken={taken.has(item.key)}
              onTake={(isTaken) => onTake([item.key], isTaken)}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={classes.none}>{t('filter.none')}</p>}
      {rows.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
          {t('showMore', { count: rows.length - shown })}
        </Button>
      )}
    </>
  );
}
