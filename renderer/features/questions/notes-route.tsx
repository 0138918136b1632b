/** Looks for words in everything that was written. */
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

import type { NoteHit } from '#shared/ipc/questions.ts';

import { call } from '../../api.ts';
import { useBirthText } from '../../records/patient-facts.ts';
import { personName } from '../../records/person.ts';
import { useWhen } from '../../records/when.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadState } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import classes from './questions.module.css';

const TYPING_PAUSE_MS = 200;
const SHORTEST = 2;
const MOST = 100;
const OWN_WORDS = ['patient', 'session', 'treatment', 'mark', 'addendum'] as const;

function useSourceName(): (source: NoteHit['source']) => string {
  const { t } = useTranslation(['questions', 'timeline']);
  return (source) => {
    const own = OWN_WORDS.find((name) => name === source);
    return own === undefined ? t(`timeline:kind.${source}`) : t(`notes.source.${own}`);
  };
}

function Hit({ hit }: { hit: NoteHit }) {
  const birthText = useBirthText();
  const when = useWhen();
  const sourceName = useSourceName();
  const { patientId, sessionId, source } = hit;
  const isOfChart = ['session', 'treatment', 'mark', 'addendum'].includes(source);
  const to = isOfChart && sessionId !== null ? `/session/${sessionId}` : `/patients/${patientId}/timeline`;
  return (
    <Link to={source === 'patient' ? `/patients/${patientId}` : to} className={classes.hit ?? ''}>
      <span className={classes.hitHead}>
        <strong>{personName(hit.patientFamily, hit.patientGiven)}</strong>
        <span>{birthText(hit.birthDate)}</span>
        <span className={classes.source}>{`${sourceName(source)} · ${when(hit.at)}`}</span>
      </span>
      <span className={classes.excerpt}>{hit.excerpt}</span>
    </Link>
  );
}

function Hits({ query }: { query: string }) {
  const { t } = useTranslation('questions');
  const { data, error, refetch } = useQuery({
    queryKey: ['notes', query],
    queryFn: () => call('notes:search', { query, limit: MOST }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (data === undefined) return <LoadState error={error} onRetry={() => void refetch()} />;
  if (data.hits.length === 0) return <EmptyState title={t('notes.empty')} text={t('notes.emptyText')} />;
  return (
    <>
      <p className={classes.count} role="status">
        {data.more ? t('notes.more') : t('notes.found', { count: data.hits.length })}
      </p>
      <div className={classes.panel}>
        {data.hits.map((hit, index) => (
          <Hit key={`${hit.patientId} ${hit.sessionId ?? ''} ${hit.at} ${index}`} hit={hit} />
        ))}
      </div>
    </>
  );
}

/** Route `/notes?q=words`. */
export function NotesRoute() {
  const { t } = useTranslation('questions');
  const [params, setParams] = useSearchParams();
  const text = params.get('q') ?? '';
  const [query] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS);
  return (
    <Page title={t('notes.title')} lead={t('notes.lead')}>
      <TextInput
        autoFocus
        size="md"
        aria-label={t('notes.field')}
        placeholder={t('notes.placeholder')}
        leftSection={<IconSearch size={18} />}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => setParams({ q: event.currentTarget.value }, { replace: true })}
      />
      {query.length < SHORTEST ? <p className={classes.count}>{t('notes.start')}</p> : <Hits query={query} />}
    </Page>
  );
}
