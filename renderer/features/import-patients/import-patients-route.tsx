/** Patients from a list that another program wrote: one screen, and nothing changes before the last button. */
import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useMayWrite } from '../../records/access.ts';
import { AnswerState } from '../../records/answer-state.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ListReview } from './list-review.tsx';
import { usePatientList } from './use-patient-list.ts';

function ImportScreen() {
  const { t } = useTranslation('patient-list');
  const list = usePatientList();
  const { file, plan, takeOver, choose } = list;
  const button = (
    <Button
      variant={file === null ? 'filled' : 'default'}
      leftSection={<IconFileSpreadsheet size={17} />}
      onClick={choose}
    >
      {t(file === null ? 'choose' : 'chooseOther')}
    </Button>
  );
  return (
    <Page
      isTall
      title={t('title')}
      lead={t('lead')}
      back={{ to: '/patients', label: t('back') }}
      {...(file === null ? {} : { actions: button })}
    >
      {file === null ? (
        takeOver.data !== undefined ? (
          <EmptyState
            title={t('done.title', { count: takeOver.data.ids.length })}
            text={t('done.text', { known: takeOver.data.known, invalid: takeOver.data.invalid })}
          >
            <Button component={Link} to="/patients" leftSection={<IconUsers size={17} />}>
              {t('done.patients')}
            </Button>
            <Button variant="default" onClick={choose}>
              {t('done.another')}
            </Button>
          </EmptyState>
        ) : (
          <EmptyState title={t('start.title')} text={t('start.text')}>
            {button}
          </EmptyState>
        )
      ) : file.bytes === null ? (
        <Notice tone="error" title={t('refused.title', { name: file.name })} isAlert>
          {t('refused.too-large')}
        </Notice>
      ) : plan.data === undefined ? (
        <AnswerState error={plan.error} onRetry={() => void plan.refetch()} />
      ) : (
        <ListReview
          key={file.serial}
          name={file.name}
          plan={plan.data}
          isCurrent={!plan.isPlaceholderData && plan.error === null}
          sexWords={list.chosen.sexWords}
          onRead={list.read}
          onImport={takeOver.mutate}
          isImporting={takeOver.isPending}
        />
      )}
    </Page>
  );
}

/** Route `/import/patients`. */
export function ImportPatientsRoute() {
  const { t } = useTranslation('patient-list');
  return useMayWrite() ? <ImportScreen /> : <EmptyState title={t('forbidden.title')} text={t('forbidden.text')} />;
}
