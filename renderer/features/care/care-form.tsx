/** Everything around one visit's needle, on one page; it saves by itself. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { CHECKLIST, PREPARATION } from '#shared/clinical/care-lists.ts';
import type { Entry } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { useMe } from '../../records/access.ts';
import { DraftStatus } from '../../records/draft-status.tsx';
import type { SessionTab } from '../../records/session-tabs.ts';
import { useEntryDraft } from '../../records/use-entry-draft.ts';
import { formatTime, plainDateIn } from '../../ui/format.ts';
import { PageSection } from '../../ui/page.tsx';
import { AnaestheticFields } from './anaesthetic-fields.tsx';
import classes from './care.module.css';
import { CombinedList } from './combined.tsx';
import { MixtureList } from './mixtures.tsx';
import { TickList } from './ticks.tsx';

const EMPTY: BodyOf<'care'> = {
  startedAt: null,
  endedAt: null,
  preparation: [],
  antiseptic: null,
  anaesthetic: null,
  checklist: [],
  mixtures: [],
  combined: [],
  immediateReaction: '',
};

interface CareFormProps {
  readonly tab: SessionTab;
  readonly entry: Entry<'care'> | null;
}

/** The sheet. */
export function CareForm({ tab: { chart, isDraft, patientId, sessionId }, entry }: CareFormProps) {
  const { t } = useTranslation('care');
  const me = useMe()?.name ?? '';
  const { body, change, state, error, retry } = useEntryDraft({
    kind: 'care',
    entry,
    patientId,
    sessionId,
    empty: EMPTY,
  });
  const disabled = !isDraft;
  const { zone } = chart.session;
  const today = plainDateIn(new Date().toISOString(), zone);
  const antiseptic = body.antiseptic ?? { name: '', lot: '' };
  return (
    <>
      <div className={classes.bar}>
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={16} />}
          disabled={disabled}
          onClick={() => change({ startedAt: new Date().toISOString() })}
        >
          {body.startedAt === null ? t('start') : t('startedAt', { time: formatTime(body.startedAt, zone) })}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={16} />}
          disabled={disabled}
          onClick={() => change({ endedAt: new Date().toISOString() })}
        >
          {body.endedAt === null ? t('end') : t('endedAt', { time: formatTime(body.endedAt, zone) })}
        </Button>
        {isDraft && <DraftStatus state={state} error={error} onRetry={retry} />}
      </div>
      <div className={classes.columns}>
        <PageSection title={t('checklist.title')}>
          <TickList
            items={CHECKLIST}
            words="checklist"
            values={body.checklist}
            disabled={disabled}
            onChange={(checklist) => change({ checklist })}
          />
        </PageSection>
        <PageSection title={t('preparation.title')}>
          <TickList
            items={PREPARATION}
            words="preparation"
            values={body.preparation}
            disabled={disabled}
            onChange={(preparation) => change({ preparation })}
          />
        </PageSection>
      </div>
      <PageSection title={t('antiseptic.title')}>
        <div className={classes.pair}>
          <TextInput
            label={t('antiseptic.name')}
            value={antiseptic.name}
            disabled={disabled}
            onChange={(event) => change({ antiseptic: { ...antiseptic, name: event.currentTarget.value } })}
          />
          <TextInput
            label={t('lot')}
            value={antiseptic.lot}
            disabled={disabled}
            onChange={(event) => change({ antiseptic: { ...antiseptic, lot: event.currentTarget.value } })}
          />
        </div>
      </PageSection>
      <PageSection title={t('anaesthetic.title')} note={t('anaesthetic.lead')}>
        <AnaestheticFields
          value={body.anaesthetic}
          disabled={disabled}
          onChange={(anaesthetic) => change({ anaesthetic })}
        />
      </PageSection>
      <PageSection title={t('mixture.title')} note={t('mixture.lead')}>
        <MixtureList
          chart={chart}
          values={body.mixtures}
          me={me}
          disabled={disabled}
          onChange={(mixtures) => change({ mixtures })}
        />
      </PageSection>
      <PageSection title={t('combined.title')}>
        <CombinedList
          values={body.combined}
          today={today}
          disabled={disabled}
          onChange={(combined) => change({ combined })}
        />
      </PageSection>
      <PageSection title={t('reaction.title')}>
        <Textarea
          aria-label={t('reaction.title')}
          placeholder={t('reaction.hint')}
          autosize
          minRows={2}
          value={body.immediateReaction}
          disabled={disabled}
          onChange={(event) => change({ immediateReaction: event.currentTarget.value })}
        />
      </PageSection>
    </>
  );
}
