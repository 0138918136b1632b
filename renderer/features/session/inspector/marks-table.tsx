/** The table of marks: virtual, so that thousands scroll; arrow keys move the selection in step with the canvas. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Severity } from '../../../editor/chart-check.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { MarkRow } from './mark-row.tsx';
import classes from './marks-table.module.css';
import { showMarks } from '../../../editor/show-marks.ts';

const ROW_PX = 32;
const PAGE_ROWS = 10;
const RANK = { info: 0, warning: 1, error: 2 } as const;
const COLUMNS = ['number', 'place', 'volume', 'depth', 'nearest', 'state'] as const;

function rowAfter(key: string, active: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, active + 1);
    case 'ArrowUp':
      return Math.max(0, active - 1);
    case 'PageDown':
      return Math.min(last, active + PAGE_ROWS);
    case 'PageUp':
      return Math.max(0, active - PAGE_ROWS);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The worst finding of each mark. */
function useWorst(): ReadonlyMap<string, Severity> {
  const findings = useEditorState((state) => state.findings);
  return useMemo(() => {
    const worst = new Map<string, Severity>();
    for (const { marks, severity } of findings) {
      for (const id of marks) if (RANK[severity] >= RANK[worst.get(id) ?? 'info']) worst.set(id, severity);
    }
    return worst;
  }, [findings]);
}

/** The table. */
export function MarksTable() {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const marks = useEditorState((state) => state.chart.marks);
  const treatments = useEditorState((state) => state.chart.treatments);
  const selection = useEditorState((state) => state.selection);
  const nearest = useEditorState((state) => state.nearest);
  const worst = useWorst();
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | null>(null);
  const rows = useVirtualizer({
    count: marks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 3,
  });
  const order = useMemo(() => new Map(treatments.map((treatment, i) => [treatment.id, i])), [treatments]);
  const lastSelected = [...selection].at(-1);
  const active = lastSelected === undefined ? -1 : marks.findIndex((mark) => mark.id === lastSelected);

  // What is selected on the canvas comes into sight here.
  useEffect(() => {
    if (active >= 0) rows.scrollToIndex(active, { align: 'auto' });
  }, [active, rows]);

  const range = (from: number, to: number) =>
    marks.slice(Math.min(from, to), Math.max(from, to) + 1).map((mark) => mark.id);

  function choose(index: number, extend: boolean, toggle: boolean): void {
    const id = marks[index]?.id;
    if (id === undefined) return;
    if (extend && anchor.current !== null) {
      // The one reached last stays last: it is the one the next arrow key starts from.
      editor.select([...range(anchor.current, index).filter((other) => other !== id), id]);
      return;
    }
    anchor.current = index;
    if (!toggle) showMarks(editor, [id]);
    else editor.select(selection.has(id) ? [...selection].filter((other) => other !== id) : [...selection, id]);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target instanceof HTMLInputElement) return;
    const next = rowAfter(event.key, active, marks.length);
    if (next === null) return;
    event.preventDefault();
    choose(next, event.shiftKey, false);
  }

  return (
    <div
      className={classes.table}
      role="grid"
      aria-label={t('marks.label')}
      aria-rowcount={marks.length + 1}
      aria-multiselectable
    >
      <div className={classes.head} role="row">
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader" className={classes[column]}>
            {t(`column.${column}`)}
          </span>
        ))}
      </div>
      <div ref={scroller} className={classes.body} tabIndex={0} role="rowgroup" onKeyDown={onKeyDown}>
        <div className={classes.space} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const mark = marks[index];
            if (mark === undefined) return null;
            return (
              <MarkRow
                key={mark.id}
                mark={mark}
                index={index}
                topPx={start}
                treatmentIndex={order.get(mark.treatment) ?? 0}
                selected={selection.has(mark.id)}
                nearest={nearest.get(mark.id) ?? null}
                severity={worst.get(mark.id) ?? null}
                onChoose={choose}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
