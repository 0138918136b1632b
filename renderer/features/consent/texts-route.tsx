/** The clinic's texts of consent: its own, and those that are proposed. */
import { Button } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PROPOSED_CONSENTS, riskSources } from '#shared/clinical/consent/proposals.ts';
import { citationsOf } from '#shared/clinical/sources.ts';
import { type Entry, entriesOf } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { canKeepSettings, useMe } from '../../records/access.ts';
import { useLibrary, useSaveEntry } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import { HistoryButton, HistoryDrawer } from '../../records/history/history-drawer.tsx';
import { LoadState } from '../../ui/load-state.tsx';
import { Page, PageSection } from '../../ui/page.tsx';
import classes from './consent.module.css';
import { type Edited, TextDrawer } from './text-drawer.tsx';
import { useTextFields } from './use-text-fields.ts';
import { Tag } from '../../ui/tag.tsx';

type Body = BodyOf<'consent-template'>;
type Template = Entry<'consent-template'>;

const EMPTY: Body = { purpose: 'procedure', language: 'en', title: '', text: '', reviewed: false, inUse: false };

function Line({ body, note, children }: { body: Body; note: string; children: ReactNode }) {
  const { t } = useTranslation('consent');
  return (
    <li>
      <strong lang={body.language}>{body.title}</strong>
      <span>{`${t(`purpose.${body.purpose}`)} · ${t(`language.${body.language}`)}`}</span>
      {body.inUse && <Tag tone="fine">{t('texts.isInUse')}</Tag>}
      {!body.reviewed && <Tag tone="warn">{t('unreviewed')}</Tag>}
      <span className={classes.hint}>{note}</span>
      <span className={classes.end}>{children}</span>
    </li>
  );
}

interface OwnProps {
  readonly texts: readonly Template[];
  readonly onEdit: (edited: Edited) => void;
  readonly onVersions: (template: Template) => void;
}

function Own({ texts, onEdit, onVersions }: OwnProps) {
  const { t } = useTranslation('consent');
  const save = useSaveEntry();
  const showFailure = useShowFailure();
  const approve = (entry: Template) =>
    save.mutate(
      {
        kind: 'consent-template',
        entry,
        patientId: null,
        sessionId: null,
        body: { ...entry.body, reviewed: true },
      },
      { onError: showFailure },
    );
  if (texts.length === 0) return <p className={classes.hint}>{t('texts.none')}</p>;
  return (
    <ul className={classes.list}>
      {texts.map((entry) => (
        <Line key={entry.id} body={entry.body} note={t('texts.version', { version: entry.revision })}>
          {!entry.body.reviewed && (
            <Button
              size="compact-sm"
              variant="light"
              leftSection={<IconCheck size={15} />}
              disabled={save.isPending}
              onClick={() => approve(entry)}
            >
              {t('texts.approve')}
            </Button>
          )}
          <HistoryButton name={entry.body.title} onClick={() => onVersions(entry)} />
          <Button size="compact-sm" variant="default" onClick={() => onEdit({ entry, body: entry.body })}>
            {t('texts.edit')}
          </Button>
        </Line>
      ))}
    </ul>
  );
}

function Sources() {
  const { t } = useTranslation(['consent', 'events']);
  const { tags, unsourced } = riskSources();
  return (
    <p className={classes.sources}>
      {t('texts.sources', {
        sources: citationsOf(tags)
          .map(({ title, grade }) => `${title} (${grade})`)
          .join('; '),
        unsourced: unsourced.map((code) => t(`events:event.${code}`)).join(', '),
      })}
    </p>
  );
}

/** The proposed text for the same purpose and language, to be read and approved anew; null: there is none. */
const proposedFor = ({ purpose, language, inUse }: Body): Body | null => {
  const proposed = PROPOSED_CONSENTS.find((one) => one.purpose === purpose && one.language === language);
  return proposed === undefined ? null : { ...proposed, inUse };
};

/** Route `/consent-texts`. */
export function ConsentTextsRoute() {
  const { t } = useTranslation(['consent', 'common']);
  const { data, error, refetch } = useLibrary('consent-template');
  const [edited, setEdited] = useState<Edited | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const fieldsOf = useTextFields();
  const mayKeep = canKeepSettings(useMe());
  const shown = entriesOf(data ?? [], 'consent-template').find(({ id }) => id === looked) ?? null;
  return (
    <Page
      title={t('texts.title')}
      lead={t('texts.lead')}
      back={{ to: '/settings', label: t('common:nav.settings') }}
      actions={
        <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited({ entry: null, body: EMPTY })}>
          {t('texts.new')}
        </Button>
      }
    >
      {data === undefined ? (
        <LoadState error={error} onRetry={() => void refetch()} />
      ) : (
        <Own texts={entriesOf(data, 'consent-template')} onEdit={setEdited} onVersions={({ id }) => setLooked(id)} />
      )}
      <PageSection title={t('texts.proposed')} note={t('texts.proposedLead')}>
        <ul className={classes.list}>
          {PROPOSED_CONSENTS.map((body) => (
            <Line key={`${body.purpose} ${body.language}`} body={body} note="">
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setEdited({ entry: null, body: { ...body, inUse: true } })}
              >
                {t('texts.take')}
              </Button>
            </Line>
          ))}
        </ul>
        <Sources />
      </PageSection>
      <TextDrawer edited={edited} onClose={() => setEdited(null)} />
      <HistoryDrawer
        entry={shown}
        name={shown?.body.title ?? ''}
        fieldsOf={fieldsOf}
        mayKeep={mayKeep}
        shipped={shown === null ? null : proposedFor(shown.body)}
        onClose={() => setLooked(null)}
      />
    </Page>
  );
}
