/** Part "Aftercare" of a visit's record: the sheet that fits, given in one press and written down. */
import { Button, Select, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileTypePdf, IconMessage, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { sheetFits } from '#shared/clinical/sheets.ts';
import { type Entry, entriesOf } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { call } from '../../api.ts';
import { useMayWrite } from '../../records/access.ts';
import { useDossier, useForgetDossier, useLibrary } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import { newId } from '../../records/new-id.ts';
import { useSettings } from '../../records/queries.ts';
import { type SessionTab, useSessionTab } from '../../records/session-tabs.ts';
import { useWhen } from '../../records/when.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadState } from '../../ui/load-state.tsx';
import { PageSection } from '../../ui/page.tsx';
import classes from './aftercare.module.css';

type Template = Entry<'aftercare-template'>;
type Given = BodyOf<'aftercare'>['given'];

/** Sheets in use that fit the visit come first. */
function ordered(templates: readonly Template[], { chart }: SessionTab): Template[] {
  const techniques = chart.treatments.map(({ technique }) => technique.code);
  const regions = chart.marks.flatMap(({ region }) => region ?? []);
  const fits = ({ body }: Template) => body.purpose === 'aftercare' && sheetFits(body, techniques, regions);
  return [...templates.filter(fits), ...templates.filter((template) => !fits(template))];
}

function useGive(tab: SessionTab) {
  const { t } = useTranslation('aftercare');
  const forget = useForgetDossier();
  const showFailure = useShowFailure();
  const paper = useSettings().data?.paper ?? 'A4';
  const [isBusy, setBusy] = useState(false);
  async function give(template: Template, text: string, given: Given): Promise<void> {
    const { patientId, sessionId } = tab;
    setBusy(true);
    try {
      const { purpose, title } = template.body;
      const body = { purpose, template: { id: template.id, version: template.revision }, title, text, given };
      const id = newId();
      await call('dossier:save', {
        id,
        kind: 'aftercare',
        patientId,
        sessionId,
        baseRevision: 0,
        body,
        removal: null,
      });
      await forget(patientId);
      const sheet = { kind: 'aftercare' as const, id, patientId, paper };
      if (given === 'printed') await call('print:sheet', sheet);
      if (given === 'file') {
        const { path } = await call('file:export-sheet', sheet);
        if (path !== null) notifications.show({ title: t('saved'), message: path });
      }
    } catch (error) {
      showFailure(error);
    } finally {
      setBusy(false);
    }
  }
  return { give, isBusy };
}

function Chooser({ tab, templates }: { tab: SessionTab; templates: readonly Template[] }) {
  const { t } = useTranslation('aftercare');
  const sorted = ordered(templates, tab);
  const [picked, setPicked] = useState(sorted[0]?.id ?? '');
  const template = sorted.find(({ id }) => id === picked) ?? sorted[0];
  const [typed, setTyped] = useState<{ readonly id: string; readonly text: string } | null>(null);
  const { give, isBusy } = useGive(tab);
  if (template === undefined) return null;
  const text = typed?.id === template.id ? typed.text : template.body.text;
  const by = (given: Given) => () => void give(template, text, given);
  return (
    <div className={classes.chooser}>
      <Select
        label={t('sheet')}
        allowDeselect={false}
        data={sorted.map(({ id, body }) => ({ value: id, label: body.title }))}
        value={template.id}
        onChange={(id) => setPicked(id ?? picked)}
      />
      <Textarea
        label={t('text')}
        description={t('textHint')}
        autosize
        minRows={8}
        maxRows={20}
        value={text}
        onChange={(event) => setTyped({ id: template.id, text: event.currentTarget.value })}
      />
      <div className={classes.actions}>
        <Button leftSection={<IconPrinter size={17} />} disabled={isBusy} onClick={by('printed')}>
          {t('give.printed')}
        </Button>
        <Button variant="default" leftSection={<IconFileTypePdf size={17} />} disabled={isBusy} onClick={by('file')}>
          {t('give.file')}
        </Button>
        <Button variant="default" leftSection={<IconMessage size={17} />} disabled={isBusy} onClick={by('spoken')}>
          {t('give.spoken')}
        </Button>
      </div>
    </div>
  );
}

/** What was given, then a sheet to give. */
export function SessionAftercare() {
  const { t } = useTranslation('aftercare');
  const tab = useSessionTab();
  const when = useWhen();
  const mayWrite = useMayWrite();
  const dossier = useDossier(tab.patientId);
  const library = useLibrary('aftercare-template');
  if (dossier.data === undefined || library.data === undefined) {
    return (
      <LoadState
        error={dossier.error ?? library.error}
        onRetry={() => {
          void dossier.refetch();
          void library.refetch();
        }}
      />
    );
  }
  const given = entriesOf(dossier.data, 'aftercare').filter(({ sessionId }) => sessionId === tab.sessionId);
  const templates = entriesOf(library.data, 'aftercare-template').filter(({ body }) => body.inUse);
  return (
    <>
      <PageSection title={t('given')}>
        {given.length === 0 ? (
          <p className={classes.hint}>{t('nothingGiven')}</p>
        ) : (
          <ul className={classes.list}>
            {given.map(({ id, body, by, createdAt }) => (
              <li key={id}>
                <strong>{body.title}</strong>
                <span>{t(`how.${body.given}`)}</span>
                <span className={classes.hint}>{`${by.name}, ${when(createdAt)}`}</span>
              </li>
            ))}
          </ul>
        )}
      </PageSection>
      {mayWrite && (
        <PageSection title={t('toGive')}>
          {templates.length === 0 ? (
            <EmptyState title={t('noSheets')} text={t('noSheetsText')}>
              <Button component={Link} to="/aftercare-texts" variant="default">
                {t('toSheets')}
              </Button>
            </EmptyState>
          ) : (
            <Chooser tab={tab} templates={templates} />
          )}
        </PageSection>
      )}
    </>
  );
}
