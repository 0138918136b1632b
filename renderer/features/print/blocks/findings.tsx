/** What the checks found, in words and numbers; many of one kind are summed up. */
import { useTranslation } from 'react-i18next';

import { findingValues } from '../../../canvas/chart-svg-finding-text.ts';
import { formatDistance } from '../../../canvas/chart-svg-measures.ts';
import type { EditorFinding } from '../../../editor/chart-check.ts';
import { useRegionName } from '../../../records/region-name.ts';
import { numberList, type PrintModel } from '../print-model.ts';
import classes from '../print.module.css';
import { momentsOf } from '../record/moments.ts';

/** From here on the findings of one kind are one line; each is still flagged in the table of marks. */
const SUM_UP_FROM = { withDistance: 9, other: 3 } as const;

/** One line: a finding, or all of a kind in one treatment. */
type Group = readonly [EditorFinding, ...EditorFinding[]];

function groupFindings(findings: readonly EditorFinding[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    // What somebody gave a reason for stands by itself.
    const key = `${finding.kind}:${finding.treatmentId ?? ''}${finding.asked ? finding.id : ''}`;
    const known = groups.get(key);
    groups.set(key, known === undefined ? [finding] : [...known, finding]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length >= (group[0].distanceUm === null ? SUM_UP_FROM.other : SUM_UP_FROM.withDistance)
      ? [group]
      : group.map((finding): Group => [finding]),
  );
}

function useFindingText(model: PrintModel): (group: Group) => string {
  const { t } = useTranslation(['print', 'findings']);
  const regionName = useRegionName();
  const { numbers, locale, chart } = model;
  const regionOf = ({ numbers: { region } }: EditorFinding): string =>
    typeof region === 'string' && region !== '' ? regionName(region) : '';
  const sentence = ([first, ...others]: Group): string => {
    const marks = numberList([...new Set([first, ...others].flatMap((finding) => finding.marks))], numbers);
    if (others.length === 0) {
      const text = t(`findings:kind.${first.kind}`, findingValues(first.numbers, locale));
      const region = regionOf(first);
      if (region !== '') return t('print:findings.in', { text, kind: t(`findings:short.${first.kind}`), region });
      return first.marks.length === 0 ? text : t('print:findings.one', { text, marks, count: first.marks.length });
    }
    const distances = [first, ...others].flatMap(({ distanceUm }) => distanceUm ?? []);
    return t('print:findings.many', {
      kind: t(`findings:short.${first.kind}`),
      count: others.length + 1,
      range: distances.length === 0 ? 'none' : 'some',
      from: formatDistance(Math.min(...distances), locale),
      to: formatDistance(Math.max(...distances), locale),
      marks: marks === '' ? 'none' : marks,
      regions: [...new Set([first, ...others].map(regionOf).filter((region) => region !== ''))].join('; ') || 'none',
    });
  };
  return (group) => {
    const number = chart.treatments.findIndex(({ id }) => id === group[0].treatmentId) + 1;
    const text = sentence(group);
    return chart.treatments.length > 1 && number > 0 ? t('print:findings.ofTreatment', { number, text }) : text;
  };
}

/** The list, or that nothing was found. */
export function FindingsList({ model }: { model: PrintModel }) {
  const { t } = useTranslation(['print', 'findings']);
  const text = useFindingText(model);
  const groups = groupFindings(model.check.findings);
  const { moment } = momentsOf(model);
  if (groups.length === 0) return <p className={classes.note}>{t('print:findings.none')}</p>;
  return (
    <ul className={classes.findings}>
      {groups.map((group) => (
        <li key={group[0].id}>
          <strong>{t(`findings:severity.${group[0].severity}`)}</strong>
          <span>
            {text(group)}
            {group.map(({ id, asked = null }) =>
              asked === null ? null : asked.given === null ? (
                <em key={id}> {t('print:findings.noReason')}</em>
              ) : (
                <em key={id}>
                  {' '}
                  {t('print:findings.reason', {
                    reason: asked.given.reason,
                    name: asked.given.by.name,
                    when: moment(asked.given.at),
                  })}
                </em>
              ),
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
