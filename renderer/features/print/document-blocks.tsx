/** The order of the printed chart. */
import type { TFunction } from 'i18next';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { cocktailBlocks } from './blocks/cocktail.tsx';
import { Overrides, SessionNotes, SessionTotals } from './blocks/closing.tsx';
import { FindingsList } from './blocks/findings.tsx';
import { Identity, Letterhead } from './blocks/letterhead.tsx';
import { MarkNotes, marksTable } from './blocks/marks-table.tsx';
import { photoBlocks } from './blocks/photos.tsx';
import { recordTable } from './blocks/record.tsx';
import { regionsTable } from './blocks/regions-table.tsx';
import { RetractionNotice } from './blocks/retraction.tsx';
import { addendaBlocks, SignatureLines, SignatureList } from './blocks/signatures.tsx';
import { TreatmentFields, TreatmentHeading } from './blocks/treatment.tsx';
import { figureBlocks } from './figure-blocks.tsx';
import type { Paper } from './paper.ts';
import type { PrintBlock } from './print-block.ts';
import type { PrintModel } from './print-model.ts';
import type { RecordLine } from './record-line.ts';
import { useLaterLines } from './record/later-lines.ts';
import { useRecordLines } from './record/record-lines.ts';

const heading = (id: string, text: string): PrintBlock => ({
  kind: 'plain',
  id,
  node: <h2>{text}</h2>,
  keepWithNext: true,
  gapMm: 6,
});

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

/** Addenda and signatures: what a draft has not got yet. */
function closing(model: PrintModel, later: readonly RecordLine[], t: TFunction<['print', 'findings']>): PrintBlock[] {
  const { chart, record } = model;
  const lines: PrintBlock = { kind: 'plain', id: 'lines', node: <SignatureLines model={model} />, gapMm: 6 };
  const list: PrintBlock = { kind: 'plain', id: 'signatures', node: <SignatureList model={model} />, gapMm: 2 };
  if (chart.session.status === 'draft') return [lines];
  const wantsSecond =
    chart.session.status === 'signed' && record.signatures.every(({ meaning }) => meaning === 'author');
  return [
    ...(record.signatures.length === 0 && chart.session.status !== 'signed'
      ? []
      : [heading('signatures-title', t('print:sign.title')), list]),
    ...(record.addenda.length === 0
      ? []
      : [heading('addenda-title', t('print:addenda', { count: record.addenda.length })), ...addendaBlocks(model, t)]),
    ...(later.length === 0
      ? []
      : [
          heading('later-title', t('print:record.sinceTitle')),
          recordTable('later', [...later, ['', t('print:record.since')]], t('print:record.sinceTitle')),
        ]),
    ...(wantsSecond ? [lines] : []),
  ];
}

/** What the record says, as signed and since. */
interface Lines {
  readonly record: readonly RecordLine[];
  readonly later: readonly RecordLine[];
}

function documentBlocks(
  model: PrintModel,
  paper: Paper,
  lines: Lines,
  t: TFunction<['print', 'findings']>,
): PrintBlock[] {
  const { chart, record } = model;
  const regions = regionsTable(model, t('print:regions.title'));
  const plain = (id: string, node: ReactNode, gapMm = 2): PrintBlock => ({ kind: 'plain', id, node, gapMm });
  const has = {
    marks: chart.marks.length > 0,
    notes: chart.marks.some(({ note }) => note !== undefined && note !== ''),
    totals: chart.treatments.some(({ cocktail }) => cocktail.components.length > 0),
    overrides: chart.treatments.some(({ technique }) => technique.spacingOverride !== undefined),
  };
  return [
    plain('letterhead', <Letterhead model={model} />),
    ...(record.retraction === null
      ? []
      : [plain('retraction', <RetractionNotice retraction={record.retraction} locale={model.locale} />)]),
    plain('identity', <Identity model={model} />, 4),
    ...figureBlocks(model, paper),
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
    ...(regions === null ? [] : [heading('regions-title', t('print:regions.title')), regions]),
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
    heading('record-title', t('print:record.title')),
    recordTable('record', lines.record, t('print:record.title')),
    ...(model.photos.length === 0
      ? []
      : [heading('photos-title', t('print:photosTitle', { count: model.photos.length })), ...photoBlocks(model)]),
    heading('notes-title', t('print:sessionNotes')),
    plain('notes', <SessionNotes model={model} />),
    ...closing(model, lines.later, t),
  ];
}

/** All blocks of a chart, in order. */
export function useDocumentBlocks(model: PrintModel, paper: Paper): readonly PrintBlock[] {
  const { t } = useTranslation(['print', 'findings']);
  const record = useRecordLines(model);
  const later = useLaterLines(model);
  // A document is of one moment: what the lines say follows from the model alone.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the lines are new at every drawing, and say the same
  return useMemo(() => documentBlocks(model, paper, { record, later }, t), [model, paper, t]);
}
