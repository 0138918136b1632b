/** A label with its value; what was not written down says so. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import classes from '../print.module.css';

/** One labelled value. */
export function Field({ label, children, wide }: { label: string; children?: ReactNode; wide?: boolean }) {
  const { t } = useTranslation('print');
  const empty = children === undefined || children === null || children === '';
  return (
    <div className={wide === true ? `${classes.field} ${classes.fieldWide}` : classes.field}>
      <dt>{label}</dt>
      <dd>{empty ? <span className={classes.missing}>{t('notRecorded')}</span> : children}</dd>
    </div>
  );
}
