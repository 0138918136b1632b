/** The sheet of paper with the recovery code: there only for the printer. */
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';

import { formatToday } from '../ui/format.ts';
import { groupsOf } from './recovery-code.ts';
import classes from './recovery-sheet.module.css';

/** One page; the screen does not show it. */
export function RecoverySheet({ code, clinicName }: { code: string; clinicName: string }) {
  const { t } = useTranslation(['access', 'common']);
  const day = formatToday();
  return createPortal(
    <div className={classes.sheet} aria-hidden="true">
      <p className={classes.product}>{t('common:product')}</p>
      <h1>{t('recovery.sheet.title')}</h1>
      {clinicName !== '' && <p className={classes.clinic}>{clinicName}</p>}
      <p>{t('recovery.sheet.made', { day })}</p>
      <p className={classes.code}>
        {groupsOf(code).map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
      <p>{t('recovery.sheet.use')}</p>
      <p>{t('recovery.loss')}</p>
      <p>{t('recovery.sheet.keep')}</p>
    </div>,
    document.body,
  );
}
