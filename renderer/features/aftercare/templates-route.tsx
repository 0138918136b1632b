/** The clinic's sheets for the time before and after a session. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { proposedSheets } from '#shared/clinical/sheets.ts';
import { type Entry, entriesOf } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';
import { computerLanguage, type Language, LANGUAGE_NAMES, LANGUAGES } from '#shared/language.ts';

import { canKeepSettings, useMe } from '../../records/access.ts';
import { useLibrary } from '../../records/dossier.ts';
import { HistoryButton, HistoryDrawer } from '../../records/history/history-drawer.tsx';
import { LoadState } from '../../ui/load-state.tsx';
import { Page, PageSection } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import classes from './aftercare.module.css';
import { useSheetFields } from './use-sheet-fields.ts';
import { TemplateDrawer } from './template-drawer.tsx';

type Body = BodyOf<'aftercare-template'>;

/** A sheet that is being changed, or a new one to begin from. */
export interface Edited {
  readonly entry: Entry<'aftercare-template'> | null;
  readonly body: Body;
}

const EMPTY: Body = {
  purpose: 'aftercare',
  title: '',
  language: 'en',
  techniques: [],
  regions: [],
  text: '',
  source: '',
  reviewed: false,
  inUse: false,
};

interface OwnProps {
  readonly sheets: readonly Entry<'aftercare-template'>[];
  readonly onEdit: (edited: Edited) => void;
  readonly onHistory: (id: string) => void;
}

function Own({ sheets, onEdit, onHistory }: OwnProps) {
  const { t } = useTranslation('aftercare');
  if (sheets.length === 0) return <p className={classes.hint}>{t('templates.none')}</p>;
  return (
    <ul className={classes.list}>
      {sheets.map((entry) => (
        <li key={entry.id}>
          <strong>{entry.body.title}</strong>
          <span>{t(`purpose.${entry.body.purpose}`)}</span>
          <Tag tone="fine">{t(entry.body.inUse ? 'templates.inUse' : 'templates.notInUse')}</Tag>
          {!entry.body.reviewed && <Tag tone="warn">{t('templates.unreviewed')}</Tag>}
          <span className={classes.hint}>{t('templates.version', { version: entry.revision })}</span>
          <span className={classes.end}>
            <HistoryButton name={entry.body.title} onClick={() => onHistory(entry.id)} />
            <Button size="compact-sm" variant="default" onClick={() => onEdit({ entry, body: entry.body })}>
              {t('templates.edit')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The proposed sheets, those in one language first. */
const offeredIn = (own: Language) => [own, ...LANGUAGES.filter((one) => one !== own)].flatMap(proposedSheets);

/** Route `/aftercare-texts`. */
export function AftercareTextsRoute() {
  const { t, i18n } = useTranslation(['aftercare', 'common']);
  const language = computerLanguage([i18n.language]);
  const offered = useMemo(() => offeredIn(language), [language]);
  const { data, error, refetch } = useLibrary('aftercare-template');
  const [edited, setEdited] = useState<Edited | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const fieldsOf = useSheetFields();
  const mayKeep = canKeepSettings(useMe());
  const sheets = entriesOf(data ?? [], 'aftercare-template');
  const shown = sheets.find(({ id }) => id === looked) ?? null;
  return (
    <Page
      title={t('templates.title')}
      lead={t('templates.lead')}
      back={{ to: '/settings', label: t('common:nav.settings') }}
      actions={
        <Button
          leftSection={<IconPlus size={17} />}
          onClick={() => setEdited({ entry: null, body: { ...EMPTY, language } })}
        >
          {t('templates.new')}
        </Button>
      }
    >
      {data === undefined ? (
        <LoadState error={error} onRetry={() => void refetch()} />
      ) : (
        <Own sheets={sheets} onEdit={setEdited} onHistory={setLooked} />
      )}
      <PageSection title={t('templates.proposed')} note={t('templates.proposedLead')}>
        <ul className={classes.list}>
          {offered.map(({ code, tags: _tags, ...body }) => (
            <li key={`${code} ${body.language}`}>
              <strong>{body.title}</strong>
              <span>
                {t(`purpose.${body.purpose}`)} · {LANGUAGE_NAMES[body.language]}
              </span>
              <span className={classes.hint}>{t('templates.source', { source: body.source })}</span>
              <Button
                size="compact-sm"
                variant="default"
                className={classes.end ?? ''}
                onClick={() => setEdited({ entry: null, body: { ...body, inUse: true } })}
              >
                {t('templates.take')}
              </Button>
            </li>
          ))}
        </ul>
      </PageSection>
      <HistoryDrawer
        entry={shown}
        name={shown?.body.title ?? ''}
        fieldsOf={fieldsOf}
        mayKeep={mayKeep}
        onClose={() => setLooked(null)}
      />
      <TemplateDrawer edited={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}
