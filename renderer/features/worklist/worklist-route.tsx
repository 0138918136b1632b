/** Everything that waits for somebody: old drafts, and charts without the second signature. */
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import type { Output } from '#shared/ipc/contract.ts';

import { useWorklist } from '../../records/worklist.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadState } from '../../ui/load-state.tsx';
import { SessionList } from './session-list.tsx';
import classes from './worklist-route.module.css';

const PARTS = ['drafts', 'countersign'] as const;

type Part = (typeof PARTS)[number];

/** The part asked for; otherwise the first that holds anything. */
function partOf(asked: string | null, list: Output<'session:worklist'>): Part {
  const named = PARTS.find((part) => part === asked);
  return named ?? PARTS.find((part) => list[part].length > 0) ?? 'drafts';
}

function Parts({ list }: { list: Output<'session:worklist'> }) {
  const { t } = useTranslation('signing');
  const [params, setParams] = useSearchParams();
  const part = partOf(params.get('part'), list);
  const rows = list[part];
  return (
    <>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('worklist.title')}</h1>
        <SegmentedControl
          aria-label={t('worklist.title')}
          data={PARTS.map((id) => ({ value: id, label: `${t(`worklist.${id}`)} (${list[id].length})` }))}
          value={part}
          onChange={(next) => {
            setParams({ part: next }, { replace: true });
          }}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('worklist.emptyTitle')} text={t('worklist.emptyText')} />
      ) : (
        <SessionList key={part} label={t(`worklist.${part}`)} rows={rows} />
      )}
    </>
  );
}

/** Route `/worklist?part=drafts|countersign`. */
export function WorklistRoute() {
  const { data, error, refetch } = useWorklist();
  return (
    <div className={classes.page}>
      {data === undefined ? <LoadState error={error} onRetry={() => void refetch()} /> : <Parts list={data} />}
    </div>
  );
}
