/** The chart in plain words: who, when, what was given of which mixture. */
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { VIEW_IDS } from '#shared/anatomy/views.ts';
import type { Treatment } from '#shared/chart/schema.ts';
import { balance } from '#shared/cocktail/balance.ts';

import { formatVolume } from '../../../canvas/chart-svg-measures.ts';
import { homeView } from '../../../editor/mark-places.ts';
import { personName } from '../../../records/person.ts';
import { useChartedTechniqueName } from '../../../records/technique-name.ts';
import { formatDay, formatPlainDate, formatTime } from '../../../ui/format.ts';
import { useEditorState } from '../editor-context.tsx';
import { useTreatmentName } from '../treatment-name.ts';
import { TreatmentSwatch } from '../treatment-swatch.tsx';
import classes from './chart-summary.module.css';

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.line}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Mixture({ treatment }: { treatment: Treatment }) {
  const { t } = useTranslation('signing');
  const chart = useEditorState((state) => state.chart);
  const { components } = treatment.cocktail;
  const { preparedUl, givenUl, discardedUl } = balance(chart, treatment);
  if (components.length === 0 && preparedUl === 0) return <>{t('what.dry')}</>;
  return (
    <>
      <ul className={classes.components}>
        {components.map(({ id, name, volumeUl, lot = '' }) => {
          const words = { name, volume: formatVolume(volumeUl), lot };
          return <li key={id}>{lot.trim() === '' ? t('what.component', words) : t('what.componentLot', words)}</li>;
        })}
      </ul>
      {t('what.account', {
        prepared: formatVolume(preparedUl),
        given: formatVolume(givenUl),
        discarded: formatVolume(discardedUl),
      })}
    </>
  );
}

function TreatmentLines({ treatment, index }: { treatment: Treatment; index: number }) {
  const { t } = useTranslation('signing');
  const techniqueName = useChartedTechniqueName();
  const nameOf = useTreatmentName();
  return (
    <Line label={t('what.treatment', { number: index + 1 })}>
      <span className={classes.treatment}>
        <TreatmentSwatch index={index} /> {nameOf(treatment, index)} · {techniqueName(treatment.technique)}
      </span>
      <Mixture treatment={treatment} />
    </Line>
  );
}

function Marks() {
  const { t } = useTranslation(['signing', 'session']);
  const marks = useEditorState((state) => state.chart.marks);
  const given = useMemo(() => marks.filter(({ state }) => state === 'given'), [marks]);
  const totalUl = given.reduce((sum, { volumeUl }) => sum + volumeUl, 0);
  const views = VIEW_IDS.flatMap((view) => {
    const count = given.filter((mark) => homeView(mark) === view).length;
    return count === 0 ? [] : [t('signing:what.onView', { view: t(`session:view.${view}`), count })];
  });
  return (
    <Line label={t('signing:what.marks')}>
      <strong>{t('signing:what.given', { count: given.length, volume: formatVolume(totalUl) })}</strong>
      {views.length > 0 && <span className={classes.quiet}>{views.join(' · ')}</span>}
    </Line>
  );
}

/** The findings by kind, those that only inform left out, as on the inspector's tab. */
function Findings() {
  const { t } = useTranslation(['signing', 'findings']);
  const findings = useEditorState((state) => state.findings);
  const loud = findings.filter(({ severity }) => severity !== 'info');
  const kinds = [...new Set(loud.map(({ kind }) => kind))].map((kind) =>
    t('signing:what.finding', {
      count: loud.filter((finding) => finding.kind === kind).length,
      kind: t(`findings:short.${kind}`),
    }),
  );
  return (
    <Line label={t('signing:what.findings')}>
      {t('signing:what.findingsCount', { count: loud.length, list: kinds.join(', ') })}
    </Line>
  );
}

/** What a signature stands under. */
export function ChartSummary() {
  const { t } = useTranslation(['signing', 'common']);
  const { patient, session, treatments } = useEditorState((state) => state.chart);
  const practitioner = session.practitioner.name.trim();
  const notes = (session.notes ?? '').trim();
  return (
    <section className={classes.summary} aria-label={t('signing:what.label')}>
      <dl>
        <Line label={t('signing:what.patient')}>
          <strong>{personName(patient.name.family, patient.name.given)}</strong>
          <span className={classes.quiet}>
            {[
              ...(patient.birthDate === undefined ? [] : [formatPlainDate(patient.birthDate)]),
              t(`common:sex.${patient.sex}`),
            ].join(' · ')}
          </span>
        </Line>
        <Line label={t('signing:what.session')}>
          {formatDay(session.startedAt, session.zone)}, {formatTime(session.startedAt, session.zone)}
        </Line>
        <Line label={t('signing:what.practitioner')}>
          {practitioner === '' ? t('signing:what.unnamed') : practitioner}
        </Line>
        <Marks />
        {treatments.map((treatment, index) => (
          <TreatmentLines key={treatment.id} treatment={treatment} index={index} />
        ))}
        {notes !== '' && <Line label={t('signing:what.notes')}>{notes}</Line>}
        <Findings />
      </dl>
    </section>
  );
}
