/** The sheet of paper with the end of the trail: there only for the printer. */
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';

import type { AuditReport } from '#shared/ipc/audit.ts';

import { useWhen } from '../../records/when.ts';
import classes from './anchor-sheet.module.css';
import { groupsOfHash } from './hash-groups.ts';

/** One page; the screen does not show it. */
export function AnchorSheet({ report }: { report: AuditReport }) {
  const { t } = useTranslation(['audit', 'common']);
  const when = useWhen();
  return createPortal(
    <div className={classes.sheet} aria-hidden="true">
      <p className={classes.product}>{t('common:product')}</p>
      <h1>{t('verify.sheet.title')}</h1>
      <p>{t('verify.sheet.text', { seq: report.head.seq, when: when(report.at) })}</p>
      <p className={classes.hash}>{groupsOfHash(report.head.hash).join(' ')}</p>
      <p>{t('verify.sheet.keep')}</p>
    </div>,
    document.body,
  );
}
