/** Tab `screening` of a visit: does everything still hold, what speaks against it, and why it is done all the same. */
import { useTranslation } from 'react-i18next';

import type { Chart } from '#shared/chart/schema.ts';
import { factsOfChart } from '#shared/clinical/screening/facts.ts';
import { findingsOf, unansweredOf } from '#shared/clinical/screening/findings.ts';
import { WHOLE_SCREENING } from '#shared/clinical/screening/readiness.ts';
import { activeAllergiesOf, isConfirmed, overridesOf } from '#shared/clinical/screening/session.ts';
import { entryOf } from '#shared/dossier/entry.ts';
import { joinEntries } from '#shared/dossier/joined.ts';

import { AnswerState } from '../../records/answer-state.tsx';
import { useDossier } from '../../records/dossier.ts';
import { useSessionTab } from '../../records/session-tabs.ts';
import { useTiers } from '../../records/tiers.ts';
import { PageSection } from '../../ui/page.tsx';
import { ConfirmLine } from './confirm-line.tsx';
import { FindingRow } from './finding-row.tsx';
import { OverrideControl } from './override-control.tsx';
import { Questionnaire } from './questionnaire.tsx';
import classes from './session-screening.module.css';
import { useRounds } from './use-rounds.ts';

function Allergies({ chart }: { chart: Chart }) {
  const { t } = useTranslation(['screening', 'consultation']);
  const allergies = activeAllergiesOf(chart);
  if (allergies.length === 0) return null;
  const words = allergies.map(({ substance, reaction, severity }) =>
    [substance, reaction, t(`consultation:severity.${severity}`)].filter((part) => part !== '').join(', '),
  );
  return (
    <p className={classes.allergies}>
      <strong>{t('allergies')}</strong> {words.join('; ')}
    </p>
  );
}

function Findings({ chart }: { chart: Chart }) {
  const { t } = useTranslation('screening');
  const tiers = useTiers();
  const facts = factsOfChart(chart);
  const findings = findingsOf(facts, tiers);
  const overrides = overridesOf(chart);
  if (findings.length === 0 && facts.answers === null) return null;
  if (findings.length === 0) return <p className={classes.nothing}>{t('nothingFound')}</p>;
  return (
    <ul className={classes.findings}>
      {findings.map((finding) => (
        <FindingRow key={finding.question.code} finding={finding} overrides={overrides} />
      ))}
    </ul>
  );
}

function Whole({ chart }: { chart: Chart }) {
  const { t } = useTranslation('screening');
  const facts = factsOfChart(chart);
  const overrides = overridesOf(chart);
  const left = unansweredOf(facts).length;
  const isWhole = facts.answers !== null && left === 0 && isConfirmed(chart);
  if (isWhole && !overrides.some(({ item }) => item === WHOLE_SCREENING)) return null;
  return (
    <div className={classes.whole}>
      {left > 0 && <span className={classes.needs}>{t('leftHere', { count: left })}</span>}
      <OverrideControl item={WHOLE_SCREENING} tier={null} button={t('override.whole')} overrides={overrides} />
    </div>
  );
}

/** Findings first; the questions below, for what has changed. */
export function SessionScreening() {
  const { t } = useTranslation('screening');
  const { patientId, chart: stored, isDraft } = useSessionTab();
  const dossier = useDossier(patientId, isDraft);
  const { round, restart } = useRounds(dossier.refetch);
  if (isDraft && dossier.data === undefined) {
    return <AnswerState error={dossier.error} onRetry={() => void dossier.refetch()} />;
  }
  const entries = dossier.data ?? [];
  const chart = isDraft ? joinEntries(stored, entries) : stored;
  return (
    <>
      <ConfirmLine chart={chart} />
      <Allergies chart={chart} />
      <Findings chart={chart} />
      <Whole chart={chart} />
      {isDraft && (
        <PageSection title={t('questions')}>
          <Questionnaire
            key={round}
            patientId={patientId}
            entry={entryOf(entries, 'screening')}
            facts={factsOfChart(chart)}
            onReload={restart}
          />
        </PageSection>
      )}
    </>
  );
}
