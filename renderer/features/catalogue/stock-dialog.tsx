/** Vials that come or go without a delivery or a session: thrown away, sent back, counted. */
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CatalogueLot } from '../../records/catalogue.ts';
import { useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { DecimalInput } from '../../ui/decimal-input.tsx';

const REASONS = ['discarded', 'counted', 'received', 'returned', 'used'] as const;
type Reason = (typeof REASONS)[number];

/** What a number of vials does to the stock. */
const signed = (reason: Reason, vials: number): number =>
  reason === 'counted' || reason === 'received' ? vials : -vials;

function StockForm({ lot, onClose }: { lot: CatalogueLot; onClose: () => void }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const save = useSaveEntry();
  const [reason, setReason] = useState<Reason>('discarded');
  const [vials, setVials] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const isReady = vials !== null && (vials > 0 || reason === 'counted');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        const body = { lotId: lot.id, vials: signed(reason, vials), reason, usedIn: null, note };
        const own = { kind: 'stock-move', entry: null, patientId: null, sessionId: null } as const;
        save.mutate({ ...own, body }, { onSuccess: onClose });
      }}
    >
      <Stack gap="sm">
        <Select
          label={t('stock.reason')}
          data={REASONS.map((value) => ({ value, label: t(`stock.as.${value}`) }))}
          value={reason}
          onChange={(value) => setReason(REASONS.find((one) => one === value) ?? reason)}
        />
        <DecimalInput
          label={t(reason === 'counted' ? 'stock.counted' : 'stock.vials')}
          description={t('stock.there', { count: lot.vials })}
          value={vials}
          decimals={0}
          max={100_000}
          live
          data-autofocus
          onCommit={setVials}
        />
        <TextInput
          label={t('stock.note')}
          value={note}
          maxLength={500}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FailureAlert error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={save.isPending}>
            {t('stock.write')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The form in a dialog; closed where there is no lot. */
export function StockDialog({ lot, onClose }: { lot: CatalogueLot | null; onClose: () => void }) {
  const { t } = useTranslation(['catalogue', 'common']);
  return (
    <Modal
      opened={lot !== null}
      onClose={onClose}
      title={t('stock.title', { lot: lot?.body.lot ?? '' })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {lot !== null && <StockForm key={lot.id} lot={lot} onClose={onClose} />}
    </Modal>
  );
}
