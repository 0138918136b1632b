/** What was charged and paid; only on a sheet that was asked for with it. */
import { useTranslation } from 'react-i18next';

import { type Account, accountsOf } from '#shared/clinical/course.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { formatPlainDate } from '../../ui/format.ts';
import { formatMoney } from '../../ui/money.ts';
import classes from './sheet.module.css';
import { sectionHead, type SheetBlock } from './sheet-blocks.tsx';

const COLUMNS = ['date', 'kind', 'note', 'amount'] as const;

function Line(props: { day: string; kind: string; note: string; amount: string }) {
  return (
    <tr>
      <td>{props.day}</td>
      <td>{props.kind}</td>
      <td>{props.note}</td>
      <td className={classes.figure}>{props.amount}</td>
    </tr>
  );
}

function Sums({ accounts }: { accounts: readonly Account[] }) {
  const { t } = useTranslation('course');
  return accounts.map(({ currency, chargedMinor, paidMinor, owedMinor }) => (
    <p key={currency} className={classes.sum}>
      {[
        t('money.charged', { amount: formatMoney(chargedMinor, currency) }),
        t('money.paid', { amount: formatMoney(paidMinor, currency) }),
        t('money.owed', { amount: formatMoney(owedMinor, currency) }),
      ].join(' · ')}
    </p>
  ));
}

/** The section. */
export function usePaymentBlocks(
  price: BodyOf<'course'>['price'],
  payments: readonly BodyOf<'payment'>[],
): SheetBlock[] {
  const { t } = useTranslation(['sheet', 'course']);
  const rows = payments.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const whole = price === null ? [] : [price];
  const lines = [
    ...whole.map(({ amountMinor, currency }) => ({
      day: '',
      kind: t('course:money.charge'),
      note: t('sheet:course.package'),
      amount: formatMoney(amountMinor, currency),
    })),
    ...rows.map(({ date, kind, note, amountMinor, currency }) => ({
      day: formatPlainDate(date),
      kind: t(`course:money.${kind}`),
      note,
      amount: formatMoney(amountMinor, currency),
    })),
  ];
  return [
    sectionHead('payments', t('sheet:course.payments'), t('sheet:course.paymentsNote')),
    {
      kind: 'table',
      id: 'payments',
      label: t('sheet:course.payments'),
      className: `${classes.table} ${classes.payments}`,
      head: (
        <tr>
          {COLUMNS.map((key) => (
            <th key={key} scope="col" className={key === 'amount' ? classes.figure : undefined}>
              {t(`sheet:course.paymentHead.${key}`)}
            </th>
          ))}
        </tr>
      ),
      groups: lines.map((line, index) => (
        <tbody key={index}>
          <Line {...line} />
        </tbody>
      )),
    },
    { kind: 'plain', id: 'payments:sums', node: <Sums accounts={accountsOf(payments, whole)} /> },
  ];
}
