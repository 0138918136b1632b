/** Parts that sheets share: the head with clinic and title, a named value, the words at the foot. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDay, formatTime } from '../../ui/format.ts';
import type { SheetBase } from './load-sheet.ts';
import classes from './sheet.module.css';

/** The clinic's logo, name and address, as the head of its papers has them. */
export function Clinic({ base: { settings, head } }: { base: SheetBase }) {
  const { t } = useTranslation('sheet');
  return (
    <div className={classes.clinic}>
      {head.logo !== null && <img src={head.logo.href} width={head.logo.width} height={head.logo.height} alt="" />}
      <div>
        <strong>{settings.clinicName === '' ? t('noClinic') : settings.clinicName}</strong>
        <span>{[settings.clinicAddress, head.lines].filter((line) => line !== '').join('\n')}</span>
      </div>
    </div>
  );
}

/** Clinic at the left, title at the right; sample data says so. */
export function SheetHead({ base, title }: { base: SheetBase; title: string }) {
  const { t } = useTranslation('sheet');
  return (
    <>
      <header className={classes.head}>
        <Clinic base={base} />
        <h1>{title}</h1>
      </header>
      {base.info.place === 'sample' && <p className={classes.sample}>{t('sample')}</p>}
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
