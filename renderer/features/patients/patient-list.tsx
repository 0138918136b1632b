/** The virtual list of patients: only what is on screen exists. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useBirthText } from '../../records/patient-facts.ts';
import type { PatientSearch } from '../../records/patient-search.ts';
import { PatientPicture } from '../../records/patient-picture.tsx';
import { personName } from '../../records/person.ts';
import { useAppInfo } from '../../records/queries.ts';
import { formatDay } from '../../ui/format.ts';
import classes from './patient-list.module.css';

/** Id of the list element, for aria-controls. */
export const PATIENT_LIST_ID = 'patient-list';
/** Id of a row, for aria-activedescendant. */
export const optionId = (index: number): string => `${PATIENT_LIST_ID}-${index}`;

const ROW_HEIGHT_PX = 44;

interface PatientListProps {
  readonly search: PatientSearch;
  readonly active: number;
  readonly onHover: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

/** Rows: name, birth date and age, sex, reference, sessions. */
export function PatientList({ search, active, onHover, onOpen }: PatientListProps) {
  const { t } = useTranslation(['patients', 'common']);
  const birthText = useBirthText();
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const scroller = useRef<HTMLDivElement>(null);
  const count = search.patients.length;
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 12,
  });
  const items = rows.getVirtualItems();
  const lastShown = items[items.length - 1]?.index ?? 0;
  const { loadMore } = search;
  useEffect(() => {
    if (lastShown >= count - 20) loadMore();
  });
  useEffect(() => {
    if (active >= 0) rows.scrollToIndex(active);
  }, [active, rows]);

  return (
    <div className={classes.panel}>
      <div className={`${classes.row} ${classes.header}`} aria-hidden="true">
        <span>{t('column.name')}</span>
        <span>{t('column.birth')}</span>
        <span>{t('column.sex')}</span>
        <span>{t('column.reference')}</span>
        <span className={classes.number}>{t('column.sessions')}</span>
        <span>{t('column.last')}</span>
      </div>
      <div ref={scroller} className={classes.scroller}>
        <div
          id={PATIENT_LIST_ID}
          role="listbox"
          aria-label={t('title')}
          className={classes.list}
          style={{ height: rows.getTotalSize() }}
        >
          {items.map((item) => {
            const patient = search.patients[item.index];
            if (patient === undefined) return null;
            return (
              <div
                key={patient.id}
                id={optionId(item.index)}
                role="option"
                aria-selected={item.index === active}
                aria-setsize={search.total}
                aria-posinset={item.index + 1}
                className={`${classes.row} ${classes.option}`}
                style={{ transform: `translateY(${item.start}px)` }}
                onMouseMove={() => {
                  if (item.index !== active) onHover(item.index);
                }}
                onClick={() => {
                  onOpen(item.index);
                }}
              >
                <span className={classes.person}>
                  <PatientPicture family={patient.family} given={patient.given} photoId={patient.portrait} />
                  <strong dir="auto">{personName(patient.family, patient.given)}</strong>
                </span>
                <span>{birthText(patient.birthDate)}</span>
                <span>{t(`common:sex.${patient.sex}`)}</span>
                <span>{patient.reference}</span>
                <span className={classes.number}>{patient.sessionCount}</span>
                <span>{patient.lastSessionAt === null ? t('never') : formatDay(patient.lastSessionAt, zone)}</span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
