/** What the checks found, in words and numbers; many of one kind are summed up. */
import { useTranslation } from 'react-i18next';

import { findingValues } from '../../../canvas/chart-svg-finding-text.ts';
import { formatDistance } from '../../../canvas/chart-svg-measures.ts';
import { numberList, type PrintModel, type SpacingFinding } from '../print-model.ts';
import classes from '../print.module.css';

/** From here on the findings of one kind are one line; each is still flagged in the table of marks. */
const SUM_UP_FROM = 9;

interface Line {
  readonly key: string;
  readonly severity: string;
  readonly text: string;
}

function groupByKind(findings: readonly SpacingFinding[]): Map<string, SpacingFinding[]> {
  const groups = new Map<string, SpacingFinding[]>();
  for (const finding of findings) groups.set(finding.kind, [...(groups.get(finding.kind) ?? []), finding]);
  return groups;
}

function useSpacingLines(model: PrintModel): Line[] {
  const { t } = useTranslation(['print', 'findings']);
  const { numbers, locale } = model;
  return [...groupByKind(model.spacing.findings)].flatMap(([kind, group]): Line[] => {
    const severity = t('findings:severity.warning');
    if (group.length >= SUM_UP_FROM) {
      const distances = group.flatMap(({ distanceUm }) => distanceUm ?? []);
      const range = distances.length === 0 ? 'none' : 'some';
      const text = t('print:findings.many', {
        kind: t(`findings:short.${kind}`),
        count: group.length,
        range,
        from: formatDistance(Math.min(...distances), locale),
        to: formatDistance(Math.max(...distances), locale),
        marks: numberList([...new Set(group.flatMap(({ marks }) => marks))], numbers),
      });
      return [{ key: kind, severity, text }];
    }
    return group.map(({ marks, distanceUm, limitUm }) => {
      const values = findingValues({ distanceUm: distanceUm ?? 0, limitUm: limitUm ?? 0 }, locale);
      return {
        key: `${kind}:${marks.join(':')}`,
        severity,
        text: t('print:findings.one', {
          marks: numberList(marks, numbers),
          count: marks.length,
          text: t(`findings:kind.${kind}`, values),
        }),
      };
    });
  });
}

function useTreatmentLines(model: PrintModel): Line[] {
  const { t } = useTranslation(['print', 'findings']);
  const { chart, numbers, locale } = model;
  return model.treatmentFindings.map(({ id, kind, severity, treatment, marks, numbers: values }) => {
    const number = chart.treatments.findIndex((candidate) => candidate.id === treatment) + 1;
    const sentence = t(`findings:kind.${kind}`, findingValues(values, locale));
    const where = marks.length === 0 ? '' : t('print:findings.where', { marks: numberList(marks, numbers) });
    const prefix = chart.treatments.length > 1 ? t('print:findings.ofTreatment', { number }) : '';
    return { key: id, severity: t(`findings:severity.${severity}`), text: [prefix, sentence, where].join('') };
  });
}

/** The list, or that nothing was found. */
export function FindingsList({ model }: { model: PrintModel }) {
  const { t } = useTranslation('print');
  const lines = [...useTreatmentLines(model), ...useSpacingLines(model)];
  if (lines.length === 0) return <p className={classes.note}>{t('findings.none')}</p>;
  return (
    <ul className={classes.findings}>
      {lines.map(({ key, severity, text }) => (
        <li key={key}>
          <strong>{severity}</strong>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
