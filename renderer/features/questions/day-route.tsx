/** The sessions of one day, in their order. */
import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

import { call } from '../../api.ts';
import { useBirthText } from '../../records/patient-facts.ts';
import { personName } from '../../records/person.ts';
import { useAppInfo } from '../../records/queries.ts';
import { SessionLine } from '../../records/session-line.tsx';
import { dayEnds, dayPlus } from '../../ui/day-bounds.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { plainDateIn } from '../../ui/format.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import classes from './questions.module.css';

function Sessions({ day }: { day: string }) {
  const { t } = useTranslation('questions');
  const birthText = useBirthText();
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const { data, error, refetch } = useQuery({
    queryKey: ['day', day, zone],
    queryFn: () => call('day:list', dayEnds(day, zone)),
  });
  if (data === undefined) return <LoadState error={error} onRetry={() => void refetch()} />;
  if (data.length === 0) return <EmptyState title={t('day.empty')} text={t('day.emptyText')} />;
  return (
    <section aria-label={t('day.count', { count: data.length })}>
      <p className={classes.count}>{t('day.count', { count: data.length })}</p>
      <div className={classes.panel}>
        {data.map((row) => (
          <SessionLine
            key={row.id}
            row={row}
            patient={[personName(row.patientFamily, row.patientGiven), birthText(row.birthDate)]
              .filter((part) => part !== '')
              .join(' · ')}
          />
        ))}
      </div>
    </section>
  );
}

/** Route `/day?date=YYYY-MM-DD`. */
export function DayRoute() {
  const { t } = useTranslation('questions');
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const [params, setParams] = useSearchParams();
  const today = plainDateIn(new Date().toISOString(), zone);
  const asked = params.get('date') ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today;
  const go = (date: string) => setParams({ date }, { replace: true });
  return (
    <Page
      title={t('day.title')}
      actions={
        <Group gap="xs">
          <ActionIcon variant="default" size={36} aria-label={t('day.previous')} onClick={() => go(dayPlus(day, -1))}>
            <IconChevronLeft size={18} />
          </ActionIcon>
          <TextInput
            type="date"
            aria-label={t('day.date')}
            value={day}
            onChange={(event) => {
              if (event.currentTarget.value !== '') go(event.currentTarget.value);
            }}
          />
          <ActionIcon variant="default" size={36} aria-label={t('day.next')} onClick={() => go(dayPlus(day, 1))}>
            <IconChevronRight size={18} />
          </ActionIcon>
          <Button component={Link} to="/due" variant="default">
            {t('day.due')}
          </Button>
          <Button variant="default" disabled={day === today} onClick={() => go(today)}>
            {t('day.today')}
          </Button>
        </Group>
      }
    >
      <Sessions day={day} />
    </Page>
  );
}
