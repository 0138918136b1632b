/** The limits that the cocktail is held against: published ones once confirmed, and those of the clinic's own labels. */
import { Badge, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Entry, entriesOf } from '#shared/dossier/entry.ts';

import { canKeepSettings, useMe } from '../../records/access.ts';
import { AnswerState } from '../../records/answer-state.tsx';
import { useLibrary } from '../../records/dossier.ts';
import { GoneList } from '../../records/history/gone-list.tsx';
import { HistoryButton, HistoryDrawer } from '../../records/history/history-drawer.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { compareNames, formatPlainDate } from '../../ui/format.ts';
import { Page, PageSection } from '../../ui/page.tsx';
import classes from './limits.module.css';
import { OwnDrawer } from './own-drawer.tsx';
import { PublishedLimits } from './published-limits.tsx';
import { useLimitFields } from './use-limit-fields.ts';
import { ValueList } from './value-list.tsx';

type Limit = Entry<'limit'>;

interface OwnRowProps {
  readonly entry: Limit;
  /** null for whoever only looks. */
  readonly onEdit: (() => void) | null;
  readonly onHistory: (entry: Limit) => void;
}

function OwnRow({ entry, onEdit, onHistory }: OwnRowProps) {
  const { t } = useTranslation('limits');
  const { name, substance, enabled, label, confirmedOn, values, notes } = entry.body;
  const date = confirmedOn === null || confirmedOn === undefined ? 'none' : formatPlainDate(confirmedOn);
  return (
    <li>
      <div className={classes.words}>
        <span className={classes.name}>
          <strong>{name}</strong>
          <Badge variant="light" color={enabled ? 'teal' : 'gray'}>
            {t(enabled ? 'state.on' : 'state.off')}
          </Badge>
        </span>
        <ValueList values={values} />
        <p className={classes.quiet}>{t('own.foundBy', { substance })}</p>
        <p className={classes.quiet}>{t('gauge.label', { label, date })}</p>
        {notes !== '' && <p className={classes.quiet}>{notes}</p>}
      </div>
      <div className={classes.way}>
        <HistoryButton name={name} onClick={() => onHistory(entry)} />
        {onEdit !== null && (
          <Button size="compact-sm" variant="default" aria-label={`${t('own.edit')}: ${name}`} onClick={onEdit}>
            {t('own.edit')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Route `/limits`. */
export function LimitsRoute() {
  const { t } = useTranslation(['limits', 'common']);
  const library = useLibrary('limit');
  const mayKeep = canKeepSettings(useMe());
  const [edited, setEdited] = useState<Limit | null | undefined>(undefined);
  const [looked, setLooked] = useState<string | null>(null);
  const fieldsOf = useLimitFields();
  if (library.data === undefined) return <AnswerState error={library.error} onRetry={() => void library.refetch()} />;
  const entries = entriesOf(library.data, 'limit');
  const own = entries
    .filter(({ body }) => body.published === null)
    .sort((a, b) => compareNames(a.body.name, b.body.name));
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/settings', label: t('common:nav.settings') }}>
      {!mayKeep && <p className={classes.quiet}>{t('readOnly')}</p>}
      <PageSection title={t('published.title')} note={t('published.note')}>
        <PublishedLimits entries={entries} mayKeep={mayKeep} onHistory={({ id }) => setLooked(id)} />
      </PageSection>
      <PageSection
        title={t('own.title')}
        note={t('own.note')}
        actions={
          mayKeep && (
            <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited(null)}>
              {t('own.new')}
            </Button>
          )
        }
      >
        {own.length === 0 ? (
          <EmptyState title={t('own.none')} text={t('own.teach')} />
        ) : (
          <ul className={classes.list}>
            {own.map((entry) => (
              <OwnRow
                key={entry.id}
                entry={entry}
                onEdit={mayKeep ? () => setEdited(entry) : null}
                onHistory={({ id }) => setLooked(id)}
              />
            ))}
          </ul>
        )}
        <GoneList
          kind="limit"
          nameOf={(entry) => entriesOf([entry], 'limit').find(({ body }) => body.published === null)?.body.name ?? null}
          fieldsOf={fieldsOf}
          mayKeep={mayKeep}
        />
      </PageSection>
      <OwnDrawer entry={edited} onClose={() => setEdited(undefined)} />
      <HistoryDrawer
        entry={entries.find(({ id }) => id === looked) ?? null}
        name={entries.find(({ id }) => id === looked)?.body.name ?? ''}
        fieldsOf={fieldsOf}
        mayKeep={mayKeep}
        onClose={() => setLooked(null)}
      />
    </Page>
  );
}
