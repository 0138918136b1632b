/** The clinic's protocols and those that ship: searched, edited, copied, put away, exported and imported. */
import { Button, Switch, TextInput } from '@mantine/core';
import { IconFileExport, IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { firstTechnique } from '#shared/spacing/clinic-techniques.ts';

import { pathOf } from '../../api.ts';
import { useMayWrite } from '../../records/access.ts';
import { type KnownProtocol, searchProtocols, useProtocols } from '../../records/protocols.ts';
import { useClinicDefaults, useTechniques } from '../../records/clinic-words.ts';
import { useTechniqueName } from '../../records/technique-name.ts';
import { DropCover } from '../../ui/drop-cover.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadState } from '../../ui/load-state.tsx';
import { Page, PageSection } from '../../ui/page.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { ImportReview } from './import-review.tsx';
import { emptyProtocol } from './new-protocol.ts';
import { type Edited, ProtocolDrawer } from './protocol-drawer.tsx';
import { ProtocolList } from './protocol-list.tsx';
import classes from './protocols.module.css';
import { useExport } from './use-export.ts';
import { useImport } from './use-import.tsx';

interface HeadProps {
  readonly own: readonly KnownProtocol[];
  readonly onNew: () => void;
  readonly onImport: () => void;
}

function HeadActions({ own, onNew, onImport }: HeadProps) {
  const { t } = useTranslation('protocols');
  const exportThem = useExport();
  const mayWrite = useMayWrite();
  const kept = own.flatMap(({ entry, body }) => (entry === null || body.archived ? [] : [entry.id]));
  return (
    <div className={classes.actions}>
      {mayWrite && (
        <Button variant="default" leftSection={<IconFileImport size={16} />} onClick={onImport}>
          {t('action.import')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconFileExport size={16} />}
        disabled={kept.length === 0}
        onClick={() => exportThem(kept)}
      >
        {t('action.export')}
      </Button>
      {mayWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={onNew}>
          {t('action.new')}
        </Button>
      )}
    </div>
  );
}

interface SectionsProps {
  readonly own: readonly KnownProtocol[];
  readonly shipped: readonly KnownProtocol[];
  readonly query: string;
  readonly onEdit: (edited: Edited) => void;
}

function Sections({ own, shipped, query, onEdit }: SectionsProps) {
  const { t } = useTranslation('protocols');
  const techniqueName = useTechniqueName();
  const mayWrite = useMayWrite();
  const [withArchived, setWithArchived] = useState(false);
  const archived = own.filter(({ body }) => body.archived).length;
  const seen = searchProtocols(
    own.filter(({ body }) => withArchived || !body.archived),
    query,
    techniqueName,
  );
  const published = searchProtocols(shipped, query, techniqueName);
  const isSearch = query.trim() !== '';
  if (isSearch && seen.length + published.length === 0)
    return <EmptyState title={t('none.title', { query: query.trim() })} text={t('none.text')} />;
  return (
    <>
      {(seen.length > 0 || !isSearch) && (
        <PageSection
          title={t('own.title')}
          actions={
            archived > 0 && (
              <Switch
                size="xs"
                label={t('own.archived', { count: archived })}
                checked={withArchived}
                onChange={(event) => setWithArchived(event.currentTarget.checked)}
              />
            )
          }
        >
          {seen.length > 0 ? (
            <ProtocolList protocols={seen} label={t('own.title')} onEdit={onEdit} />
          ) : (
            <EmptyState title={t('own.emptyTitle')} {...(mayWrite ? { text: t('own.emptyText') } : {})} />
          )}
        </PageSection>
      )}
      {published.length > 0 && (
        <PageSection title={t('shippedSection.title')} note={t('shippedSection.note')}>
          <ProtocolList protocols={published} label={t('shippedSection.title')} onEdit={onEdit} />
        </PageSection>
      )}
    </>
  );
}

/** Route `/protocols`; `?session=` leads back to the chart it was come from. */
export function ProtocolsRoute() {
  const { t } = useTranslation(['protocols', 'palette']);
  const [params] = useSearchParams();
  const session = params.get('session');
  const { own, shipped, error, retry } = useProtocols();
  const [query, setQuery] = useState('');
  const [edited, setEdited] = useState<Edited | null>(null);
  const incoming = useImport();
  const isOver = useFileDrop(useMayWrite() && edited === null, ([file]) => {
    const path = file === undefined ? '' : pathOf(file);
    if (path !== '') incoming.read(path);
  });
  const usual = firstTechnique(useTechniques(), useClinicDefaults()?.defaults.technique ?? null);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      back={
        session === null
          ? { to: '/settings', label: t('back.settings') }
          : { to: `/session/${encodeURIComponent(session)}`, label: t('back.session') }
      }
      actions={
        <HeadActions
          own={own ?? []}
          onNew={() => setEdited({ protocol: null, body: emptyProtocol(usual) })}
          onImport={() => incoming.read()}
        />
      }
    >
      {isOver && <DropCover title={t('palette:drop.title')} text={t('import.dropText')} />}
      {incoming.problem}
      <TextInput
        className={classes.search ?? ''}
        aria-label={t('search')}
        placeholder={t('searchPlaceholder')}
        leftSection={<IconSearch size={17} />}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setQuery('');
        }}
      />
      {own === undefined ? (
        <LoadState error={error} onRetry={retry} />
      ) : (
        <Sections own={own} shipped={shipped} query={query} onEdit={setEdited} />
      )}
      <ProtocolDrawer edited={edited} onEdit={setEdited} onClose={() => setEdited(null)} />
      <ImportReview file={incoming.file} own={own ?? []} onClose={incoming.close} />
    </Page>
  );
}
