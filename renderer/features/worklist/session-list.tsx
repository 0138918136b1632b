/** A list of sessions of any length: only what is on screen exists. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';

import type { Output } from '#shared/ipc/contract.ts';

import { personName } from '../../records/person.ts';
import { SessionLine } from '../../records/session-line.tsx';
import classes from './worklist-route.module.css';

type Row = Output<'session:worklist'>['drafts'][number];

/** A line with its drawing, px; lines of other heights are measured. */
const LINE_PX = 81;

/** The list. */
export function SessionList({ rows, label }: { rows: readonly Row[]; label: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    overscan: 6,
  });
  return (
    <div ref={scroller} className={classes.panel} role="list" aria-label={label} tabIndex={0}>
      <div className={classes.space} role="presentation" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={row.id}
              ref={lines.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={classes.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <SessionLine
                row={row}
                patient={personName(row.patientFamily, row.patientGiven)}
                birthDate={row.birthDate}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
