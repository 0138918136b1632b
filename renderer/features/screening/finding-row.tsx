/** A finding at a session: how grave, what it says, and the reason to go on. */
import { useTranslation } from 'react-i18next';

import type { Finding } from '#shared/clinical/screening/findings.ts';
import { isBarring } from '#shared/clinical/screening/readiness.ts';
import type { Override } from '#shared/clinical/screening/session.ts';

import { formatPlainDate } from '../../ui/format.ts';
import { DataSummary } from './data-summary.tsx';
import { OverrideControl } from './override-control.tsx';
import classes from './session-screening.module.css';
import { TierBadge } from './tier-badge.tsx';
import { useWaitText } from './use-wait-text.ts';

interface FindingRowProps {
  readonly finding: Finding;
  readonly overrides: readonly Override[];
}

function State({ finding: { question, state, applies, lacks, notBefore } }: { finding: Finding }) {
  const { t } = useTranslation('screening');
  const waitText = useWaitText();
  const { product, from } = question;
  return (
    <>
      {state === 'waiting' && notBefore !== null && <p className={classes.wait}>{waitText(notBefore)}</p>}
      {state === 'over' && notBefore !== null && (
        <p className={classes.quiet}>{t('wait.over', { date: formatPlainDate(notBefore.day) })}</p>
      )}
      {state === 'unknown' && <p className={classes.wait}>{t('answer.unknown')}</p>}
      {state === 'stands' && question.waitUnknown === true && <p className={classes.quiet}>{t('wait.unknown')}</p>}
      {!applies && product !== null && (
        <p className={classes.quiet}>{t('notUsed', { product: t(`product.${product}`) })}</p>
      )}
      {!applies && from === 'allergies' && <p className={classes.quiet}>{t('allergiesChecked')}</p>}
      {lacks.length > 0 && (
        <p className={classes.wait}>{t('lacks', { fields: lacks.map((code) => t(`field.${code}`)).join(', ') })}</p>
      )}
    </>
  );
}

/** One line of the list. */
export function FindingRow({ finding, overrides }: FindingRowProps) {
  const { t } = useTranslation('screening');
  const { question, tier, state, applies, standing } = finding;
  const isGiven = overrides.some(({ item }) => item === question.code);
  const mark = !applies || state === 'over' ? 'quiet' : isBarring(finding) && !isGiven ? 'open' : undefined;
  return (
    <li className={classes.finding} data-mark={mark}>
      <TierBadge question={question} tier={tier} />
      <div className={classes.words}>
        <strong>{t(`question.${question.code}`)}</strong>
        <DataSummary standing={standing} />
        <State finding={finding} />
      </div>
      <div className={classes.way}>
        {mark === 'open' && <span className={classes.needs}>{t('override.needed')}</span>}
        {mark !== 'quiet' && (
          <OverrideControl item={question.code} tier={tier} button={t('override.open')} overrides={overrides} />
        )}
      </div>
    </li>
  );
}
