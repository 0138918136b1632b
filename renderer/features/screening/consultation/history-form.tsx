/** Medical history: saved by itself. */
import { TagsInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useMayWrite } from '../../../records/access.ts';
import { DraftStatus } from '../../../records/draft-status.tsx';
import type { EntryDraft } from '../../../records/use-entry-draft.ts';
import { PageSection } from '../../../ui/page.tsx';
import { StaleReload } from '../stale-reload.tsx';
import classes from './consultation.module.css';

interface HistoryFormProps {
  readonly draft: EntryDraft<'history'>;
  /** Begins afresh from what is stored. */
  readonly onReload: () => void;
}

/** Conditions, the family, notes. */
export function HistoryForm({ draft: { body, change, state, error, retry }, onReload }: HistoryFormProps) {
  const { t } = useTranslation('consultation');
  const mayWrite = useMayWrite();
  return (
    <PageSection
      title={t('history.title')}
      actions={
        <>
          <DraftStatus state={state} error={error} onRetry={retry} />
          <StaleReload error={error} onReload={onReload} />
        </>
      }
    >
      <fieldset className={classes.fields} disabled={!mayWrite} aria-label={t('history.title')}>
        <TagsInput
          size="sm"
          label={t('history.conditions')}
          description={t('history.conditionsHint')}
          value={[...body.conditions]}
          maxTags={200}
          disabled={!mayWrite}
          onChange={(conditions) => change({ conditions: conditions.map((text) => text.slice(0, 500)) })}
        />
        <Textarea
          minRows={1}
          label={t('history.family')}
          maxLength={20_000}
          value={body.familyHistory}
          onChange={(event) => change({ familyHistory: event.currentTarget.value })}
        />
        <Textarea
          label={t('history.notes')}
          maxLength={20_000}
          value={body.notes}
          onChange={(event) => change({ notes: event.currentTarget.value })}
        />
      </fieldset>
    </PageSection>
  );
}
