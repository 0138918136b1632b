/** The virtual table of entries: only what is on screen exists; more is fetched on the way down. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { auditEntryKey, type AuditList } from '../../records/audit.ts';
import { rowAfterKey } from '../../ui/use-active-row.ts';
import classes from './audit.module.css';
import { AuditRow } from './audit-row.tsx';

const ROW_HEIGHT_PX = 38;
const ROWS_AHEAD = 20;

/** Arrow keys go from entry to entry; Enter and Space open one. */
export function AuditTable({ list, onPatient }: { list: AuditList; onPatient: (patientId: string) => void }) {
  const { t } = useTranslation('audit');
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { entries, loadMore } = list;
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    getItemKey: (index) => {
      const entry = entries[index];
      return entry === undefined ? index : auditEntryKey(entry);
    },
    overscan: 12,
  });
  const items = rows.getVirtualItems();
  const lastShown = items[items.length - 1]?.index ?? 0;
  useEffect(() => {
    if (lastShown >= entries.length - ROWS_AHEAD) loadMore();
  });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const from = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const next =
      from === null ? null : rowAfterKey(event.key, Number(from.getAttribute('data-index')), entries.length, 10);
    if (next === null) return;
    event.preventDefault();
    rows.scrollToIndex(next);
    // The row may only come to exist once it has been scrolled to.
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] [aria-expanded]`)?.focus();
    });
  };

  const toggle = (key: string) => {
    setOpen((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  };

  return (
    <div className={classes.table} role="table" aria-label={t('table')} aria-rowcount={list.total + 1}>
      <div className={`${classes.row} ${classes.header}`} role="row">
        <span role="columnheader">{t('column.when')}</span>
        <span role="columnheader">{t('column.who')}</span>
        <span role="columnheader">{t('column.what')}</span>
        <span role="columnheader">{t('column.patient')}</span>
      </div>
      <div ref={scroller} className={classes.scroller} role="rowgroup" onKeyDown={onKeyDown}>
        <div className={classes.list} role="presentation" style={{ height: rows.getTotalSize() }}>
          {items.map((item) => {
            const entry = entries[item.index];
            if (entry === undefined) return null;
            return (
              <div
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                role="presentation"
                className={classes.item}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <AuditRow
                  entry={entry}
                  isOpen={open.has(auditEntryKey(entry))}
                  onToggle={() => {
                    toggle(auditEntryKey(entry));
                  }}
                  onPatient={onPatient}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
