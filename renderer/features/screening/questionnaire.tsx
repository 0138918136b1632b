/** Every question, in groups; what is answered is saved by itself. */
import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { othersNo } from '#shared/clinical/screening/answers.ts';
import { type Answer, byItem, type Facts } from '#shared/clinical/screening/facts.ts';
import { standingOf } from '#shared/clinical/screening/findings.ts';
import type { QuestionGroup } from '#shared/clinical/screening/question.ts';
import { GROUPS, QUESTIONNAIRE, QUESTIONS } from '#shared/clinical/screening/questions.ts';
import { tierOf } from '#shared/clinical/screening/tiers.ts';
import type { Entry } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { useMayWrite } from '../../records/access.ts';
import { DraftStatus } from '../../records/draft-status.tsx';
import { useTiers } from '../../records/tiers.ts';
import { useEntryDraft } from '../../records/use-entry-draft.ts';
import { QuestionRow } from './question-row.tsx';
import classes from './screening.module.css';
import { StaleReload } from './stale-reload.tsx';

const EMPTY: BodyOf<'screening'> = { questionnaire: QUESTIONNAIRE, answers: [] };

interface GroupProps {
  readonly group: QuestionGroup;
  readonly facts: Facts;
  readonly answers: readonly Answer[];
  readonly onChange: (answers: Answer[]) => void;
}

function Group({ group, facts, answers, onChange }: GroupProps) {
  const { t } = useTranslation('screening');
  const tiers = useTiers();
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.group}>
      <h3 id={id} className={classes.groupTitle}>
        {t(`group.${group}`)}
      </h3>
      <ul className={classes.rows}>
        {QUESTIONS.filter((question) => question.group === group).map((question) => (
          <QuestionRow
            key={question.code}
            question={question}
            tier={tierOf(question, tiers)}
            facts={facts}
            answers={answers}
            onChange={onChange}
          />
        ))}
      </ul>
    </section>
  );
}

interface QuestionnaireProps {
  readonly patientId: string;
  readonly entry: Entry<'screening'> | null;
  /** What is known besides the answers. */
  readonly facts: Facts;
  /** Begins afresh from what is stored. */
  readonly onReload: () => void;
}

/** The list with its bar. */
export function Questionnaire({ patientId, entry, facts, onReload }: QuestionnaireProps) {
  const { t } = useTranslation('screening');
  const letters = { yes: t('keyOf.yes'), no: t('keyOf.no'), unknown: t('keyOf.unknown') };
  const mayWrite = useMayWrite();
  const { body, change, state, error, retry } = useEntryDraft({
    kind: 'screening',
    entry,
    patientId,
    sessionId: null,
    empty: EMPTY,
  });
  const now: Facts = { ...facts, answers: byItem(body.answers) };
  const set = (answers: Answer[]) => change({ questionnaire: QUESTIONNAIRE, answers });
  const left = QUESTIONS.filter((question) => {
    const { answer, isDerived } = standingOf(question, now);
    return answer === null && !isDerived;
  }).length;
  return (
    <>
      <div className={classes.bar}>
        <span className={classes.left}>{t('left', { count: left })}</span>
        {mayWrite && left > 0 && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconChecks size={16} />}
            onClick={() => set(othersNo(body.answers, now))}
          >
            {t('othersNo', { count: left })}
          </Button>
        )}
        <DraftStatus state={state} error={error} onRetry={retry} />
        <StaleReload error={error} onReload={onReload} />
        <span className={classes.keys}>{t('keys', letters)}</span>
      </div>
      <fieldset className={classes.groups} disabled={!mayWrite} aria-label={t('title')}>
        {GROUPS.map((group) => (
          <Group key={group} group={group} facts={now} answers={body.answers} onChange={set} />
        ))}
      </fieldset>
    </>
  );
}
