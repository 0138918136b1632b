/** How grave the clinic takes each question: the proposals with their sources, and what it has decided instead. */
import { SegmentedControl, Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Question, Tier } from '#shared/clinical/screening/question.ts';
import { GROUPS, QUESTIONS } from '#shared/clinical/screening/questions.ts';
import { entriesOf, type Entry } from '#shared/dossier/entry.ts';

import { canKeepSettings, useMe } from '../../records/access.ts';
import { AnswerState } from '../../records/answer-state.tsx';
import { useLibrary, useRemoveEntry, useSaveEntry } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import { Page, PageSection } from '../../ui/page.tsx';
import { SourceList } from './source-list.tsx';
import classes from './tiers-route.module.css';
import { useSourceLines } from './use-source-text.ts';

const TIERS = ['absolute', 'relative', 'consult'] as const satisfies readonly Tier[];

interface TierRowProps {
  readonly question: Question;
  /** What the clinic has decided; null: nothing. */
  readonly entry: Entry<'tier'> | null;
  readonly mayKeep: boolean;
}

function TierRow({ question, entry, mayKeep }: TierRowProps) {
  const { t } = useTranslation('screening');
  const lines = useSourceLines()(question);
  const save = useSaveEntry();
  const remove = useRemoveEntry();
  const onError = useShowFailure();
  const { code, product, gradings } = question;
  const label = t(`question.${code}`);
  const nobody = { patientId: null, sessionId: null };
  const reset = () => {
    if (entry !== null) remove.mutate({ kind: 'tier', entry, ...nobody, reason: t('tiers.resetReason') }, { onError });
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
        {entry !== null && mayKeep && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconRestore size={14} />}
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
        value={entry?.body.tier ?? gradings[0].tier}
        onChange={(picked) => {
          const tier = TIERS.find((one) => one === picked);
          if (tier !== undefined) choose(tier);
        }}
      />
    </li>
  );
}

/** Route `/screening-tiers`. */
export function TiersRoute() {
  const { t } = useTranslation(['screening', 'common']);
  const library = useLibrary('tier');
  const mayKeep = canKeepSettings(useMe());
  if (library.data === undefined) return <AnswerState error={library.error} onRetry={() => void library.refetch()} />;
  const decided = new Map(entriesOf(library.data, 'tier').map((entry) => [entry.body.item, entry]));
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
              />
            ))}
          </ul>
        </PageSection>
      ))}
      <SourceList />
    </Page>
  );
}
