/** Parts that sheets share: the head with clinic and title, a named value, the words at the foot. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDay, formatTime } from '../../ui/format.ts';
import type { SheetBase } from './load-sheet.ts';
import classes from './sheet.module.css';

/** Clinic at the left, title at the right; sample data says so. */
export function SheetHead({ base: { settings, info }, title }: { base: SheetBase; title: string }) {
  const { t } = useTranslation('sheet');
  return (
    <>
      <header className={classes.head}>
        <div>
          <strong>{settings.clinicName === '' ? t('noClinic') : settings.clinicName}</strong>
          <span>{settings.clinicAddress}</span>
        </div>
        <h1>{title}</h1>
      </header>
      {info.place === 'sample' && <p className={classes.sample}>{t('sample')}</p>}
    </>
  );
}

/** A value under its name; one that was not written down says so. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  const { t } = useTranslation('sheet');
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children === '' || children === null ? <em>{t('notRecorded')}</em> : children}</dd>
    </div>
  );
}

/** The line at the foot: what the sheet is of, when and by whom it was printed. */
export function useFootText({ info, who, printedAt }: SheetBase, subject: string): string {
  const { t } = useTranslation('sheet');
  const when = `${formatDay(printedAt, info.zone)}, ${formatTime(printedAt, info.zone)}`;
  const printed = t('printed', { when, who });
  return subject === '' ? printed : `${subject} · ${printed}`;
}
