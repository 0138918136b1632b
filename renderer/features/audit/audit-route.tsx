/** The audit trail: who did what, narrowed as one likes, verified on request. */
import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { AnswerState } from '../../records/answer-state.tsx';
import { useAuditList, useVerifyTrail } from '../../records/audit.ts';
import { useShowFailure } from '../../records/failure.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import classes from './audit.module.css';
import { useAuditFilter } from './use-audit-filter.ts';
import { VerifyPanel } from './verify-panel.tsx';

/** Route `/audit`; `?patient=` asks who saw or changed a patient. */
export function AuditRoute() {
  const { t } = useTranslation(['audit', 'settings']);
  const filters = useAuditFilter();
  const list = useAuditList(filters.filter);
  const verify = useVerifyTrail();
  const showFailure = useShowFailure();
  const isNarrowed = filters.isNarrowed;
  return (
    <Page
      isTall
      title={t(filters.chosen.patient === null ? 'title' : 'patientTitle')}
      lead={t('lead')}
      back={{ to: '/settings', label: t('settings:title') }}
      actions={
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={17} />}
          loading={verify.isPending}
          onClick={() => {
            verify.mutate(undefined, { onError: showFailure });
          }}
        >
          {t('verify.button')}
        </Button>
      }
    >
      {verify.data !== undefined && (
        <VerifyPanel
          report={verify.data}
          onClose={() => {
            verify.reset();
          }}
        />
      )}
      <AuditFilters {...filters} />
      {list.error !== null || list.isPending ? (
        <AnswerState error={list.error} onRetry={list.retry} />
      ) : list.entries.length === 0 ? (
        <EmptyState
          title={t(isNarrowed ? 'noMatch.title' : 'empty.title')}
          text={t(isNarrowed ? 'noMatch.text' : 'empty.text')}
        />
      ) : (
        <>
          <p className={classes.total} role="status">
            {t('total', { count: list.total, shown: formatNumber(list.total, 0) })}
          </p>
          <AuditTable
            list={list}
            onPatient={(patient) => {
              filters.put({ patient });
            }}
          />
        </>
      )}
    </Page>
  );
}
