/** What is written about a lot, to correct. The charts keep what they were signed with. */
import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CatalogueLot } from '../../records/catalogue.ts';
import { useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import classes from './catalogue.module.css';

function LotForm({ lot, onClose }: { lot: CatalogueLot; onClose: () => void }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const save = useSaveEntry();
  const [body, setBody] = useState(lot.body);
  const text = (key: 'lot' | 'supplier' | 'invoice' | 'serial') => ({
    label: t(`receive.${key}`),
    value: body[key],
    maxLength: 500,
    onChange: (event: { currentTarget: { value: string } }) => setBody({ ...body, [key]: event.currentTarget.value }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const own = { kind: 'lot', entry: lot, patientId: null, sessionId: null } as const;
        save.mutate({ ...own, body }, { onSuccess: onClose });
      }}
    >
      <Stack gap="sm">
        <div className={classes.fields}>
          <TextInput {...text('lot')} data-autofocus />
          <TextInput
            type="date"
            label={t('receive.expiry')}
            value={body.expiry ?? ''}
            onChange={(event) => setBody({ ...body, expiry: event.currentTarget.value || null })}
          />
        </div>
        <div className={classes.fields}>
          <TextInput {...text('supplier')} />
          <TextInput {...text('invoice')} />
          <TextInput {...text('serial')} />
        </div>
        <Textarea
          label={t('form.notes')}
          value={body.notes}
          maxLength={20_000}
          onChange={(event) => setBody({ ...body, notes: event.currentTarget.value })}
        />
        <p className={classes.note}>{t('lot.kept')}</p>
        <FailureAlert error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={body.lot.trim() === ''} loading={save.isPending}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The form in a dialog; closed where there is no lot. */
export function LotDialog({ lot, onClose }: { lot: CatalogueLot | null; onClose: () => void }) {
  const { t } = useTranslation(['catalogue', 'common']);
  return (
    <Modal
      opened={lot !== null}
      onClose={onClose}
      size={560}
      title={t('lot.edit', { lot: lot?.body.lot ?? '' })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {lot !== null && <LotForm key={lot.id} lot={lot} onClose={onClose} />}
    </Modal>
  );
}
