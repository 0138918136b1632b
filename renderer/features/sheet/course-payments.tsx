/** What was charged and paid; only on a sheet that was asked for with it. */
import { useTranslation } from 'react-i18next';

import { accountsOf } from '#shared/clinical/course.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { formatPlainDate } from '../../ui/format.ts';
import { formatMoney } from '../../ui/money.ts';
import classes from './sheet.module.css';

interface CoursePaymentsProps {
  readonly price: BodyOf<'course'>['price'];
  readonly payments: readonly BodyOf<'payment'>[];
}

const COLUMNS = ['date', 'kind', 'note', 'amount'] as const;

/** The section. */
export function CoursePayments({ price, payments }: CoursePaymentsProps) {
  const { t } = useTranslation(['sheet', 'course']);
  const rows = payments.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return (
    <section>
      <h2>{t('sheet:course.payments')}</h2>
      <p className={classes.quiet}>{t('sheet:course.paymentsNote')}</p>
      <table className={`${classes.table} ${classes.payments}`}>
        <thead>
          <tr>
            {COLUMNS.map((key) => (
              <th key={key} scope="col" className={key === 'amount' ? classes.figure : undefined}>
                {t(`sheet:course.paymentHead.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {price !== null && (
            <tr>
              <td />
              <td>{t('course:money.charge')}</td>
              <td>{t('sheet:course.package')}</td>
              <td className={classes.figure}>{formatMoney(price.amountMinor, price.currency)}</td>
            </tr>
          )}
          {rows.map(({ date, kind, note, amountMinor, currency }, index) => (
            <tr key={index}>
              <td>{formatPlainDate(date)}</td>
              <td>{t(`course:money.${kind}`)}</td>
              <td>{note}</td>
              <td className={classes.figure}>{formatMoney(amountMinor, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {accountsOf(payments, price === null ? [] : [price]).map((account) => (
        <p key={account.currency} className={classes.sum}>
          {[
            t('course:money.charged', { amount: formatMoney(account.chargedMinor, account.currency) }),
            t('course:money.paid', { amount: formatMoney(account.paidMinor, account.currency) }),
            t('course:money.owed', { amount: formatMoney(account.owedMinor, account.currency) }),
          ].join(' · ')}
        </p>
      ))}
    </section>
  );
}
