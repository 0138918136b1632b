/** The clinic's price list. */
import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { entriesOf } from '#shared/dossier/entry.ts';

import { canKeepSettings, useMe } from '../../records/access.ts';
import { GoneList } from '../../records/history/gone-list.tsx';
import { type FieldsOf, HistoryButton, HistoryDrawer } from '../../records/history/history-drawer.tsx';
import { useLibrary, useRemoveEntry, useRestoreVersion, useSaveEntry } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import { useUndoNotice } from '../../records/undo-notice.tsx';
import { DecimalInput } from '../../ui/decimal-input.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadState } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import classes from './course.module.css';
import { usualCurrency } from './currencies.ts';
import dueClasses from './due.module.css';
import { formatMoney, minorOf, moneyPlaces } from '../../ui/money.ts';

function NewPrice() {
  const { t } = useTranslation('course');
  const save = useSaveEntry();
  const showFailure = useShowFailure();
  const currency = usualCurrency();
  const [name, setName] = useState('');
  const [sessions, setSessions] = useState<number | null>(1);
  const [amount, setAmount] = useState<number | null>(null);
  const isReady = name.trim() !== '' && sessions !== null && amount !== null;
  return (
    <form
      className={classes.newLine}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        const body = { name, technique: null, sessions, amountMinor: minorOf(amount, currency), currency };
        save.mutate(
          { kind: 'price', entry: null, patientId: null, sessionId: null, body },
          {
            onSuccess: () => {
              setName('');
              setAmount(null);
            },
            onError: showFailure,
          },
        );
      }}
    >
      <TextInput label={t('prices.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <DecimalInput
        label={t('prices.sessions')}
        live
        decimals={0}
        min={1}
        max={200}
        value={sessions}
        onCommit={setSessions}
      />
      <DecimalInput
        label={t('prices.amount')}
        live
        unit={currency}
        decimals={moneyPlaces(currency)}
        value={amount}
        onCommit={setAmount}
      />
      <Button type="submit" variant="default" leftSection={<IconPlus size={15} />} disabled={!isReady}>
        {t('prices.add')}
      </Button>
    </form>
  );
}

function usePriceFields(): FieldsOf {
  const { t } = useTranslation('course');
  return (version) => {
    const body = entriesOf([version], 'price')[0]?.body;
    if (body === undefined) return [];
    return [
      { label: t('prices.name'), text: body.name },
      { label: t('prices.sessions'), text: t('prices.count', { count: body.sessions }) },
      { label: t('prices.amount'), text: formatMoney(body.amountMinor, body.currency) },
    ];
  };
}

/** Route `/prices`. */
export function PricesRoute() {
  const { t } = useTranslation(['course', 'common', 'history']);
  const { data, error, refetch } = useLibrary('price');
  const remove = useRemoveEntry();
  const restore = useRestoreVersion();
  const notice = useUndoNotice();
  const showFailure = useShowFailure();
  const prices = entriesOf(data ?? [], 'price');
  const [looked, setLooked] = useState<string | null>(null);
  const fieldsOf = usePriceFields();
  const mayKeep = canKeepSettings(useMe());
  const shown = prices.find(({ id }) => id === looked) ?? null;
  return (
    <Page title={t('prices.title')} lead={t('prices.lead')} back={{ to: '/settings', label: t('common:nav.settings') }}>
      {data === undefined ? (
        <LoadState error={error} onRetry={() => void refetch()} />
      ) : prices.length === 0 ? (
        <EmptyState title={t('prices.empty')} />
      ) : (
        <ul className={dueClasses.rows}>
          {prices.map((entry) => (
            <li key={entry.id} className={dueClasses.price}>
              <strong>{entry.body.name}</strong>
              <span>{t('prices.count', { count: entry.body.sessions })}</span>
              <span>{formatMoney(entry.body.amountMinor, entry.body.currency)}</span>
              <Group gap={4} wrap="nowrap" justify="flex-end">
                <HistoryButton name={entry.body.name} onClick={() => setLooked(entry.id)} />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('prices.remove', { name: entry.body.name })}
                  onClick={() =>
                    remove.mutate(
                      { kind: 'price', entry, patientId: null, sessionId: null, reason: t('prices.removed') },
                      {
                        onError: showFailure,
                        onSuccess: ({ id, revision }) =>
                          notice(id, t('history:done', { name: entry.body.name }), () =>
                            restore.mutate(
                              { kind: 'price', id, base: revision, body: entry.body, reason: t('history:undone') },
                              { onError: showFailure },
                            ),
                          ),
                      },
                    )
                  }
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </ul>
      )}
      <NewPrice />
      <GoneList
        kind="price"
        nameOf={(entry) => entriesOf([entry], 'price')[0]?.body.name ?? null}
        fieldsOf={fieldsOf}
        mayKeep={mayKeep}
      />
      <HistoryDrawer
        entry={shown}
        name={shown?.body.name ?? ''}
        fieldsOf={fieldsOf}
        mayKeep={mayKeep}
        onClose={() => setLooked(null)}
      />
    </Page>
  );
}
