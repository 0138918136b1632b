/** Who got it, one line for each use: whom to call, when, what, where, how much. Made to be printed. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { LotUse } from '#shared/ipc/lots.ts';

import { StatusBadge } from '../../records/status-badge.tsx';
import { formatDay, formatPlainDate } from '../../ui/format.ts';
import classes from './trace.module.css';
import { useUseWords } from './use-words.ts';

/** Name, birth date, reference; the name leads to the record. */
export function Patient({ patient }: { patient: LotUse['patient'] }) {
  return (
    <>
      <Link to={`/patients/${patient.id}`} className={classes.name ?? ''}>
        {[patient.family, patient.given].filter(Boolean).join(', ')}
      </Link>
      <div className={classes.quiet}>
        {[patient.birthDate === null ? '' : formatPlainDate(patient.birthDate), patient.reference]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </>
  );
}

/** Ways to get hold of somebody. */
export function Contact({ patient }: { patient: LotUse['patient'] }) {
  const { t } = useTranslation('trace');
  const ways = [patient.phone, patient.email].filter(Boolean);
  if (ways.length === 0) return <span className={classes.quiet}>{t('noContact')}</span>;
  return ways.map((way) => <div key={way}>{way}</div>);
}

function Row({ use }: { use: LotUse }) {
  const { t } = useTranslation('trace');
  const words = useUseWords();
  const day = formatDay(use.startedAt, use.zone);
  return (
    <tr data-status={use.status}>
      <td>
        <Patient patient={use.patient} />
      </td>
      <td>
        <Contact patient={use.patient} />
      </td>
      <td>
        {use.sessionId === null ? day : <Link to={`/session/${use.sessionId}`}>{day}</Link>}
        {use.status !== null && (
          <div>
            <StatusBadge status={use.status} />
          </div>
        )}
        <div className={classes.quiet}>{use.practitionerName}</div>
      </td>
      <td>
        {use.product === '' ? t(`as.${use.as}`) : use.product}
        <div className={classes.quiet}>{words.purpose(use)}</div>
        <div className={classes.quiet}>
          {[
            t('column.lot') + ' ' + (use.lot || t('noLot')),
            use.expiry === null ? '' : formatPlainDate(use.expiry),
            use.as === 'component' && use.lotId === null ? t('typedIn') : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </td>
      <td>{words.places(use)}</td>
      <td className={classes.number}>{words.amount(use)}</td>
    </tr>
  );
}

/** The table. */
export function UseTable({ uses }: { uses: readonly LotUse[] }) {
  const { t } = useTranslation('trace');
  return (
    <table className={classes.table} aria-label={t('list')}>
      <thead>
        <tr>
          {(['patient', 'contact', 'when', 'what', 'sites', 'amount'] as const).map((key) => (
            <th key={key} scope="col" className={key === 'amount' ? classes.number : undefined}>
              {t(`column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {uses.map((use, i) => (
          <Row key={`${use.sessionId ?? ''} ${use.as} ${i}`} use={use} />
        ))}
      </tbody>
    </table>
  );
}
