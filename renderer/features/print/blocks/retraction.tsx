/** The word that the session was entered in error, where nobody can miss it. */
import { useTranslation } from 'react-i18next';

import type { Retraction } from '#shared/chart/signed.ts';

import { formatSignedExactly, useRoleName } from '../../../records/signed-text.ts';
import classes from '../print.module.css';

/** Below the letterhead of the first page. */
export function RetractionNotice({ retraction, locale }: { retraction: Retraction; locale: string }) {
  const { t } = useTranslation('print');
  const roleName = useRoleName();
  const { signer, reason } = retraction;
  return (
    <div className={classes.retraction}>
      <strong>{t('retraction.title')}</strong>
      <p className={classes.prose}>{t('retraction.reason', { reason })}</p>
      <p>
        {signer.name}, {roleName(signer.role)} · {formatSignedExactly(retraction, locale)}
      </p>
      {retraction.copiedTo !== undefined && <p>{t('retraction.copied', { id: retraction.copiedTo.slice(0, 13) })}</p>}
    </div>
  );
}
