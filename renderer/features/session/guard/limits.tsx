/** The limits that are about something in the session's mixtures, as running gauges. */
import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Chart } from '#shared/chart/schema.ts';
import { citationsOf } from '#shared/clinical/sources.ts';
import { holds, lidocaineIn, namesOf } from '#shared/cocktail/guard/component-facts.ts';
import { type LimitState, limitStates } from '#shared/cocktail/guard/limit-state.ts';
import { DEOXYCHOLIC_WORDS } from '#shared/cocktail/guard/published.ts';
import type { LimitRule } from '#shared/cocktail/guard/rule.ts';

import { isLocked } from '../../../editor/state.ts';
import { formatPlainDate } from '../../../ui/format.ts';
import { useEditorState } from '../editor-context.tsx';
import { GaugeRow } from './gauge-row.tsx';
import classes from './guard.module.css';

/** Substances with published limits that are in the mixtures while no limit of theirs counts. */
function unconfirmed(chart: Chart, rules: readonly LimitRule[]): ('lidocaine' | 'deoxycholic')[] {
  const components = chart.treatments.flatMap(({ cocktail }) => cocktail.components);
  const found: ('lidocaine' | 'deoxycholic')[] = [];
  const hasLidocaine = components.some((component) => lidocaineIn(component) !== null);
  if (hasLidocaine && !rules.some(({ isLidocaine }) => isLidocaine)) found.push('lidocaine');
  const hasDeoxycholic = components.some((one) => namesOf(one).some((name) => holds(name, DEOXYCHOLIC_WORDS)));
  const isLimited = rules.some(({ words }) => words.some((word) => holds(word, DEOXYCHOLIC_WORDS)));
  if (hasDeoxycholic && !isLimited) found.push('deoxycholic');
  return found;
}

function Limit({ state }: { state: LimitState }) {
  const { t } = useTranslation('limits');
  const { rule, gauges, waiting } = state;
  const titles = citationsOf(rule.sources).map(({ title, grade }) => `${title} (${grade})`);
  return (
    <section className={classes.limit} aria-label={rule.name}>
      <h4 className={classes.name}>{rule.name}</h4>
      {gauges.map((gauge) => (
        <GaugeRow key={`${gauge.part} ${gauge.unit}`} gauge={gauge} />
      ))}
      {waiting !== null && (
        <p className={classes.note}>
          {t('gauge.waiting', { last: formatPlainDate(waiting.last), notBefore: formatPlainDate(waiting.notBefore) })}
        </p>
      )}
      <p className={classes.note}>
        {t('gauge.label', {
          label: rule.label,
          date: rule.confirmedOn === null ? 'none' : formatPlainDate(rule.confirmedOn),
        })}
        {titles.length > 0 && ` ${t('gauge.sources', { sources: titles.join('; ') })}`}
      </p>
    </section>
  );
}

/** Nothing while no limit is about anything in the mixtures. */
export function Limits() {
  const { t } = useTranslation('limits');
  const chart = useEditorState((state) => state.chart);
  const guard = useEditorState((state) => state.guard);
  const states = useMemo(
    () => (guard === null ? [] : limitStates(guard.context.rules, chart, guard.record, guard.context.visits)),
    [chart, guard],
  );
  const off = guard === null ? [] : unconfirmed(chart, guard.context.rules);
  if (states.length === 0 && off.length === 0) return null;
  return (
    <section className={classes.limits} aria-label={t('gauge.title')}>
      <h3 className={classes.title}>{t('gauge.title')}</h3>
      {states.map((state) => (
        <Limit key={state.rule.code} state={state} />
      ))}
      {off.map((substance) => (
        <p key={substance} className={classes.note}>
          {t(`off.${substance}`)}{' '}
          <Anchor component={Link} to="/limits" size="xs">
            {t('off.open')}
          </Anchor>
        </p>
      ))}
      {states.length > 0 && (
        <p className={classes.note}>{t(isLocked(chart) ? 'gauge.readingLocked' : 'gauge.reading')}</p>
      )}
    </section>
  );
}
