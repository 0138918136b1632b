/** What is charged, paid and owed. No payment is made here. */
import { ActionIcon, Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { accountsOf } from '#shared/clinical/course.ts';
import type { Entry } from '#shared/dossier/entry.ts';

import { useRemoveEntry, useSaveEntry } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import { DecimalInput } from '../../ui/decimal-input.tsx';
import { formatPlainDate } from '../../ui/format.ts';
import { PageSection } from '../../ui/page.tsx';
import classes from './course.module.css';
import { usualCurrency } from './currencies.ts';
import { formatMoney, minorOf, moneyPlaces } from '../../ui/money.ts';

interface PaymentsProps {
  readonly patientId: string;
  readonly payments: readonly Entry<'payment'>[];
  readonly courses: readonly Entry<'course'>[];
  readonly today: string;
  readonly mayWrite: boolean;
}

function NewLine({ patientId, today, currency }: { patientId: string; today: string; currency: string }) {
  const { t } = useTranslation('course');
  const save = useSaveEntry();
  const showFailure = useShowFailure();
  const [kind, setKind] = useState<'charge' | 'payment'>('payment');
  const [amount, setAmount] = useState<number | null>(null);
  const [note, setNote] = useState('');
  return (
    <form
      className={classes.newLine}
      onSubmit={(event) => {
        event.preventDefault();
        if (amount === null) return;
        const body = {
          courseId: null,
          kind,
          amountMinor: minorOf(amount, currency),
          currency,
          date: today,
          method: '',
          note,
        };
        save.mutate(
          { kind: 'payment', entry: null, patientId, sessionId: null, body },
          {
            onSuccess: () => {
              setAmount(null);
              setNote('');
            },
            onError: showFailure,
          },
        );
      }}
    >
      <SegmentedControl
        aria-label={t('money.kind')}
        data={[
          { value: 'payment', label: t('money.payment') },
          { value: 'charge', label: t('money.charge') },
        ]}
        value={kind}
        onChange={(picked) => setKind(picked === 'charge' ? 'charge' : 'payment')}
      />
      <DecimalInput
        label={t('money.amount')}
        live
        unit={currency}
        decimals={moneyPlaces(currency)}
        value={amount}
        onCommit={setAmount}
      />
      <TextInput label={t('money.note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Button type="submit" variant="default" leftSection={<IconPlus size={15} />} disabled={amount === null}>
        {t('money.add')}
      </Button>
    </form>
  );
}

/** Sums, lines, and a new line. */
export function Payments({ patientId, payments, courses, today, mayWrite }: PaymentsProps) {
  const { t } = useTranslation('course');
  const remove = useRemoveEntry();
  const showFailure = useShowFailure();
  const packages = courses.flatMap(({ body }) => (body.price === null ? [] : [body.price]));
  const accounts = accountsOf(
    payments.map(({ body }) => body),
    packages,
  );
  const currency = accounts[0]?.currency ?? usualCurrency();
  return (
    <PageSection title={t('money.title')} note={t('money.lead')}>
      {accounts.map((account) => (
        <p key={account.currency} className={classes.account}>
          <span>{t('money.charged', { amount: formatMoney(account.chargedMinor, account.currency) })}</span>
          <span>{t('money.paid', { amount: formatMoney(account.paidMinor, account.currency) })}</span>
          <strong>{t('money.owed', { amount: formatMoney(account.owedMinor, account.currency) })}</strong>
        </p>
      ))}
      {payments.length === 0 && packages.length === 0 && <p className={classes.note}>{t('money.empty')}</p>}
      <ul className={classes.payments}>
        {payments.toReversed().map((entry) => (
          <li key={entry.id}>
            <span>{formatPlainDate(entry.body.date)}</span>
            <span>{t(`money.${entry.body.kind}`)}</span>
            <span className={classes.space}>{entry.body.note}</span>
            <strong>{formatMoney(entry.body.amountMinor, entry.body.currency)}</strong>
            {mayWrite && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('money.remove')}
                onClick={() =>
                  remove.mutate(
                    { kind: 'payment', entry, patientId: entry.patientId, sessionId: null, reason: t('money.removed') },
                    { onError: showFailure },
                  )
                }
              >
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && <NewLine patientId={patientId} today={today} currency={currency} />}
    </PageSection>
  );
}
