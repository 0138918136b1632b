/** Everything the checks have to say, grouped by kind; one press brings it before the eye. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { type Chart, effectiveSpacing } from '#shared/chart/schema.ts';

import { findingValues } from '../../../canvas/chart-svg-finding-text.ts';
import { formatLengthCm } from '../../../canvas/chart-svg-measures.ts';
import type { EditorFinding } from '../../../editor/chart-check.ts';
import { useChartedTechniqueName } from '../../../records/technique-name.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { ReuseRule } from '../earlier-menu.tsx';
import { Decide } from '../guard/decide.tsx';
import { SeverityIcon } from '../severity-icon.tsx';
import { TreatmentSwatch } from '../treatment-swatch.tsx';
import { FindingHelp } from './finding-help.tsx';
import classes from './findings-panel.module.css';
import { showMarks, showPlace } from '../../../editor/show-marks.ts';

/** Long lists of one kind are cut: a hundred lines say what the first say. */
const MOST_OF_A_KIND = 100;

function useWindowText(chart: Chart): (treatmentId: string | null) => string {
  const { t } = useTranslation('session');
  const techniqueName = useChartedTechniqueName();
  return (treatmentId) => {
    const treatment = chart.treatments.find((item) => item.id === treatmentId);
    const window = treatment === undefined ? null : effectiveSpacing(treatment.technique);
    if (treatment === undefined || window === null) return '';
    const [min, max] = window.map((um) => formatLengthCm(um));
    return t('findings.window', { technique: techniqueName(treatment.technique), min, max });
  };
}

function FindingRow({ finding, numbers }: { finding: EditorFinding; numbers: ReadonlyMap<string, number> }) {
  const { t } = useTranslation(['session', 'findings']);
  const editor = useEditor();
  const places = finding.marks.slice(0, 6).flatMap((id) => numbers.get(id) ?? []);
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        disabled={finding.marks.length === 0 && finding.place === undefined}
        onClick={() =>
          finding.place === undefined ? showMarks(editor, finding.marks) : showPlace(editor, finding.place)
        }
      >
        <SeverityIcon severity={finding.severity} label={t(`findings:severity.${finding.severity}`)} />
        {places.length > 0 && <span className={classes.numbers}>{places.join(' – ')}</span>}
        <span>{t(`findings:kind.${finding.kind}`, findingValues(finding.numbers))}</span>
      </button>
      {finding.asked !== undefined && finding.asked !== null && <Decide asked={finding.asked} />}
    </li>
  );
}

/** The list, or what it would show. */
export function FindingsPanel() {
  const { t } = useTranslation(['session', 'findings']);
  const findings = useEditorState((state) => state.findings);
  const chart = useEditorState((state) => state.chart);
  const skinStatus = useEditorState((state) => state.skinStatus);
  const windowText = useWindowText(chart);
  const numbers = useMemo(() => new Map(chart.marks.map((mark, i) => [mark.id, i + 1])), [chart.marks]);
  const groups = useMemo(() => {
    const result = new Map<string, EditorFinding[]>();
    for (const finding of findings) {
      const key = `${finding.kind} ${finding.treatmentId ?? ''}`;
      const group = result.get(key);
      if (group === undefined) result.set(key, [finding]);
      else group.push(finding);
    }
    return [...result.values()];
  }, [findings]);

  return (
    <div className={classes.panel}>
      <ReuseRule />
      {skinStatus !== 'ready' && <p className={classes.note}>{t(`session:skin.${skinStatus}`)}</p>}
      {groups.length === 0 && skinStatus === 'ready' && (
        <EmptyState title={t('session:findings.none')} text={t('session:findings.teach')} />
      )}
      {groups.map((group) => {
        const [first] = group;
        if (first === undefined) return null;
        const isSpacing = first.distanceUm !== null && first.kind !== 'used-again';
        return (
          <section key={first.id} className={classes.group}>
            <div className={classes.head}>
              <h3 className={classes.title}>
                {chart.treatments.length > 1 && first.treatmentId !== null && (
                  <TreatmentSwatch index={chart.treatments.findIndex((item) => item.id === first.treatmentId)} />
                )}
                {group.length} × {t(`findings:short.${first.kind}`)}
              </h3>
              <FindingHelp
                kind={first.kind}
                treatment={chart.treatments.find((treatment) => treatment.id === first.treatmentId)}
              />
            </div>
            {isSpacing && <p className={classes.window}>{windowText(first.treatmentId)}</p>}
            <ul className={classes.list}>
              {group.slice(0, MOST_OF_A_KIND).map((finding) => (
                <FindingRow key={finding.id} finding={finding} numbers={numbers} />
              ))}
            </ul>
            {group.length > MOST_OF_A_KIND && (
              <p className={classes.window}>{t('session:findings.more', { count: group.length - MOST_OF_A_KIND })}</p>
            )}
          </section>
        );
      })}
    </div>
  );
}
