/** How grave the clinic takes each question: the proposals with their sources, and what it has decided instead. */
import { SegmentedControl, Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Question, Tier } from '#shared/clinical/screening/question.ts';
import { GROUPS, QUESTIONS } from '#shared/clinical/screening/questions.ts';
import { entriesOf, type Entry } from '#shared/dossier/entry.ts';
import { newestBy } from '#shared/dossier/newest.ts';

import { canKeepSettings, useMe } from '../../records/access.ts';
import { AnswerState } from '../../records/answer-state.tsx';
import { useRemoveEntry, useRestoreVersion, useSaveEntry, useWholeLibrary } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import { type FieldsOf, HistoryButton, HistoryDrawer } from '../../records/history/history-drawer.tsx';
import { useUndoNotice } from '../../records/undo-notice.tsx';
import { Page, PageSection } from '../../ui/page.tsx';
import { SourceList } from './source-list.tsx';
import classes from './tiers-route.module.css';
import { useSourceLines } from './use-source-text.ts';

const TIERS = ['absolute', 'relative', 'consult'] as const satisfies readonly Tier[];

interface TierRowProps {
  readonly question: Question;
  /** What the clinic has decided last, taken back or not; null: nothing so far. */
  readonly entry: Entry<'tier'> | null;
  readonly mayKeep: boolean;
  readonly onHistory: () => void;
}

function TierRow({ question, entry, mayKeep, onHistory }: TierRowProps) {
  const { t } = useTranslation(['screening', 'history']);
  const restore = useRestoreVersion();
  const notice = useUndoNotice();
  const stands = entry?.removal === null;
  const lines = useSourceLines()(question);
  const save = useSaveEntry();
  const remove = useRemoveEntry();
  const onError = useShowFailure();
  const { code, product, gradings } = question;
  const label = t(`question.${code}`);
  const nobody = { patientId: null, sessionId: null };
  const reset = () => {
    if (entry === null || !stands) return;
    remove.mutate(
      { kind: 'tier', entry, ...nobody, reason: t('tiers.resetReason') },
      {
        onError,
        onSuccess: ({ id, revision }) =>
          notice(id, t('history:done', { name: label }), () =>
            restore.mutate(
              { kind: 'tier', id, base: revision, body: entry.body, reason: t('history:undone') },
              { onError },
            ),
          ),
      },
    );
  };
  const choose = (tier: Tier) => {
    if (tier === gradings[0].tier) reset();
    else save.mutate({ kind: 'tier', entry, ...nobody, body: { item: code, tier, notes: '' } }, { onError });
  };
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <strong>{label}</strong>
        {product !== null && <span className={classes.product}>{t(`product.${product}`)}</span>}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className={classes.reset}>
        {entry !== null && <HistoryButton name={label} onClick={onHistory} />}
        {stands && mayKeep && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconRestore size={15} />}
            aria-label={t('tiers.resetFor', { question: label })}
            onClick={reset}
          >
            {t('tiers.reset')}
          </Button>
        )}
      </div>
      <SegmentedControl
        size="xs"
        aria-label={label}
        disabled={!mayKeep || save.isPending || remove.isPending}
        data={TIERS.map((tier) => ({ value: tier, label: t(`tier.${tier}`) }))}
        value={stands ? entry.body.tier : gradings[0].tier}
        onChange={(picked) => {
          const tier = TIERS.find((one) => one === picked);
          if (tier !== undefined) choose(tier);
        }}
      />
    </li>
  );
}

function useTierFields(): FieldsOf {
  const { t } = useTranslation('screening');
  return (version) => {
    const body = entriesOf([version], 'tier')[0]?.body;
    return body === undefined ? [] : [{ label: t('tiers.title'), text: t(`tier.${body.tier}`) }];
  };
}

/** Route `/screening-tiers`. */
export function TiersRoute() {
  const { t } = useTranslation(['screening', 'common']);
  const library = useWholeLibrary('tier');
  const fieldsOf = useTierFields();
  const [looked, setLooked] = useState<string | null>(null);
  const mayKeep = canKeepSettings(useMe());
  if (library.data === undefined) return <AnswerState error={library.error} onRetry={() => void library.refetch()} />;
  const decided = newestBy(entriesOf(library.data, 'tier'), ({ body }) => body.item);
  const shown = looked === null ? null : (decided.get(looked) ?? null);
  return (
    <Page title={t('tiers.title')} lead={t('tiers.lead')} back={{ to: '/settings', label: t('common:nav.settings') }}>
      {GROUPS.map((group) => (
        <PageSection key={group} title={t(`group.${group}`)}>
          <ul className={classes.rows}>
            {QUESTIONS.filter((question) => question.group === group).map((question) => (
              <TierRow
                key={question.code}
                question={question}
                entry={decided.get(question.code) ?? null}
                mayKeep={mayKeep}
                onHistory={() => setLooked(question.code)}
              />
            ))}
          </ul>
        </PageSection>
      ))}
      <SourceList />
      <HistoryDrawer
        entry={shown}
        name={looked === null ? '' : t(`question.${looked}`)}
        fieldsOf={fieldsOf}
        mayKeep={mayKeep}
        onClose={() => setLooked(null)}
      />
    </Page>
  );
}
