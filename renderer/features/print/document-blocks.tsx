/** The order of the printed chart. */
import type { TFunction } from 'i18next';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { usedViews } from '../../canvas/chart-svg-views.ts';
import { CalibrationNote } from './blocks/calibration.tsx';
import { cocktailBlocks } from './blocks/cocktail.tsx';
import { Overrides, SessionNotes, SessionTotals, Signatures } from './blocks/closing.tsx';
import { Figure, FigureLegend, type FigureSize } from './blocks/figure.tsx';
import { FindingsList } from './blocks/findings.tsx';
import { Identity, Letterhead } from './blocks/letterhead.tsx';
import { MarkNotes, marksTable } from './blocks/marks-table.tsx';
import { TreatmentFields, TreatmentHeading } from './blocks/treatment.tsx';
import { contentWidthMm, type Paper } from './paper.ts';
import classes from './print.module.css';
import type { PrintBlock } from './print-block.ts';
import type { PrintModel } from './print-model.ts';

/** A drawing alone on its line, and two beside each other, mm high. */
const FIGURE_HEIGHT_MM = { single: 128, pair: 104, crowded: 176 } as const;
/** With this many marks a view gets the width of the page. */
const CROWDED_FROM = 60;
/** Space between two drawings on a line, mm. */
const GUTTER_MM = 6;

const heading = (id: string, text: string): PrintBlock => ({
  kind: 'plain',
  id,
  node: <h2>{text}</h2>,
  keepWithNext: true,
  gapMm: 6,
});

function figureBlocks(model: PrintModel, paper: Paper): PrintBlock[] {
  const width = contentWidthMm(paper);
  const views = usedViews(model.chart.marks);
  const crowded = model.chart.marks.length >= CROWDED_FROM;
  if (views.length === 1 || crowded) {
    const heightMm = crowded ? FIGURE_HEIGHT_MM.crowded : FIGURE_HEIGHT_MM.single;
    const size: FigureSize = { widthMm: width, heightMm, insetMm: 26 };
    return views.map((view) => ({
      kind: 'plain',
      id: `view:${view}`,
      node: <Figure model={model} view={view} size={size} />,
    }));
  }
  const size: FigureSize = { widthMm: (width - GUTTER_MM) / 2, heightMm: FIGURE_HEIGHT_MM.pair, insetMm: 16 };
  const pairs = Array.from({ length: Math.ceil(views.length / 2) }, (_, i) => views.slice(2 * i, 2 * i + 2));
  return pairs.map((pair) => ({
    kind: 'plain',
    id: `view:${pair.join(':')}`,
    node: (
      <div className={classes.pair}>
        {pair.map((view) => (
          <Figure key={view} model={model} view={view} size={size} />
        ))}
      </div>
    ),
  }));
}

/** Short findings of each mark, for the table. */
function flagTexts(model: PrintModel, t: TFunction<['print', 'findings']>): (id: string) => string {
  const flags = new Map<string, Set<string>>();
  const add = (id: string, kind: string) =>
    flags.set(id, (flags.get(id) ?? new Set()).add(t(`findings:short.${kind}`)));
  for (const { kind, marks } of model.check.findings) {
    // The state column says it already.
    if (kind !== 'planned-left') for (const id of marks) add(id, kind);
  }
  return (id) => [...(flags.get(id) ?? [])].join(', ');
}

function documentBlocks(model: PrintModel, paper: Paper, t: TFunction<['print', 'findings']>): PrintBlock[] {
  const { chart } = model;
  const plain = (id: string, node: ReactNode, gapMm = 2): PrintBlock => ({ kind: 'plain', id, node, gapMm });
  const has = {
    marks: chart.marks.length > 0,
    notes: chart.marks.some(({ note }) => note !== undefined && note !== ''),
    totals: chart.treatments.some(({ cocktail }) => cocktail.components.length > 0),
    overrides: chart.treatments.some(({ technique }) => technique.spacingOverride !== undefined),
  };
  return [
    plain('letterhead', <Letterhead model={model} />),
    plain('identity', <Identity model={model} />, 4),
    ...(has.marks
      ? [
          {
            kind: 'plain',
            id: 'legend',
            node: <FigureLegend model={model} />,
            keepWithNext: true,
            gapMm: 5,
          } as const,
        ]
      : []),
    ...figureBlocks(model, paper),
    plain('calibration', <CalibrationNote model={model} />, 3),
    ...chart.treatments.flatMap((treatment, i): PrintBlock[] => [
      {
        kind: 'plain',
        id: `treatment:${treatment.id}`,
        node: <TreatmentHeading treatment={treatment} index={i} />,
        keepWithNext: true,
        gapMm: 6,
      },
      plain(`fields:${treatment.id}`, <TreatmentFields model={model} treatment={treatment} />),
      ...cocktailBlocks(model, treatment, t('print:cocktail.label', { number: i + 1 })),
    ]),
    ...(has.totals
      ? [heading('totals-title', t('print:totals.title')), plain('totals', <SessionTotals model={model} />)]
      : []),
    heading('findings-title', t('print:findings.title')),
    plain('findings', <FindingsList model={model} />),
    ...(has.overrides
      ? [heading('overrides-title', t('print:overrides')), plain('overrides', <Overrides model={model} />)]
      : []),
    ...(has.marks
      ? [
          heading('marks-title', t('print:marksTitle', { count: chart.marks.length })),
          marksTable(model, t('print:marksTitle', { count: chart.marks.length }), flagTexts(model, t)),
        ]
      : []),
    ...(has.notes
      ? [heading('mark-notes-title', t('print:markNotes')), plain('mark-notes', <MarkNotes model={model} />)]
      : []),
    heading('notes-title', t('print:sessionNotes')),
    plain('notes', <SessionNotes model={model} />),
    plain('signatures', <Signatures model={model} />, 9),
  ];
}

/** All blocks of a chart, in order. */
export function useDocumentBlocks(model: PrintModel, paper: Paper): readonly PrintBlock[] {
  const { t } = useTranslation(['print', 'findings']);
  return useMemo(() => documentBlocks(model, paper, t), [model, paper, t]);
}
